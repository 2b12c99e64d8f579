"""The articles that name a campaign and a unit in one paragraph: a page for each such pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.occurrences import Rows
from plugins.bulletin.pages.paging import Part, parts
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Head, Piece, TogetherPage
from plugins.bulletin.registry.hierarchy import name_in_sentence
from plugins.bulletin.registry.registers import Campaign, Place, Unit
from plugins.bulletin.text.dates import short_day
from plugins.topics.bodies import named_body, named_campaign
from plugins.topics.campaign import INDEX as CAMPAIGNS
from plugins.topics.known import Known, pair_url


def together(edition: Edition, known: Known) -> Iterator[Sheaf]:
    """A sheaf for each page of each pair."""
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
