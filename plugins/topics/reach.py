"""Which places have a page of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.bulletin.registry.registers import Place, Registers, Unit


def places_with_page(registers: Registers, named: Iterable[str]) -> frozenset[str]:
    """Slugs of the places that articles name or registered units lie in, and what they lead to.

    What a place leads to: the places it lies in, so that the hierarchy can be walked, and its
    heirs, so that no notice about an ended place names one without a page. A unit's slug is no
    place's. ``named``: slugs of any kind; those that are no place's are passed over.
    """
    found: set[str] = set()
    waiting = [*named, *_places_of(registers.units.values())]
    while waiting:
        place = registers.places.get(waiting.pop())
        if place and place.slug not in found and place.slug not in registers.units:
            found.add(place.slug)
            waiting += _led_to(place)
    return frozenset(found)


def _places_of(units: Iterable[Unit]) -> Iterator[str]:
    for unit in units:
        yield from (unit.place, unit.parent, *unit.successors)


def _led_to(place: Place) -> Iterator[str]:
    yield place.parent
    yield from (heir.slug for heir in place.heirs)
