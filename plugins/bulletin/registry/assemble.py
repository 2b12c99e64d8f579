"""Puts the files together: records of every table, then what must hold between them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from plugins.bulletin.registry.awards import award_of, section_of
from plugins.bulletin.registry.campaigns import campaign_of, field_of, kind_of
from plugins.bulletin.registry.checks import (
    check_circles,
    check_names,
    check_references,
    check_slugs,
)
from plugins.bulletin.registry.entry import Entry, Named, T
from plugins.bulletin.registry.place_rows import PlaceRow, PlaceRows
from plugins.bulletin.registry.places_tree import read_places
from plugins.bulletin.registry.registers import Campaign, Kind, Place, Registers, Unit
from plugins.bulletin.registry.source import Source
from plugins.bulletin.registry.table import Table
from plugins.bulletin.registry.territories import LEVELS, TERRITORIES
from plugins.bulletin.registry.units import place_of, unit_of

At = tuple[str | int, ...]


def assemble(sources: Mapping[str, Source]) -> Registers:
    """Registers from the files, by name; what is wrong is added to the faults of each source.

    Where two entries have one slug the first is kept. No digest yet.
    """
    rows = _places_in(sources["places.txt"])
    gazetteer = PlaceRows(rows)

    root = sources["campaigns.toml"].table()
    campaign_kinds = _entries(root, "kind", kind_of)
    fields = _entries(root, "field", field_of)
    campaigns = _entries(root, "campaign", campaign_of)
    root.finish()

    root = sources["units.toml"].table()
    unit_kinds = _entries(root, "kind", kind_of)
    units = _entries(root, "unit", unit_of)
    overlays = list(_overlays(root, gazetteer))
    root.finish()

    root = sources["awards.toml"].table()
    award_kinds = _entries(root, "kind", kind_of)
    awards = _entries(root, "award", award_of)
    root.finish()

    root = sources["sections.toml"].table()
    sections = _entries(root, "section", section_of)
    root.finish()

    registers = Registers(
        campaigns=_by_slug(campaigns),
        units=_by_slug(units),
        places=PlaceRows(rows, _by_slug(overlays)),
        awards=_by_slug(awards),
        sections=_by_slug(sections),
        campaign_kinds=_by_slug(campaign_kinds),
        unit_kinds={**_by_slug(unit_kinds), **TERRITORIES},
        award_kinds=_by_slug(award_kinds),
        fields={field.slug: field.name for field in _by_slug(fields).values()},
    )

    for entries in (campaign_kinds, fields, award_kinds):
        check_slugs(entries)
    _check_unit_kinds(unit_kinds)
    _check_campaigns(campaigns, registers)
    _check_bodies(units, overlays, registers, rows)
    check_slugs(awards)
    _check_kinds(awards, registers.award_kinds)
    known = registers.campaigns.keys() | registers.awards.keys()
    check_references(awards, "collides_with", known, "phong trào, danh hiệu")
    check_slugs(sections)
    check_names(awards, _names, _always, "")
    check_names(sections, _names, _always, "")
    return registers


def _places_in(source: Source) -> dict[str, PlaceRow]:
    if source.text is None:
        return {}
    rows, faults = read_places(source.text)
    source.faults.extend(faults)
    return rows


def _entries(root: Table, key: str, record_of: Callable[[Table], T]) -> list[Entry[T]]:
    return [Entry(record_of(table), table) for table in root.entries(key)]


def _overlays(root: Table, gazetteer: PlaceRows) -> Iterator[Entry[Place]]:
    for table in root.entries("place"):
        if place := place_of(table, gazetteer):
            yield Entry(place, table)


def _by_slug(entries: Iterable[Entry[T]]) -> dict[str, T]:
    found: dict[str, T] = {}
    for entry in entries:
        if entry.record.slug:
            found.setdefault(entry.record.slug, entry.record)
    return found


def _check_unit_kinds(kinds: list[Entry[Kind]]) -> None:
    check_slugs(kinds)
    for entry in kinds:
        if entry.record.slug in TERRITORIES:
            what = f"loại “{entry.record.slug}” có sẵn, không cần ghi"
            entry.table.fault(what, "bỏ mục này", "slug")


def _check_kinds(entries: Iterable[Entry[T]], kinds: Mapping[str, Kind]) -> None:
    check_references(entries, "kind", kinds, "loại")


def _check_campaigns(entries: list[Entry[Campaign]], registers: Registers) -> None:
    check_slugs(entries)
    _check_kinds(entries, registers.campaign_kinds)
    check_references(entries, "field", registers.fields, "lĩnh vực")
    for key in ("parent", "successor"):
        check_references(entries, key, registers.campaigns, "phong trào")
    check_circles(entries, "parent", lambda campaign: (campaign.parent,))
    check_circles(entries, "successor", lambda campaign: (campaign.successor,))
    check_names(entries, _names, _years_meet, "periods")


def _check_bodies(
    units: list[Entry[Unit]],
    overlays: list[Entry[Place]],
    registers: Registers,
    gazetteer: Container[str],
) -> None:
    """Units and places share one space of addresses, and may refer to each other."""
    new = [entry for entry in overlays if entry.record.slug not in gazetteer]
    check_slugs([*units, *new], gazetteer)
    check_slugs([entry for entry in overlays if entry.record.slug in gazetteer])
    _check_kinds(units, registers.unit_kinds)
    places = registers.places
    bodies = {**dict.fromkeys(registers.units), **dict.fromkeys(places)}
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
    _check_levels(new, places)
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
