"""The page of a campaign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.occurrences import NONE, Rows
from plugins.bulletin.pages.period import period_of, state, years
from plugins.bulletin.pages.plan import Need
from plugins.bulletin.pages.views import Fact, FactValue, Group, Head, Listing, Named, TopicPage
from plugins.bulletin.registry.registers import Campaign
from plugins.bulletin.text.dates import document_day, partial_day_within
from plugins.bulletin.text.vietnamese import fold, sentence_case
from plugins.topics.bodies import group_of, kind_of, named_campaign
from plugins.topics.known import Known
from plugins.topics.participants import all_units
from plugins.topics.participation import counted_together, left_out, participations
from plugins.topics.pictures import where_it_was, years_of_campaign

INDEX = Link("Phong trào", "phong-trao/")


@dataclass(frozen=True)  # without slots, for its page is kept in it
class CampaignTopic:
    """The pages of a campaign; one without articles has one too."""

    known: Known
    campaign: Campaign

    empty = "Chưa có bài nào về phong trào này."

    @property
    def url(self) -> str:
        return self.campaign.url

    @property
    def rows(self) -> Rows:
        return self.known.found.campaigns.get(self.campaign.slug, NONE)

    @property
    def needs(self) -> tuple[tuple[Need, ...], tuple[Need, ...]]:
        found = self.known.found.campaigns
        kin = (slug for slugs in _kin(self.known, self.campaign) for slug in slugs)
        says = (self.known.year, self.known.standing(self.campaign).value)
        return says, tuple(len(found.get(slug, ())) for slug in kin)

    @cached_property
    def page(self) -> TopicPage:
        known, campaign, count = self.known, self.campaign, len(self.rows)
        kind = kind_of(known.registers, campaign)
        parent = known.registers.campaigns.get(campaign.parent)
        when = state(campaign, known.year, known.standing(campaign))
        return TopicPage(
            head=Head(
                title=campaign.name,
                description=" · ".join(filter(None, (f"{kind} “{campaign.name}”", when))) + ".",
                path=(INDEX, Link(parent.name, parent.url)) if parent else (INDEX,),
                feed=known.site.feed(f"Bài về {campaign.name}", campaign.url) if count else None,
                active=INDEX.url,
                url=campaign.url,
            ),
            mark="campaign",
            kind=kind,
            name=campaign.name,
            state=" · ".join(filter(None, (when, counted(count) if count else ""))),
            notice=None,
            facts=(),
            articles_title="Bài mới nhất",
            articles=Listing((), 0),
            participation_title="Đơn vị tham gia",
            participations=(),
            participation_lead=counted_together("đơn vị", "phong trào"),
        )

    def opened(self) -> TopicPage:
        known, campaign = self.known, self.campaign
        lines, others = participations(
            self.rows,
            campaign.slug,
            "unit",
            known.sightings,
            lambda unit: known.together(campaign.slug, unit),
        )
        every = all_units(known, campaign)
        return replace(
            self.page,
            facts=tuple(_facts(known, campaign, self.page.kind)),
            participations=lines,
            participation_note="" if every else left_out(others, "đơn vị"),
            all_participations=every,
            family=_family(known, campaign),
            chart=years_of_campaign(self.rows, campaign, known.year),
            map=where_it_was(known, campaign, self.rows),
        )


def _facts(known: Known, campaign: Campaign, kind: str) -> Iterator[Fact]:
    yield Fact("Loại", (FactValue(kind),))
    day = partial_day_within(campaign.launched_on)
    if campaign.launched_by:
        unit = known.by_name.get(fold(campaign.launched_by))
        yield Fact("Phát động", (FactValue(campaign.launched_by, unit.url if unit else None, day),))
    elif day:
        yield Fact("Phát động", (FactValue(sentence_case(day)),))
    if field := known.registers.fields.get(campaign.field):
        yield Fact("Lĩnh vực", (FactValue(sentence_case(field)),))
    if periods := tuple(
        FactValue(sentence_case(years(period)), remark=_other_name(campaign, period.name))
        for period in campaign.periods
        if years(period)
    ):
        yield Fact("Giai đoạn", periods)
    if campaign.decisions:
        yield Fact(
            "Văn bản",  # a quyết định, chỉ thị, nghị quyết, kế hoạch …
            tuple(FactValue(d.number, remark=document_day(d.date)) for d in campaign.decisions),
        )


def _other_name(campaign: Campaign, name: str) -> str:
    return "" if fold(name) == fold(campaign.name) else name


def _family(known: Known, campaign: Campaign) -> tuple[Group, ...]:
    def those(slugs: tuple[str, ...]) -> Iterator[Named]:
        for slug in slugs:
            if other := known.registers.campaigns.get(slug):
                yield named_campaign(known, other, _when(known, other))

    whole, parts, before, after = _kin(known, campaign)
    return (
        *group_of("Là một phần của", those(whole)),
        *group_of("Các phong trào liên hệ", those(parts)),
        *group_of("Trước đó là", those(before)),
        *group_of("Tiếp theo là", those(after)),
        *group_of("Hay nhầm với", _confused_with(known, campaign)),
    )


def _when(known: Known, campaign: Campaign) -> str:
    """“Từ 2021 · 3 bài”; “” where neither is known."""
    period = period_of(campaign, 9999 if known.year is None else known.year)
    count = len(known.found.campaigns.get(campaign.slug, ()))
    when = sentence_case(years(period)) if period else ""
    return " · ".join(filter(None, (when, counted(count) if count else "")))


def _kin(known: Known, campaign: Campaign) -> tuple[tuple[str, ...], ...]:
    """Slugs of its whole, its parts, what came before and what after."""
    return (
        (campaign.parent,),
        known.parts.get(campaign.slug, ()),
        known.forerunners.get(campaign.slug, ()),
        (campaign.successor,),
    )


def _confused_with(known: Known, campaign: Campaign) -> Iterator[Named]:
    for award in known.registers.awards.values():
        if campaign.slug in award.collides_with:
            kind = known.registers.award_kinds.get(award.kind)
            yield Named("award", sentence_case(kind.name if kind else ""), award.name, None)
