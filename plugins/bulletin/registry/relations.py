"""What must hold between the entries of all registers: references, addresses, names, levels."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.bulletin.registry.checks import (
    check_circles,
    check_names,
    check_references,
    check_slugs,
)
from plugins.bulletin.registry.entry import Entry, Named
from plugins.bulletin.registry.place_rows import PlaceRow
from plugins.bulletin.registry.registers import (
    Award,
    Campaign,
    Kind,
    Place,
    Registers,
    Section,
    Unit,
)
from plugins.bulletin.registry.territories import LEVELS, TERRITORIES

At = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Every entry of every file, beside its table."""

    campaign_kinds: list[Entry[Kind]]
    fields: list[Entry[Kind]]
    campaigns: list[Entry[Campaign]]
    unit_kinds: list[Entry[Kind]]
    units: list[Entry[Unit]]
    overlays: list[Entry[Place]]  # what ``units.toml`` says of places
    award_kinds: list[Entry[Kind]]
    awards: list[Entry[Award]]
    sections: list[Entry[Section]]
    gazetteer: Mapping[str, PlaceRow]
    half: tuple[str, ...]  # slugs of places in ``units.toml`` that have a fault of their own
    holes: frozenset[str] = frozenset()  # fields of this record in which entries are missing

    def known(self, slugs: Collection[str], *parts: str) -> Collection[str] | None:
        """The slugs; None if one of these parts has holes, so that nothing is missed for sure."""
        return None if self.holes.intersection(parts) else slugs


def check_relations(found: Found, registers: Registers) -> None:
    """Adds what is wrong to the faults of each table.

    A reference into a part that has holes is not looked at: what it names may be in one of them.
    """
    for entries in (found.campaign_kinds, found.fields, found.award_kinds):
        check_slugs(entries)
    _check_unit_kinds(found.unit_kinds)
    _check_campaigns(found, registers)
    _check_bodies(found, registers)
    check_slugs(found.awards)
    award_kinds = found.known(registers.award_kinds, "award_kinds")
    check_references(found.awards, "kind", award_kinds, "loại")
    namesakes = registers.campaigns.keys() | registers.awards.keys()
    known = found.known(namesakes, "campaigns", "awards")
    check_references(found.awards, "collides_with", known, "phong trào, danh hiệu")
    check_slugs(found.sections)
    check_names(found.awards, _names, _always, "")
    check_names(found.sections, _names, _always, "")


def _check_unit_kinds(kinds: list[Entry[Kind]]) -> None:
    check_slugs(kinds)
    for entry in kinds:
        if entry.record.slug in TERRITORIES:
            what = f"loại “{entry.record.slug}” có sẵn, không cần ghi"
            entry.table.fault(what, "bỏ mục này", "slug")


def _check_campaigns(found: Found, registers: Registers) -> None:
    entries = found.campaigns
    check_slugs(entries)
    kinds = found.known(registers.campaign_kinds, "campaign_kinds")
    check_references(entries, "kind", kinds, "loại")
    check_references(entries, "field", found.known(registers.fields, "fields"), "lĩnh vực")
    for key in ("parent", "successor"):
        known = found.known(registers.campaigns, "campaigns")
        check_references(entries, key, known, "phong trào")
    check_circles(entries, "parent", lambda campaign: (campaign.parent,))
    check_circles(entries, "successor", lambda campaign: (campaign.successor,))
    check_names(entries, _names, _years_meet, "periods")


def _check_bodies(found: Found, registers: Registers) -> None:
    """Units and places share one space of addresses, and may refer to each other."""
    units, overlays, gazetteer = found.units, found.overlays, found.gazetteer
    new = [entry for entry in overlays if entry.record.slug not in gazetteer]
    check_slugs([*units, *new], gazetteer)
    check_slugs([entry for entry in overlays if entry.record.slug in gazetteer])
    check_references(units, "kind", found.known(registers.unit_kinds, "unit_kinds"), "loại")
    all_places = {**dict.fromkeys(registers.places), **dict.fromkeys(found.half)}
    places = found.known(all_places, "gazetteer", "overlays")
    both = {**dict.fromkeys(registers.units), **all_places}
    bodies = found.known(both, "units", "gazetteer", "overlays")
    check_references(units, "place", places, "nơi")
    check_references(new, "parent", places, "nơi")
    check_references(new, "successors", places, "nơi")
    for key in ("parent", "successors"):
        check_references(units, key, bodies, "đơn vị hay nơi")
    everything: list[Entry[Any]] = [*units, *overlays]
    happenings = [
        Entry(entry.record, table)
        for entry in everything
        for table in entry.table.children("events")
    ]
    check_references(happenings, "unit", bodies, "đơn vị hay nơi")
    check_circles(units, "parent", lambda unit: (unit.parent,))
    check_circles(units, "successors", lambda unit: unit.successors)
    _check_levels(new, registers.places)
    check_circles(new, "successors", lambda place: (heir.slug for heir in place.heirs))
    check_names(units, _names, _days_meet, "valid_from, valid_to")
    check_names(overlays, _other_names, _days_meet, "valid_from, valid_to")


def _check_levels(places: Iterable[Entry[Place]], known: Mapping[str, Place]) -> None:
    for entry in places:
        place, above = entry.record, known.get(entry.record.parent)
        if above and LEVELS[above.kind] >= LEVELS[place.kind]:
            what = f"{place.kind_name} không thể thuộc {above.kind_name}"
            entry.table.fault(what, "sửa parent hoặc kind", "parent")


def _names(record: Named) -> Iterator[tuple[str, At]]:
    yield record.name, ("name",)
    for place, name in enumerate(record.also):
        yield name, ("also", place)


def _other_names(place: Place) -> Iterator[tuple[str, At]]:
    """Places may share their names with others, but not the other names an editor gives them."""
    for number, name in enumerate(place.also):
        yield name, ("also", number)


def _always(one: Named, other: Named) -> bool:
    """Awards and sections have no end."""
    return True


def _years_meet(one: Campaign, other: Campaign) -> bool:
    """Whether two campaigns ran in a common year; one without periods ran always."""
    if not (one.periods and other.periods):
        return True
    return any(
        (a.start or date.min.year) <= (b.end or date.max.year)
        and (b.start or date.min.year) <= (a.end or date.max.year)
        for a in one.periods
        for b in other.periods
    )


def _days_meet(one: Unit | Place, other: Unit | Place) -> bool:
    """Whether two units or places stood on a common day; an unknown end is open."""
    return (one.valid_from or date.min) <= (other.valid_to or date.max) and (
        other.valid_from or date.min
    ) <= (one.valid_to or date.max)
