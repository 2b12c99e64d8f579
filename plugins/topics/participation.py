"""Who took part in what: counted over the articles that name both."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plugins.bulletin.pages.cards import named
from plugins.bulletin.pages.index import Mark, Row
from plugins.bulletin.pages.views import Participation

LONGEST = 40  # lines of a table; readers find the rest through the articles


def participations(
    rows: Iterable[Row], shape: str, marks_of: Callable[[Row], tuple[Mark, ...]]
) -> tuple[tuple[Participation, ...], int]:
    """One line for each name that stands in the rows: most articles first, then the latest; and
    how many names are left out because the table is long enough.

    ``rows`` are newest first, so the first row that has a name is its latest article.
    ``shape`` and ``marks_of`` say which names: “unit” with the units of a row, and so on.
    """
    first: dict[str, tuple[Mark, Row]] = {}
    counts: dict[str, int] = {}
    for row in rows:
        for key, mark in {mark.key: mark for mark in marks_of(row)}.items():
            if key not in counts:
                counts[key] = 0
                first[key] = (mark, row)
            counts[key] += 1
    ranked = sorted(counts, key=lambda key: -counts[key])
    lines = (_line(shape, *first[key], counts[key]) for key in ranked[:LONGEST])
    return tuple(lines), max(0, len(ranked) - LONGEST)


def counted_together(names: str, topic: str) -> str:
    """What the table counts, since nobody has told us who really took part.

    “Những đơn vị được nhắc đến trong bài cùng với phong trào này; …”
    """
    return (
        f"Những {names} được nhắc đến trong bài cùng với {topic} này; "
        "số bài là số bài có cả hai tên."
    )


def left_out(number: int, noun: str) -> str:
    """“và 12 đơn vị khác”, “” for none."""
    return f"và {number} {noun} khác" if number else ""


def _line(shape: str, mark: Mark, latest: Row, count: int) -> Participation:
    return Participation(named(shape, mark), count, f"{latest.date.month}/{latest.date.year}")
