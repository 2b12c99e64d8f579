"""The issue of a month: all its articles, in an order that needs no editor."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date

from plugins.bulletin.entry import Link
from plugins.bulletin.issue import Issue, Part
from plugins.bulletin.pages.index import Row
from plugins.bulletin.story import Picture


def issue_of_month(
    year: int,
    month: int,
    rows: Sequence[Row],
    sections: Sequence[Link],
    pictures: Callable[[Row], Sequence[Picture]],
) -> Issue | None:
    """All rows of a month; None where it has none.

    Sections come as the site has them: the order the editors gave their register. Within one, what
    an editor marked as featured comes first, then the newest, as in every list of the site. The
    cover is the first picture of the first article that has one. Dated the last day of the month.
    """
    of_month = [row for row in rows if (row.date.year, row.date.month) == (year, month)]
    if not of_month:
        return None
    of_month.sort(key=lambda row: (not row.featured, -row.date.toordinal(), row.url))
    grouped = {section.url: [row for row in of_month if row.section.url == section.url]
               for section in sections}  # fmt: skip
    parts = tuple(
        Part(section.name, tuple(row.url for row in grouped[section.url]))
        for section in sections
        if grouped[section.url]
    )
    pictured = (row for some in grouped.values() for row in some if row.pictured)
    first = next((row for row in of_month if row.featured and row.pictured), None)
    first = first or next(pictured, None)
    return Issue(
        path="",
        slug=f"{year:04}-{month:02}",
        number=str(month),
        day=date(year, month, monthrange(year, month)[1]),
        parts=parts,
        cover=next(iter(pictures(first)), None) if first else None,
    )


def nearest_months(year: int, month: int, rows: Sequence[Row], most: int = 3) -> list[str]:
    """The months with articles that are nearest to one, as “2023-11”, in order of time."""
    wanted = 12 * year + month
    found = {12 * row.date.year + row.date.month for row in rows}
    near = sorted(sorted(found, key=lambda each: (abs(each - wanted), each))[:most])
    return [f"{(each - 1) // 12:04}-{(each - 1) % 12 + 1:02}" for each in near]
