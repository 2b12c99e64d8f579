"""The index at the end of an issue: who and what is named, and on which pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from plugins.bulletin.entry import Entry
from plugins.bulletin.tagging.mention import Tag
from plugins.bulletin.text.vietnamese import sentence_case, sort_key
from plugins.issues.printed import IndexGroup, IndexLine

CAMPAIGNS, UNITS = "Phong trào, cuộc vận động", "Đơn vị, địa phương"

# Of an article: its entry, its anchor, and of what it marks in its text the anchor by the url.
Indexed = tuple[Entry, str, Mapping[str, str]]


def index_of(articles: Sequence[Indexed]) -> tuple[IndexGroup, ...]:
    """Every campaign and unit that an article names, each once, in Vietnamese order.

    A name leads to where the text first names it, or to the article where only title, lead or a
    header does. A sort of which nothing is named is left out.
    """
    groups = (
        (CAMPAIGNS, [(each, each[0].campaigns) for each in articles]),
        (UNITS, [(each, each[0].units) for each in articles]),
    )
    made = (IndexGroup(title, tuple(_lines(tagged))) for title, tagged in groups)
    return tuple(group for group in made if group.lines)


def _lines(tagged: Iterable[tuple[Indexed, Sequence[Tag]]]) -> Iterable[IndexLine]:
    places: dict[str, dict[str, None]] = {}
    names: dict[str, str] = {}
    for (_, anchor, marked), tags in tagged:
        for tag in tags:
            names.setdefault(tag.key, tag.name)
            place = marked.get(tag.url or "", anchor)
            places.setdefault(tag.key, {})[place] = None
    for key in sorted(names, key=lambda key: (sort_key(names[key]), key)):
        yield IndexLine(sentence_case(names[key]), tuple(places[key]))


def with_pages(index: Iterable[IndexGroup], pages: Mapping[str, int]) -> tuple[IndexGroup, ...]:
    """The index with numbers of pages, each once: “3, 5–7”. ``pages``: those of all anchors."""
    return tuple(
        replace(
            group,
            lines=tuple(replace(line, pages=_runs(line.places, pages)) for line in group.lines),
        )
        for group in index
    )


def _runs(places: Iterable[str], pages: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    first: dict[int, str] = {}
    for place in places:
        if place in pages:
            first.setdefault(pages[place], place)
    runs = []
    for _, run in groupby(enumerate(sorted(first)), key=lambda each: each[1] - each[0]):
        numbers = [number for _, number in run]
        told = str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"
        runs.append((told, first[numbers[0]]))
    return tuple(runs)
