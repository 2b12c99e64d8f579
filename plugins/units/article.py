"""What is known of an article once its places are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.bulletin.registry.registers import Place, Unit
from plugins.units.context import Context
from plugins.units.heads import Head
from plugins.units.lexicon import Lexicon
from plugins.units.nouns import PROVINCES
from plugins.units.resolve import Settled
from plugins.units.sights import Sight
from plugins.units.whereabouts import Whereabouts


@dataclass(frozen=True, slots=True)
class Article:
    """What the finders of mentions may ask."""

    lexicon: Lexicon
    day: date
    settled: Settled
    context: Context
    named: frozenset[str]  # slugs of units whose full names stand in the article
    whereabouts: Whereabouts

    def place_of(self, sight: Sight, own: frozenset[str]) -> Place | None:
        """The place written at the end of a body's name; ``own`` are the kinds its noun says.

        A bare name is a province's if it can be: “Công an Quảng Nam”; else one the article names.
        """
        if place := self.settled.get(sight):
            return place
        if sight.kinds:
            return None
        gazetteer = self.lexicon.gazetteer
        named_so = gazetteer.of_name(sight.name)
        standing = [place for place in named_so if place.stood_on(self.day) or place.valid_to]
        if own:
            standing = [place for place in standing if place.kind in own]
        provinces = [place for place in standing if place.kind in PROVINCES]
        named = [place for place in standing if place in self.whereabouts.places]
        pool = provinces if provinces and not own else named or standing
        here = self.context.province
        if len(pool) > 1 and here:
            near = [place for place in pool if gazetteer.lies_in(place.slug, here.slug)]
            pool = near or pool
        if len(pool) != 1 or self._elsewhere(pool[0]):
            return None
        return pool[0]

    def _elsewhere(self, place: Place) -> bool:
        """Whether a place that shares a name lies far from what the article is about.

        “Chi cục Hải quan cửa khẩu Hữu Nghị” of Lạng Sơn is none of phường Hữu Nghị in Hòa Bình.
        """
        here = self.context.province
        if here is None or place.kind in PROVINCES or place in self.whereabouts.places:
            return False
        return not self.lexicon.gazetteer.lies_in(place.slug, here.slug)

    def unit_of(self, head: Head, place: Place) -> Unit | None:
        """The register's unit of that head and place; of several one that stood on the day."""
        units = self.lexicon.bodies.get((head.key, place.slug), ())
        begun = [unit for unit in units if unit.valid_from is None or unit.valid_from <= self.day]
        standing = [unit for unit in begun if unit.valid_to is None or unit.valid_to >= self.day]
        return next(iter(standing or begun), None)
