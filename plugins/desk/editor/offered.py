"""What the editor offers to choose from: sections, campaigns, units, places of the registers."""

from __future__ import annotations

from typing import Any

from plugins.bulletin.registry.registers import Place, Registers
from plugins.bulletin.workflow import State
from plugins.manuscript.procedure import STATE_WORDS


def choices_of(registers: Registers) -> dict[str, Any]:
    """Sections and states as their name and its other forms; each entry as slug, name and kind,
    units and places with what they belong to.

    In the order of the registers, places behind units.
    """
    sections = [[each.name, each.slug, *each.also] for each in registers.sections.values()]
    campaigns = [
        [
            entry.slug,
            entry.name,
            kind.name if (kind := registers.campaign_kinds.get(entry.kind)) else "",
        ]
        for entry in registers.campaigns.values()
    ]
    units = [
        [entry.slug, entry.name, _named(registers.places.get(entry.place))]
        for entry in registers.units.values()
    ]
    places = [
        [place.slug, place.full_name, _named(registers.places.get(place.parent))]
        for place in registers.places.values()
    ]
    states = [
        [state.value, *(word for word, meant in STATE_WORDS.items() if meant is state)]
        for state in State
    ]
    return {
        "sections": sections,
        "states": states,
        "campaigns": campaigns,
        "units": [*units, *places],
    }


def _named(place: Place | None) -> str:
    return place.full_name if place else ""
