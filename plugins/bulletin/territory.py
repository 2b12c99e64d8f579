"""The three levels of territory, and the way from a commune up to its province."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.bulletin.registers import Place, Registers, Unit

# Kinds of places as the gazetteer has them. The district level ended on 1 July 2025.
PROVINCES = ("tinh", "thanh-pho")
DISTRICTS = ("huyen", "quan", "thi-xa", "thanh-pho-thuoc-tinh")
COMMUNES = ("xa", "phuong", "thi-tran", "dac-khu")
LEVELS: Mapping[str, str] = {
    **dict.fromkeys(PROVINCES, "đơn vị hành chính cấp tỉnh"),
    **dict.fromkeys(DISTRICTS, "đơn vị hành chính cấp huyện"),
    **dict.fromkeys(COMMUNES, "đơn vị hành chính cấp xã"),
}


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
