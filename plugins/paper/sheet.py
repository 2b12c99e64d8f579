"""The edition as the pages of the paper need it: rows, cards, and who names what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.bulletin.entry import FixedPage
from plugins.bulletin.pages.cards import card
from plugins.bulletin.pages.index import Edition, Row
from plugins.bulletin.pages.occurrences import Occurrences, occurrences
from plugins.bulletin.pages.site import Site
from plugins.bulletin.pages.views import Card
from plugins.bulletin.registry.registers import Registers


@dataclass(frozen=True, slots=True)
class Sheet:
    """An edition with its cards made once."""

    rows: tuple[Row, ...]
    pages: tuple[FixedPage, ...]
    registers: Registers
    site: Site
    cards: Mapping[str, Card]  # by address of the article
    found: Occurrences


def sheet_of(edition: Edition) -> Sheet:
    """Cost: one step for each name of each row."""
    return Sheet(
        rows=edition.rows,
        pages=edition.pages,
        registers=edition.registers,
        site=edition.site,
        cards={row.url: card(row) for row in edition.rows},
        found=occurrences(edition.rows),
    )
