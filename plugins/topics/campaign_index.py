"""All campaigns: by kind, field, period, by whether they run, and by letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.period import Standing, period_of, years
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Group, Head, IndexPage, Named
from plugins.bulletin.registry.registers import Campaign
from plugins.bulletin.text.vietnamese import sentence_case, slug_of, sort_key
from plugins.topics.bodies import kind_of, named_campaign
from plugins.topics.campaign import INDEX
from plugins.topics.index_pages import index_pages, lettered
from plugins.topics.known import Known

BY_KIND = Link("Theo loại", INDEX.url)
BY_FIELD = Link("Theo lĩnh vực", f"{INDEX.url}theo-linh-vuc/")
BY_PERIOD = Link("Theo giai đoạn", f"{INDEX.url}theo-giai-doan/")
BY_STANDING = Link("Đang diễn ra, đã kết thúc", f"{INDEX.url}theo-tinh-trang/")
BY_LETTER = Link("Theo vần", f"{INDEX.url}theo-van/")
WAYS = (BY_KIND, BY_FIELD, BY_PERIOD, BY_STANDING, BY_LETTER)
STANDINGS = {
    Standing.RUNNING: "Đang diễn ra",
    Standing.TO_COME: "Chưa bắt đầu",
    Standing.OVER: "Đã kết thúc",
    Standing.UNKNOWN: "Chưa rõ",
}

Groups = Callable[[Known, list[Campaign]], Iterable[tuple[str, list[Campaign]]]]


def campaign_index(known: Known) -> Iterator[Sheaf]:
    """Campaigns in Vietnamese order within each group."""
    found = known.found.campaigns
    campaigns = known.registers.campaigns
    counts = tuple(
        (len(found.get(slug, ())), known.standing(campaign).value)
        for slug, campaign in campaigns.items()
    )
    for way, groups in (
        (BY_KIND, _by_kind),
        (BY_FIELD, _by_field),
        (BY_PERIOD, _by_period),
        (BY_STANDING, _by_standing),
    ):
        yield sheaf(way.url, partial(_index, known, way, groups), known.year, counts)
    yield sheaf(BY_LETTER.url, partial(_by_letter, known), known.year, counts)


def _sorted(known: Known) -> list[Campaign]:
    return sorted(known.registers.campaigns.values(), key=lambda c: (sort_key(c.name), c.slug))


def _index(known: Known, way: Link, grouped: Groups) -> Iterator[Plan]:
    groups = tuple(
        Group(
            title=title,
            items=tuple(_named(known, campaign, way) for campaign in some),
            anchor=f"nhom-{slug_of(title)}",
            note=str(len(some)),
        )
        for title, some in grouped(known, _sorted(known))
        if some
    )
    yield from index_pages(_page(known, way, groups), way.url)


def _by_letter(known: Known) -> Iterator[Plan]:
    groups, letters = lettered((c.name, _named(known, c, BY_LETTER)) for c in _sorted(known))
    page = replace(_page(known, BY_LETTER, groups), letters=letters)
    yield from index_pages(page, BY_LETTER.url)


def _page(known: Known, way: Link, groups: tuple[Group, ...]) -> IndexPage:
    first = way is BY_KIND
    title = INDEX.name if first else f"{INDEX.name} {way.name[:1].lower()}{way.name[1:]}"
    if way is BY_STANDING:
        title = "Phong trào đang diễn ra và đã kết thúc"
    return IndexPage(
        head=Head(
            title=title,
            description="Các phong trào thi đua, cuộc vận động, chương trình có trong bản tin.",
            path=() if first else (INDEX,),
            active=INDEX.url,
            url=way.url,
        ),
        title=title,
        lead=f"{len(known.registers.campaigns)} phong trào, cuộc vận động và chương trình.",
        groups=groups,
        ways=WAYS,
    )


def _by_kind(known: Known, campaigns: list[Campaign]) -> Iterator[tuple[str, list[Campaign]]]:
    """Kinds in the order of the register."""
    order = {kind: place for place, kind in enumerate(known.registers.campaign_kinds)}
    for kind in sorted({c.kind for c in campaigns}, key=lambda kind: (order.get(kind, 999), kind)):
        of_kind = [campaign for campaign in campaigns if campaign.kind == kind]
        yield kind_of(known.registers, of_kind[0]), of_kind


def _by_field(known: Known, campaigns: list[Campaign]) -> Iterator[tuple[str, list[Campaign]]]:
    """Fields in Vietnamese order."""
    fields = known.registers.fields
    for slug, name in sorted(fields.items(), key=lambda each: sort_key(each[1])):
        yield sentence_case(name), [c for c in campaigns if c.field == slug]
    yield "Chưa rõ lĩnh vực", [c for c in campaigns if c.field not in fields]


def _by_period(known: Known, campaigns: list[Campaign]) -> Iterator[tuple[str, list[Campaign]]]:
    """The latest begun first; a campaign stands in each of its periods."""
    found: dict[tuple[int, int, str], list[Campaign]] = {}
    for campaign in campaigns:
        for period in campaign.periods:
            if words := years(period):
                key = (-(period.start or 0), -(period.end or 9999), sentence_case(words))
                some = found.setdefault(key, [])
                if campaign not in some:
                    some.append(campaign)
    yield from ((words, some) for (_, _, words), some in sorted(found.items(), key=lambda e: e[0]))
    yield "Chưa rõ giai đoạn", [c for c in campaigns if not any(map(years, c.periods))]


def _by_standing(known: Known, campaigns: list[Campaign]) -> Iterator[tuple[str, list[Campaign]]]:
    for standing, title in STANDINGS.items():
        yield title, [c for c in campaigns if known.standing(c) is standing]


def _named(known: Known, campaign: Campaign, way: Link) -> Named:
    """When and how many; the kind, where it does not stand over the group."""
    period = period_of(campaign, known.year if known.year is not None else 9999)
    count = len(known.found.campaigns.get(campaign.slug, ()))
    parts = (sentence_case(years(period)) if period else "", counted(count) if count else "")
    line = named_campaign(known, campaign)
    kind = "" if way is BY_KIND else line.kind
    return replace(line, kind=kind, note=" · ".join(filter(None, parts)))
