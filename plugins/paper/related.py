"""Which other articles a reader of one may want, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.bulletin.pages.index import Mark, Row
from plugins.bulletin.pages.occurrences import Occurrences
from plugins.bulletin.pages.views import Card, Piece, Related
from plugins.bulletin.registry.hierarchy import level_name

SHOWN = 4
# For each name only its articles nearest in time are looked at, so that the cost of a page does
# not grow with the archive and a new article changes the pages of its neighbours only.
NEARBY = 5  # on each side
CAMPAIGN, UNIT = 3.0, 1.0


class Kinship:
    """Answers for every row which rows it is related to."""

    def __init__(self, found: Occurrences, cards: Mapping[str, Card]) -> None:
        self._found = found
        self._cards = cards
        self._places = {
            (slug, row.url): place
            for lists in (found.campaigns, found.units)
            for slug, rows in lists.items()
            for place, row in enumerate(rows)
        }

    def related(self, row: Row) -> tuple[Related, ...]:
        """At most four: most and rarest names in common first, then nearest in time."""
        kin: dict[str, Row] = {}
        scores: dict[str, float] = {}
        reasons: dict[str, Mark] = {}
        for weight, mark, others in sorted(self._shared(row), key=lambda shared: -shared[0]):
            for other in others:
                if other.url in scores:
                    scores[other.url] += weight
                elif other.url != row.url:
                    kin[other.url], scores[other.url], reasons[other.url] = other, weight, mark
        day = row.date.toordinal()
        ranked = sorted(
            kin.values(),
            key=lambda other: (
                -scores[other.url],
                abs(other.date.toordinal() - day),
                other.url,
            ),
        )
        return tuple(
            Related(self._cards[other.url], _reason(reasons[other.url])) for other in ranked[:SHOWN]
        )

    def _shared(self, row: Row) -> Iterator[tuple[float, Mark, tuple[Row, ...]]]:
        """Names of the row, what sharing one is worth, and the articles nearby that bear it."""
        for lists, marks, worth in (
            (self._found.campaigns, row.campaigns, CAMPAIGN),
            (self._found.units, row.units, UNIT),
        ):
            for mark in marks:
                if mark.slug is None:
                    continue
                rows = lists[mark.slug]
                place = self._places[mark.slug, row.url]
                # Counted in powers of two: one more article seldom changes anything elsewhere.
                weight = worth / len(rows).bit_length()
                yield weight, mark, rows[max(0, place - NEARBY) : place + NEARBY + 1]


def _reason(mark: Mark) -> tuple[Piece, ...]:
    words = "Cùng địa phương: " if level_name(mark.kind) else "Cùng nói về "
    return (Piece(words), Piece(mark.name, mark.url))
