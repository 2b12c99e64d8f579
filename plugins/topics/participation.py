"""Who took part in what: counted over the articles that name both in one paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from plugins.bulletin.pages.cards import named
from plugins.bulletin.pages.index import Articles, Mark, Row
from plugins.bulletin.pages.views import Named, Participation

LONGEST = 15  # lines of a table; the list of all is a page of its own

Shape = Literal["campaign", "unit"]
Pairs = tuple[tuple[str, int, str], ...]  # slug of the other, number of articles, “11/2023”
Url = Callable[[str], str | None]  # of the page of a topic and another, by the other's slug


@dataclass(frozen=True, slots=True)
class Name:
    """A campaign or unit as a line of a table calls it."""

    key: str  # what tells it from others
    slug: str | None
    line: Named


Sighting = tuple[Name, int]  # and one bit for each block of the article in which it stands


class Sightings:
    """Who stands where in the articles of an edition: each article is looked at once, and each
    name held once, for the pages of all topics ask."""

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._made: dict[str, tuple[tuple[Sighting, ...], tuple[Sighting, ...]]] = {}
        self._names: dict[tuple[Shape, str, str, str, str | None], Name] = {}

    def of(self, row: Row) -> tuple[tuple[Sighting, ...], tuple[Sighting, ...]]:
        """The campaigns of an article and its units, in reading order."""
        made = self._made.get(row.url)
        if made is None:
            brief = self._articles.brief(row)
            made = self._made[row.url] = (
                tuple(self._sighting("campaign", mark) for mark in brief.campaigns),
                tuple(self._sighting("unit", mark) for mark in brief.units),
            )
        return made

    def _sighting(self, shape: Shape, mark: Mark) -> Sighting:
        said = (shape, mark.key, mark.name, mark.kind_name, mark.url)
        name = self._names.get(said)
        if name is None:
            name = self._names[said] = Name(mark.key, mark.slug, _line(shape, mark))
        return name, sum(1 << block for block in mark.blocks)


def participations(
    rows: Iterable[Row],
    slug: str,
    shape: Shape,
    sightings: Sightings,
    url: Url = lambda other: None,
) -> tuple[tuple[Participation, ...], int]:
    """One line for each name that stands in a paragraph of the rows beside the topic of that slug:
    most articles first, then the latest; and how many names are left out because the table is long
    enough. Title and lead are paragraphs, too.

    ``rows`` are newest first, so the first row that counts for a name is its latest article.
    ``shape`` says what the table lists: “unit” on the page of a campaign, “campaign” on that of a
    unit; ``url`` gives the page of the topic with each of them. Cost: one step
    for each name of each row.
    """
    first: dict[str, tuple[Name, Row]] = {}
    counts: dict[str, int] = {}
    for row in rows:
        topics, names = sightings.of(row)[:: 1 if shape == "unit" else -1]
        blocks = 0
        for topic, where in topics:
            if topic.slug == slug:
                blocks |= where
        for key, name in {name.key: name for name, where in names if where & blocks}.items():
            first.setdefault(key, (name, row))
            counts[key] = counts.get(key, 0) + 1
    ranked = sorted(counts, key=lambda key: -counts[key])
    lines = tuple(
        _participation(name, latest, counts[key], url(name.slug) if name.slug else None)
        for key in ranked[:LONGEST]
        for name, latest in (first[key],)
    )
    return lines, max(0, len(ranked) - LONGEST)


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


def _line(shape: Shape, mark: Mark) -> Named:
    line = named(shape, mark)
    # The column is headed “Đơn vị”, and names of units say what they are.
    return replace(line, kind="") if shape == "unit" else line


def _participation(name: Name, latest: Row, count: int, url: str | None) -> Participation:
    return Participation(name.line, count, month_of(latest), url)


def month_of(row: Row) -> str:
    """“11/2023”."""
    return f"{row.date.month}/{row.date.year}"
