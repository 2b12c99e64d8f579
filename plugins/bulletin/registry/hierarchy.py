"""What a unit or place lies in, and what its level is called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from plugins.bulletin.registry.registers import Place, Registers, Unit
from plugins.bulletin.registry.territories import LEVELS, Level

_LEVEL_NAMES: Mapping[Level, str] = MappingProxyType(
    {
        Level.PROVINCE: "đơn vị hành chính cấp tỉnh",
        Level.DISTRICT: "đơn vị hành chính cấp huyện",
        Level.COMMUNE: "đơn vị hành chính cấp xã",
    }
)


def level_name(kind: str) -> str | None:
    """“đơn vị hành chính cấp xã” for the kind of a commune; None for kinds that are no place's."""
    level = LEVELS.get(kind)
    return _LEVEL_NAMES[level] if level else None


def body_of(registers: Registers, slug: str | None) -> Place | Unit | None:
    """The unit or place of that slug, None where no register has it."""
    if not slug:
        return None
    return registers.units.get(slug) or registers.places.get(slug)


def name_in_sentence(body: Place | Unit) -> str:
    """“xã Cao Lộc”, “Bộ Nội vụ”."""
    return body.full_name if isinstance(body, Place) else body.name


def chain(registers: Registers, place: Place) -> tuple[Place, ...]:
    """What a place lies in, the province first, without the place itself."""
    above: list[Place] = []
    while place.parent and (parent := registers.places.get(place.parent)):
        above.append(parent)
        place = parent
    return tuple(reversed(above))


def province_of(registers: Registers, place: Place) -> Place:
    """The province a place lies in; of a province, itself."""
    return (*chain(registers, place), place)[0]


def above(registers: Registers, body: Place | Unit) -> tuple[Place | Unit, ...]:
    """The way down to a unit or place, without itself: territory first, then bodies.

    A body's superior in another territory (the national organisation of a provincial branch) does
    not stand between: “Tỉnh Lạng Sơn › Sở Nội vụ tỉnh Lạng Sơn › Ban Thi đua – Khen thưởng”.
    """
    if isinstance(body, Place):
        return chain(registers, body)
    superiors: list[Unit] = []
    place = registers.places.get(body.place)
    unit = body
    while parent := registers.units.get(unit.parent):
        if parent.place != body.place:
            break
        superiors.append(parent)
        unit = parent
    place = place or registers.places.get(unit.parent)
    territory = (*chain(registers, place), place) if place else ()
    return (*territory, *reversed(superiors))
