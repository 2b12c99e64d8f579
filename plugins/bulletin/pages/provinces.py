"""In which province of today a unit or place lies."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from plugins.bulletin.pages.index import Row
from plugins.bulletin.registry.hierarchy import body_of, province_of
from plugins.bulletin.registry.registers import Place, Registers, Unit
from plugins.bulletin.registry.territories import LEVELS, Level
from plugins.bulletin.text.vietnamese import sort_key


class Provinces:
    """The provinces as they are now: one that was merged is told as the one it went into, so that
    numbers of different years can be put side by side. Each slug is looked up once."""

    def __init__(self, registers: Registers) -> None:
        self._registers = registers
        self._homes: dict[str, Place | None] = {}

    def of(self, slug: str) -> Place | None:
        """The province of a unit or place; None for a body of the whole country, and for a place
        that was divided among several provinces."""
        if slug not in self._homes:
            self._homes[slug] = self._home(slug)
        return self._homes[slug]

    def named_in(self, row: Row) -> tuple[Place, ...]:
        """Every province that an article names, or of which it names a unit or place; each once."""
        found = {place.slug: place for slug in row.units if (place := self.of(slug))}
        return tuple(found.values())

    def counts(self, rows: Iterable[Row]) -> list[tuple[Place, int]]:
        """Each province with the number of rows that name it: most first, then Vietnamese order."""
        numbers: dict[str, int] = {}
        for row in rows:
            for place in self.named_in(row):
                numbers[place.slug] = numbers.get(place.slug, 0) + 1
        places = [(self._registers.places[slug], number) for slug, number in numbers.items()]
        return sorted(places, key=lambda each: (-each[1], sort_key(each[0].name)))

    @cached_property
    def all(self) -> tuple[Place, ...]:
        """The provinces there are now, in Vietnamese order."""
        places = self._registers.places
        slugs = (slug for slug in places if slug.startswith(("tinh-", "thanh-pho-")))
        found = [place for slug in slugs if _is_province(place := places[slug])]
        return tuple(sorted(found, key=lambda place: sort_key(place.name)))

    def _home(self, slug: str) -> Place | None:
        body = body_of(self._registers, slug)
        seen: set[str] = set()
        while isinstance(body, Unit) and body.slug not in seen:
            seen.add(body.slug)
            body = body_of(self._registers, body.place or body.parent)
        if not isinstance(body, Place):
            return None
        province = province_of(self._registers, body)
        while province.valid_to is not None:
            heirs = {heir.slug for heir in province.heirs}
            heir = self._registers.places.get(next(iter(heirs))) if len(heirs) == 1 else None
            if heir is None or heir.slug in seen:
                return None
            seen.add(heir.slug)
            province = province_of(self._registers, heir)
        return province


def _is_province(place: Place) -> bool:
    return LEVELS.get(place.kind) is Level.PROVINCE and place.valid_to is None
