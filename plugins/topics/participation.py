"""Who took part in what: counted over the articles that name both."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plugins.bulletin.cards import named
from plugins.bulletin.index import Mark, Row
from plugins.bulletin.views import Participation

LONGEST = 40  # lines of a table; readers find the rest through the articles


def participations(
    rows: Iterable[Row], shape: str, marks_of: Callable[[Row], tuple[Mark, ...]]
) -> tuple[Participation, ...]:
    """One line for each name that stands in the rows: most articles first, then the latest.

    ``rows`` are newest first, so the first row that has a name is its latest article.
    ``shape`` and ``marks_of`` say which names: “unit” with the units of a row, and so on.
    """
    first: dict[str, tuple[Mark, str]] = {}
    counts: dict[str, int] = {}
    for row in rows:
        for key, mark in {mark.key: mark for mark in marks_of(row)}.items():
            first.setdefault(key, (mark, f"{row.date.month}/{row.date.year}"))
            counts[key] = counts.get(key, 0) + 1
    ranked = sorted(counts, key=lambda key: -counts[key])
    return tuple(
        Participation(named(shape, first[key][0]), counts[key], first[key][1]) for key in ranked
    )


def cut(lines: tuple[Participation, ...], noun: str) -> tuple[tuple[Participation, ...], str]:
    """The lines a table shows, and “và 12 đơn vị khác” for those it does not."""
    if len(lines) <= LONGEST:
        return lines, ""
    return lines[:LONGEST], f"và {len(lines) - LONGEST} {noun} khác"
