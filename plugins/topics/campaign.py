"""The page of a campaign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.period import state, years
from plugins.bulletin.pages.plan import Sheaf
from plugins.bulletin.pages.views import Fact, FactValue, Group, Head, Listing, Named, TopicPage
from plugins.bulletin.registry.registers import Campaign
from plugins.bulletin.text.dates import document_day, partial_day_within
from plugins.bulletin.text.vietnamese import fold, sentence_case
from plugins.topics.bodies import group_of, kind_of, named_campaign
from plugins.topics.known import Known
from plugins.topics.participation import counted_together, left_out, participations
from plugins.topics.spread import Topic, spread

INDEX = Link("Phong trào", "phong-trao/")
EMPTY = "Chưa có bài nào về phong trào này."


def campaign_sheaves(known: Known, campaign: Campaign) -> Iterator[Sheaf]:
    """Its pages; a campaign without articles has one too."""
    topic = Topic(
        url=campaign.url,
        rows=known.found.campaigns.get(campaign.slug, ()),
        empty=EMPTY,
        page=partial(_page, known, campaign),
        opened=partial(_opened, known, campaign),
        says=(known.year,),
        opens=tuple(
            len(known.found.campaigns.get(other.slug, ())) for other in _relatives(known, campaign)
        ),
    )
    return spread(known.edition, topic)


def _page(known: Known, campaign: Campaign) -> TopicPage:
    count = len(known.found.campaigns.get(campaign.slug, ()))
    kind = kind_of(known.registers, campaign)
    parent = known.registers.campaigns.get(campaign.parent)
    feed = known.site.feed(f"Bài về {campaign.name}", campaign.url) if count else None
    when = state(campaign, known.year)
    return TopicPage(
        head=Head(
            title=campaign.name,
            description=" · ".join(filter(None, (f"{kind} “{campaign.name}”", when))) + ".",
            path=(INDEX, Link(parent.name, parent.url)) if parent else (INDEX,),
            feed=feed,
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


def _opened(known: Known, campaign: Campaign, page: TopicPage) -> TopicPage:
    rows = known.found.campaigns.get(campaign.slug, ())
    lines, others = participations(rows, campaign.slug, "unit", known.sightings)
    return replace(
        page,
        facts=tuple(_facts(known, campaign, page.kind)),
        participations=lines,
        participation_note=left_out(others, "đơn vị"),
        family=_family(known, campaign),
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
        return (named_campaign(known, other) for other in _campaigns(known, slugs))

    whole, parts, before, after = _kin(known, campaign)
    return (
        *group_of("Là một phần của", those(whole)),
        *group_of("Các phong trào liên hệ", those(parts)),
        *group_of("Trước đó là", those(before)),
        *group_of("Tiếp theo là", those(after)),
        *group_of("Hay nhầm với", _confused_with(known, campaign)),
    )


def _relatives(known: Known, campaign: Campaign) -> Iterator[Campaign]:
    for slugs in _kin(known, campaign):
        yield from _campaigns(known, slugs)


def _kin(known: Known, campaign: Campaign) -> tuple[tuple[str, ...], ...]:
    """Slugs of its whole, its parts, what came before and what after."""
    return (
        (campaign.parent,),
        known.parts.get(campaign.slug, ()),
        known.forerunners.get(campaign.slug, ()),
        (campaign.successor,),
    )


def _campaigns(known: Known, slugs: Iterable[str]) -> Iterator[Campaign]:
    for slug in slugs:
        if other := known.registers.campaigns.get(slug):
            yield other


def _confused_with(known: Known, campaign: Campaign) -> Iterator[Named]:
    for award in known.registers.awards.values():
        if campaign.slug in award.collides_with:
            kind = known.registers.award_kinds.get(award.kind)
            yield Named("award", sentence_case(kind.name if kind else ""), award.name, None)
