"""Which articles name what: the rows read once, for all pages that ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import sub
from typing import Self

from plugins.bulletin.pages.index import Row

NUMBER = 64  # bits of the number of a row


class Rows(tuple[Row, ...]):
    """Rows in the order of the edition, newest first, and which of them stand where in one number.

    The number of a stretch is the sum of its rows' own, which are digests; it is the difference of
    two running sums, however long the stretch is. In which order its rows stand need not be told,
    since that follows from the rows.
    """

    _sums: Sequence[int]

    def __new__(cls, rows: Iterable[Row], sums: Sequence[int]) -> Self:
        """``sums``: running sums of the rows' numbers, one more than there are rows."""
        made = super().__new__(cls, rows)
        made._sums = sums
        return made

    def told(self, start: int = 0, stop: int | None = None) -> int:
        """The number of a stretch: another one as soon as a list of it would print another thing,
        but for authors' addresses."""
        size = len(self)
        return self._sums[size if stop is None else min(stop, size)] - self._sums[start]

    def around(self, reach: int) -> Iterator[int]:
        """For each row the number of the stretch from ``reach`` rows before it to as many behind
        it, as far as there are."""
        sums, size = self._sums, len(self)
        edge = min(reach, size)
        ends = [*sums[reach + 1 :], *[sums[-1]] * edge]
        starts = [*[sums[0]] * edge, *sums[: size - edge]]
        return map(sub, ends, starts)

    def stretch(self, start: int, stop: int) -> Rows:
        """Some of the rows that follow one another."""
        return Rows(self[start:stop], self._sums[start : stop + 1])


NONE = Rows((), (0,))


@dataclass(frozen=True, slots=True)
class Occurrences:
    """For each slug the rows that bear it, in the order of the edition (newest first)."""

    all: Rows  # of the edition
    campaigns: Mapping[str, Rows]
    units: Mapping[str, Rows]  # places among them
    sections: Mapping[str, Rows]  # by url, as are authors
    authors: Mapping[str, Rows]
    together: Mapping[str, Rows]  # by “campaign/unit”: rows that name both in one paragraph


def occurrences(rows: Sequence[Row]) -> Occurrences:
    """Cost: one step for each name of each row."""
    campaigns: dict[str, list[int]] = defaultdict(list)
    units: dict[str, list[int]] = defaultdict(list)
    sections: dict[str, list[int]] = defaultdict(list)
    authors: dict[str, list[int]] = defaultdict(list)
    together: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        for slug in row.campaigns:
            campaigns[slug].append(place)
        for slug in row.units:
            units[slug].append(place)
        sections[row.section.url].append(place)
        for url in dict.fromkeys(author.url for author in row.authors):
            authors[url].append(place)
        for pair in row.together:
            together[pair].append(place)
    numbers = [int(row.brief[: NUMBER // 4], 16) for row in rows]

    def borne(lists: Mapping[str, list[int]]) -> Mapping[str, Rows]:
        return {
            key: Rows(
                map(rows.__getitem__, places),
                list(accumulate(map(numbers.__getitem__, places), initial=0)),
            )
            for key, places in lists.items()
        }

    return Occurrences(
        all=Rows(rows, list(accumulate(numbers, initial=0))),
        campaigns=borne(campaigns),
        units=borne(units),
        sections=borne(sections),
        authors=borne(authors),
        together=borne(together),
    )
