"""The articles that name a campaign and a unit in one paragraph: a page for each such pair, and for
each campaign the list of its units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.occurrences import Rows
from plugins.bulletin.pages.paging import Part, page_url, pager, parts
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import (
    Head,
    Named,
    Participation,
    ParticipationsPage,
    Piece,
    TogetherPage,
)
from plugins.bulletin.registry.hierarchy import name_in_sentence
from plugins.bulletin.registry.registers import Campaign, Place, Unit
from plugins.bulletin.text.dates import short_day
from plugins.topics.bodies import named_body, named_campaign, title_of
from plugins.topics.campaign import INDEX as CAMPAIGNS
from plugins.topics.known import Known, pair_url
from plugins.topics.participation import Pairs, counted_together

PER_PAGE = 100  # lines of a list of names


def together(edition: Edition, known: Known) -> Iterator[Sheaf]:
    """A sheaf for each page of each pair, and for each page of the units of each campaign."""
    registers = known.registers
    for pair, rows in known.found.together.items():
        campaign, _, unit = pair.partition("/")
        if campaign in registers.campaigns and unit in known.bodies:
            ends = registers.campaigns[campaign], known.bodies[unit]
            for part in parts(pair_url(pair), rows, edition.site.page_size):
                yield sheaf(
                    part.url, partial(_page, edition, known, ends, part), part.total, part.told,
                    rows[0].date,
                )  # fmt: skip
    for slug, pairs in known.units_of.items():
        if slug in registers.campaigns:
            yield from _units(known, registers.campaigns[slug], pairs)


def _page(
    edition: Edition, known: Known, ends: tuple[Campaign, Unit | Place], part: Part
) -> Iterator[Plan]:
    campaign, body = ends
    where = name_in_sentence(body)
    listing = part.listing(edition.cards)
    rows = known.found.together[f"{campaign.slug}/{body.slug}"]
    number = f" – trang {part.number}" if part.number > 1 else ""
    page = TogetherPage(
        head=Head(
            title=f"{campaign.name} tại {where}{number}",
            description=f"{counted(part.total)} cùng nhắc đến “{campaign.name}” và {where}.",
            path=(CAMPAIGNS, Link(campaign.name, campaign.url)),
            active=CAMPAIGNS.url,
            url=part.url,
        ),
        title=(Piece(campaign.name), Piece(" tại "), Piece(where)),
        state=_state(rows),
        # Without their numbers of articles, which would make this page anew with each of them.
        topics=(
            replace(named_campaign(known, campaign), note=""),
            replace(named_body(known, body), note=""),
        ),
        articles=listing,
    )
    changed = part.rows[0].date
    yield Plan(f"{part.url}index.html", "together.html", {"page": page}, changed=changed)


def _state(rows: Rows) -> str:
    latest = short_day(rows[0].date)
    return f"{counted(len(rows))} · {'gần nhất' if len(rows) > 1 else 'ngày'} {latest}"


def _units(known: Known, campaign: Campaign, pairs: Pairs) -> Iterator[Sheaf]:
    """The list of all units of a campaign, most articles first."""
    base = f"{campaign.url}don-vi/"
    last = -(-len(pairs) // PER_PAGE)
    for number in range(1, last + 1):
        some = pairs[(number - 1) * PER_PAGE : number * PER_PAGE]
        plans = partial(_list, known, campaign, some, number, last, len(pairs))
        yield sheaf(page_url(base, number), plans, some, len(pairs))


def _list(
    known: Known, campaign: Campaign, pairs: Pairs, number: int, last: int, total: int
) -> Iterator[Plan]:
    base = f"{campaign.url}don-vi/"
    url = page_url(base, number)
    title = f"Đơn vị tham gia: {campaign.name}"
    page = ParticipationsPage(
        head=Head(
            title=f"{title} – trang {number}" if number > 1 else title,
            description=f"{total} đơn vị và địa phương được nhắc đến cùng “{campaign.name}”.",
            path=(CAMPAIGNS, Link(campaign.name, campaign.url)),
            active=CAMPAIGNS.url,
            url=url,
        ),
        mark="campaign",
        title=title,
        lead=counted_together("đơn vị", "phong trào"),
        participations=tuple(_line(known, campaign, *pair) for pair in pairs),
        pager=pager(base, number, last) if last > 1 else None,
    )
    yield Plan(f"{url}index.html", "participants.html", {"page": page})


def _line(known: Known, campaign: Campaign, unit: str, count: int, latest: str) -> Participation:
    body = known.bodies[unit]
    return Participation(
        Named("unit", "", title_of(body), body.url),
        count,
        latest,
        pair_url(f"{campaign.slug}/{unit}"),
    )
