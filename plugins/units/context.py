"""Which province, district and commune an article is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.bulletin.registry.places import Gazetteer
from plugins.bulletin.registry.registers import Place
from plugins.bulletin.registry.territories import Level


@dataclass(frozen=True, slots=True)
class Context:
    """The article's own places; None where the article does not settle it."""

    province: Place | None = None
    district: Place | None = None
    commune: Place | None = None

    def place_of(self, kinds: Iterable[str]) -> Place | None:
        """The article's place of one of these kinds, the smallest: what “huyện”, “tỉnh” means."""
        for place in (self.commune, self.district, self.province):
            if place and place.kind in kinds:
                return place
        return None


Evidence = Sequence[tuple[int, Place]]  # number of the block (0 is the title), place named in it


def context_of(evidence: Evidence, gazetteer: Gazetteer) -> Context:
    """Told from the places that could be told without it, level by level.

    A district counts for its province, a commune for its district, so that an article that names
    only huyện Tiên Du is about Bắc Ninh. What the title names goes first, then what the first
    paragraph names, if that is one place; then what is named at least twice as often as any other.
    An article of many places is about none.
    """
    rows = [(block, gazetteer.lineage(place.slug)) for block, place in evidence]
    told: list[Place | None] = []
    for level in Level:
        main = _main([(block, row[level]) for block, row in rows if level in row])
        told.append(main)
        if main:  # what follows lies in it
            within = main.slug
            rows = [(n, row) for n, row in rows if level in row and row[level].slug == within]
    return Context(*told)


def _main(candidates: Evidence) -> Place | None:
    if not candidates:
        return None
    for where in (0, 1):
        named = {place.slug: place for block, place in candidates if block == where}
        if len(named) == 1:
            return next(iter(named.values()))
    places = {place.slug: place for _, place in candidates}
    slugs = [place.slug for _, place in candidates]
    *others, most = sorted((slugs.count(slug), slug) for slug in places)
    return None if others and most[0] < 2 * others[-1][0] else places[most[1]]
