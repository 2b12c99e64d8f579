"""Which other articles a reader of one may want, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import repeat
from operator import mul

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Brief, Mark, Row
from plugins.bulletin.pages.occurrences import Rows
from plugins.bulletin.pages.views import Piece, Related
from plugins.bulletin.registry.hierarchy import level_name

SHOWN = 4
# For each name only its articles nearest in time are looked at, so that the cost of a page does
# not grow with the archive and a new article changes the pages of its neighbours only.
NEARBY = 5  # on each side
CAMPAIGN, UNIT = 3.0, 1.0
ABOUT = 2.0  # times as much where both articles are about it, not only name it


class Kinship:
    """Answers for every row which rows it is related to."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._places: dict[tuple[str, str], dict[str, int]] = {}

    def needs(self) -> Iterator[int]:
        """For each row of the edition, in its order, one number that tells what ``related`` looks
        at beside its brief: for each of its names which rows are nearby, and how common it is."""
        found = self._edition.found
        campaigns = {slug: _nearby("c", slug, rows) for slug, rows in found.campaigns.items()}
        units = {slug: _nearby("u", slug, rows) for slug, rows in found.units.items()}
        # The rows of a name stand in the order of the edition, so the next one of the name is the
        # one whose turn it is.
        for row in self._edition.rows:
            of_campaigns = map(next, map(campaigns.__getitem__, row.campaigns))
            of_units = map(next, map(units.__getitem__, row.units))
            yield sum(of_campaigns) + sum(of_units)

    def related(self, row: Row, brief: Brief) -> tuple[Related, ...]:
        """At most four: those with the most and rarest names in common first, names both are about
        before names in passing; then the nearest in time."""
        kin: dict[str, Row] = {}
        scores: dict[str, float] = {}
        reasons: dict[str, tuple[float, Mark]] = {}
        for worth, mark, others in sorted(self._shared(row, brief), key=lambda each: -each[0]):
            for other in others:
                if other.url == row.url:
                    continue
                share = worth * (ABOUT if mark.main and mark.slug in other.about else 1)
                kin[other.url] = other
                scores[other.url] = scores.get(other.url, 0) + share
                if share > reasons.get(other.url, (0, None))[0]:
                    reasons[other.url] = share, mark
        day = row.date.toordinal()
        ranked = sorted(
            kin.values(),
            key=lambda other: (
                -scores[other.url],
                abs(other.date.toordinal() - day),
                other.url,
            ),
        )
        card = self._edition.cards.of
        return tuple(
            Related(card(other), _reason(reasons[other.url][1])) for other in ranked[:SHOWN]
        )

    def _shared(self, row: Row, brief: Brief) -> Iterator[tuple[float, Mark, Sequence[Row]]]:
        """Names of the row, what sharing one is worth, and the articles nearby that bear it."""
        found = self._edition.found
        for shape, lists, marks, worth in (
            ("campaign", found.campaigns, brief.campaigns, CAMPAIGN),
            ("unit", found.units, brief.units, UNIT),
        ):
            for mark in marks:
                if mark.slug is None:
                    continue
                rows = lists[mark.slug]
                place = self._place(shape, mark.slug, rows, row)
                around = rows[max(0, place - NEARBY) : place + NEARBY + 1]
                yield worth / _commonness(rows), mark, around

    def _place(self, shape: str, slug: str, rows: Sequence[Row], row: Row) -> int:
        places = self._places.get((shape, slug))
        if places is None:
            places = {each.url: place for place, each in enumerate(rows)}
            self._places[shape, slug] = places
        return places[row.url]


def _commonness(rows: Sequence[Row]) -> int:
    """How often a name is borne, in powers of two: one more article seldom changes anything."""
    return len(rows).bit_length()


def _nearby(shape: str, slug: str, rows: Rows) -> Iterator[int]:
    """For each row of a name the number of those nearby, times one that stands for the name and
    for how common it is: so the numbers of several names can be added up, and the sum is another
    one if any of them is."""
    name = sha256(f"{shape} {slug} {_commonness(rows)}".encode()).digest()
    return map(mul, rows.around(NEARBY), repeat(int.from_bytes(name[:8])))


def _reason(mark: Mark) -> tuple[Piece, ...]:
    words = "Cùng địa phương: " if level_name(mark.kind) else "Cùng nói về "
    return (Piece(words), Piece(mark.name, mark.url))
