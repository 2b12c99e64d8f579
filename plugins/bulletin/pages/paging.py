"""A long list over several pages: “tin/”, “tin/trang-2/”, …"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plugins.bulletin.pages.cards import Cards
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.occurrences import Rows
from plugins.bulletin.pages.views import Listing, Pager, Piece

GAP = Piece("…")


class Part(NamedTuple):
    """The articles of one page of a list."""

    base: str  # address of the first page, with a slash at its end
    number: int  # of this page, from 1
    last: int  # number of the last page
    total: int  # articles on all of them
    rows: tuple[Row, ...]
    told: int  # which they are, see :class:`Rows`

    @property
    def url(self) -> str:
        """The address of this page."""
        return page_url(self.base, self.number)

    def listing(self, cards: Cards, empty: str = "") -> Listing:
        """What the page lists; ``empty`` is said where no article is."""
        return Listing(
            cards=tuple(cards.of(row) for row in self.rows),
            total=self.total,
            pager=pager(self.base, self.number, self.last) if self.last > 1 else None,
            empty="" if self.total else empty,
        )


def parts(base: str, rows: Rows, size: int) -> Iterator[Part]:
    """The pages of a list with at most ``size`` articles each; one page where no article is."""
    last = max(1, -(-len(rows) // size))
    for number in range(1, last + 1):
        start, stop = (number - 1) * size, number * size
        yield Part(base, number, last, len(rows), rows[start:stop], rows.told(start, stop))


def page_url(base: str, number: int) -> str:
    """The address of page ``number``, counted from 1; the first has no number."""
    return base if number == 1 else f"{base}trang-{number}/"


def pager(base: str, current: int, last: int) -> Pager:
    """First and last page, the current one and two on each side of it, “…” for what is left out."""
    shown = sorted({1, last, *range(max(1, current - 2), min(last, current + 2) + 1)})
    steps: list[Piece] = []
    before = 0
    for number in shown:
        if number == before + 2:  # a gap of one page is that page
            steps.append(Piece(str(before + 1), page_url(base, before + 1)))
        elif number > before + 2:
            steps.append(GAP)
        url = None if number == current else page_url(base, number)
        steps.append(Piece(str(number), url))
        before = number
    return Pager(
        current=current,
        pages=tuple(steps),
        previous=page_url(base, current - 1) if current > 1 else None,
        next=page_url(base, current + 1) if current < last else None,
    )
