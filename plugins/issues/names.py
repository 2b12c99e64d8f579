"""The campaigns and units an issue names, as its page lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from plugins.bulletin.pages.cards import counted, named
from plugins.bulletin.pages.index import Brief, Mark
from plugins.bulletin.pages.views import Named, NameList
from plugins.bulletin.text.vietnamese import sort_key, with_dots

_SHOWN = 5  # names that stand open
_SORTS: tuple[tuple[str, str, Callable[[Brief], Sequence[Mark]]], ...] = (
    ("campaign", "Phong trào trong số này", lambda brief: brief.campaigns),
    ("unit", "Đơn vị trong số này", lambda brief: brief.units),
)


def names_of(briefs: Sequence[Brief]) -> tuple[NameList, ...]:
    """Each name once with the number of its articles: first those most articles are about, then
    those most of them name, equals in Vietnamese order. A sort of which nothing is named is left
    out."""
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
    about: Counter[str] = Counter()
    first: dict[str, Mark] = {}
    for marks in of_articles:
        counts.update({mark.key: 1 for mark in marks})
        about.update({mark.key: 1 for mark in marks if mark.main})
        for mark in marks:
            first.setdefault(mark.key, mark)

    def place(key: str) -> tuple[int, int, object, str]:
        return -about[key], -counts[key], sort_key(first[key].name), key

    for key in sorted(first, key=place):
        yield named(shape, first[key], counted(counts[key]))
