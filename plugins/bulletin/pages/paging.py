"""A long list over several pages: “tin/”, “tin/trang-2/”, …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.bulletin.pages.views import Card, Listing, Pager, Piece

GAP = Piece("…")


def listings(
    base: str, cards: Sequence[Card], size: int, empty: str = ""
) -> Iterator[tuple[str, Listing]]:
    """The address of each page and what it lists; one page, with ``empty``, where no card is.

    ``base`` ends with a slash and is the address of the first page. ``size``: cards on a page.
    """
    last = max(1, -(-len(cards) // size))
    for number in range(1, last + 1):
        yield (
            page_url(base, number),
            Listing(
                cards=tuple(cards[(number - 1) * size : number * size]),
                total=len(cards),
                pager=pager(base, number, last) if last > 1 else None,
                empty="" if cards else empty,
            ),
        )


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
