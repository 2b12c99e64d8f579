"""Lists of all units of a campaign, and of all campaigns of a unit whose table cannot have them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.paging import page_url, pager
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Head, Named, Participation, ParticipationsPage
from plugins.bulletin.registry.registers import Campaign, Place, Unit
from plugins.topics.bodies import named_campaign, title_of
from plugins.topics.known import Known, pair_url
from plugins.topics.participation import LONGEST, Pairs, counted_together

PER_PAGE = 100  # lines of a list of names
CAMPAIGNS = Link("Phong trào", "phong-trao/")
UNITS = Link("Đơn vị", "don-vi/")


@dataclass(frozen=True, slots=True)
class _List:
    """Whose list it is, what it holds and how a line of it is made."""

    topic: Link
    above: Link
    mark: str
    title: str
    description: str
    lead: str
    url: str
    line: Callable[[str, int, str], Participation]


def participants(known: Known) -> Iterator[Sheaf]:
    """A sheaf for each page of each list."""
    for slug, pairs in known.units_of.items():
        yield from _pages(_units(known, known.registers.campaigns[slug], len(pairs)), pairs)
    for slug, pairs in known.campaigns_of.items():
        if len(pairs) > LONGEST:
            yield from _pages(_campaigns(known, known.bodies[slug], len(pairs)), pairs)


def all_units(known: Known, campaign: Campaign) -> Link | None:
    """“Tất cả 63 đơn vị”, where the table of a campaign cannot have them all."""
    count = len(known.units_of.get(campaign.slug, ()))
    return Link(f"Tất cả {count} đơn vị", f"{campaign.url}don-vi/") if count > LONGEST else None


def all_campaigns(known: Known, body: Unit | Place) -> Link | None:
    """“Tất cả 18 phong trào”, where the table of a unit or place cannot have them all."""
    count = len(known.campaigns_of.get(body.slug, ()))
    return Link(f"Tất cả {count} phong trào", f"{body.url}phong-trao/") if count > LONGEST else None


def _units(known: Known, campaign: Campaign, total: int) -> _List:
    def line(unit: str, count: int, latest: str) -> Participation:
        body = known.bodies[unit]
        named = Named("unit", "", title_of(body), body.url)
        return Participation(named, count, latest, pair_url(f"{campaign.slug}/{unit}"))

    return _List(
        topic=Link(campaign.name, campaign.url),
        above=CAMPAIGNS,
        mark="campaign",
        title=f"Đơn vị tham gia: {campaign.name}",
        description=f"{total} đơn vị và địa phương được nhắc đến cùng “{campaign.name}”.",
        lead=counted_together("đơn vị", "phong trào"),
        url=f"{campaign.url}don-vi/",
        line=line,
    )


def _campaigns(known: Known, body: Unit | Place, total: int) -> _List:
    def line(slug: str, count: int, latest: str) -> Participation:
        named = replace(named_campaign(known, known.registers.campaigns[slug]), note="")
        return Participation(named, count, latest, pair_url(f"{slug}/{body.slug}"))

    name = title_of(body)
    return _List(
        topic=Link(name, body.url),
        above=UNITS,
        mark="unit",
        title=f"Phong trào đã tham gia: {name}",
        description=f"{total} phong trào được nhắc đến cùng {name}.",
        lead=counted_together("phong trào", "địa phương" if isinstance(body, Place) else "đơn vị"),
        url=f"{body.url}phong-trao/",
        line=line,
    )


def _pages(whole: _List, pairs: Pairs) -> Iterator[Sheaf]:
    """Most articles first."""
    last = -(-len(pairs) // PER_PAGE)
    for number in range(1, last + 1):
        some = pairs[(number - 1) * PER_PAGE : number * PER_PAGE]
        plans = partial(_page, whole, some, number, last)
        yield sheaf(page_url(whole.url, number), plans, some, len(pairs))


def _page(whole: _List, pairs: Pairs, number: int, last: int) -> Iterator[Plan]:
    url = page_url(whole.url, number)
    page = ParticipationsPage(
        head=Head(
            title=f"{whole.title} – trang {number}" if number > 1 else whole.title,
            description=whole.description,
            path=(whole.above, whole.topic),
            active=whole.above.url,
            url=url,
        ),
        mark=whole.mark,
        title=whole.title,
        lead=whole.lead,
        participations=tuple(whole.line(*pair) for pair in pairs),
        pager=pager(whole.url, number, last) if last > 1 else None,
    )
    yield Plan(f"{url}index.html", "participants.html", {"page": page})
