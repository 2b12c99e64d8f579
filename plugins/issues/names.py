"""The campaigns and units an issue names, as its page lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from plugins.bulletin.pages.cards import counted, named
from plugins.bulletin.pages.index import Brief, Mark
from plugins.bulletin.pages.views import Named, NameList
from plugins.bulletin.text.vietnamese import sort_key, with_dots

_SHOWN = 8  # names that stand open
_SORTS: tuple[tuple[str, str, Callable[[Brief], Sequence[Mark]]], ...] = (
    ("campaign", "Phong trào trong số này", lambda brief: brief.campaigns),
    ("unit", "Đơn vị trong số này", lambda brief: brief.units),
)


def names_of(briefs: Sequence[Brief]) -> tuple[NameList, ...]:
    """Each name once, those of most articles first, equals in Vietnamese order, with the number of
    its articles. A sort of which nothing is named is left out."""
    lists = []
    for shape, title, marks in _SORTS:
        items = tuple(_names(shape, map(marks, briefs)))
        rest = items[_SHOWN:]
        more = f"{with_dots(len(rest))} tên khác" if rest else ""
        if items:
            lists.append(NameList(title, items[:_SHOWN], more, rest))
    return tuple(lists)


def _names(shape: str, of_articles: Iterable[Sequence[Mark]]) -> Iterable[Named]:
    counts: Counter[str] = Counter()
    first: dict[str, Mark] = {}
    for marks in of_articles:
        counts.update({mark.key: 1 for mark in marks})
        for mark in marks:
            first.setdefault(mark.key, mark)
    for key in sorted(first, key=lambda key: (-counts[key], sort_key(first[key].name), key)):
        yield named(shape, first[key], counted(counts[key]))
