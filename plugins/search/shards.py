"""Which articles share an index, so that what changed is indexed again not the whole archive."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from plugins.bulletin.pages.index import Row

RECENT = 1000  # articles: the index of the newest years holds at least as many
OLD = 500  # articles: fewer are not worth an index of their own


def shards(rows: Sequence[Row], recent: int = RECENT, old: int = OLD) -> tuple[Sequence[Row], ...]:
    """The newest articles, by whole years, and, where there are enough left, all older ones.

    ``rows``: newest first. News changes, archives seldom do: an edit of this year's article leaves
    the old index as it is. Two at most, since a reader's browser loads the heads of all. The rule
    knows no clock: an article too late in a year moves nothing but at a turn of the year.
    """
    newest: list[Row] = []
    by_year: Iterable[tuple[int, Iterable[Row]]] = groupby(rows, lambda row: row.date.year)
    for _, of_year in by_year:
        if len(newest) >= recent:
            break
        newest.extend(of_year)
    rest = rows[len(newest) :]
    if len(rest) < old:
        return (rows,)
    return (newest, rest)
