"""The territory that a unit's name says it belongs to."""

from __future__ import annotations

from datetime import date

from plugins.bulletin.registry.places import Gazetteer
from plugins.bulletin.registry.territories import TERRITORIES
from plugins.bulletin.text.vietnamese import fold


def territory_of(name: str, day: date, gazetteer: Gazetteer, settled: str = "") -> str:
    """The slug of the place at the end of a unit's name, “” where it is not sure.

    “Hội Liên hiệp Phụ nữ tỉnh Phú Thọ” lies in tinh-phu-tho. Of several communes of one name the
    one is taken that is ``settled`` itself or lies in it: a full name, “huyện Cao Lộc”.
    """
    words = name.split(" ")
    for start in range(1, len(words)):
        end = " ".join(words[start:])
        found = {
            place.slug
            for kind in TERRITORIES.values()
            if fold(end).startswith(f"{kind.name} ")
            for place in gazetteer.named(end[len(kind.name) + 1 :], kind=kind.slug, day=day)
        }
        if len(found) > 1 and settled:
            found = {
                slug
                for slug in found
                if any(
                    fold(place.full_name) == fold(settled) for place in gazetteer.ancestors(slug)
                )
            }
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""
