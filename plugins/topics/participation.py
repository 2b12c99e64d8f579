"""Who took part in what: counted over the articles that name both in one paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from plugins.bulletin.pages.cards import named
from plugins.bulletin.pages.index import Mark, Row
from plugins.bulletin.pages.views import Participation

LONGEST = 40  # lines of a table; readers find the rest through the articles

Shape = Literal["campaign", "unit"]


def participations(
    rows: Iterable[Row], slug: str, shape: Shape
) -> tuple[tuple[Participation, ...], int]:
    """One line for each name that stands in a paragraph of the rows beside the topic of that slug:
    most articles first, then the latest; and how many names are left out because the table is long
    enough. Title and lead are paragraphs, too.

    ``rows`` are newest first, so the first row that counts for a name is its latest article.
    ``shape`` says what the table lists: “unit” on the page of a campaign, “campaign” on that of a
    unit. Cost: one step for each name of each row.
    """
    first: dict[str, tuple[Mark, Row]] = {}
    counts: dict[str, int] = {}
    for row in rows:
        topics, names = (row.campaigns, row.units)[:: 1 if shape == "unit" else -1]
        blocks = {block for mark in topics if mark.slug == slug for block in mark.blocks}
        beside = {mark.key: mark for mark in names if not blocks.isdisjoint(mark.blocks)}
        for key, mark in beside.items():
            first.setdefault(key, (mark, row))
            counts[key] = counts.get(key, 0) + 1
    ranked = sorted(counts, key=lambda key: -counts[key])
    lines = (_line(shape, *first[key], counts[key]) for key in ranked[:LONGEST])
    return tuple(lines), max(0, len(ranked) - LONGEST)


def counted_together(names: str, topic: str) -> str:
    """What the table counts, since nobody has told us who really took part.

    “Những đơn vị được nhắc đến trong cùng một đoạn với phong trào này; …”
    """
    return (
        f"Những {names} được nhắc đến trong cùng một đoạn với {topic} này; "
        "số bài là số bài có đoạn như vậy."
    )


def left_out(number: int, noun: str) -> str:
    """“và 12 đơn vị khác”, “” for none."""
    return f"và {number} {noun} khác" if number else ""


def _line(shape: Shape, mark: Mark, latest: Row, count: int) -> Participation:
    line = named(shape, mark)
    if shape == "unit":  # the column is headed “Đơn vị”, and names of units say what they are
        line = replace(line, kind="")
    return Participation(line, count, f"{latest.date.month}/{latest.date.year}")
