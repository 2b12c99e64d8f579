"""Puts the files together: records of every table, then what must hold between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from plugins.bulletin.registry.awards import award_of, section_of
from plugins.bulletin.registry.campaigns import campaign_of, field_of, kind_of
from plugins.bulletin.registry.entry import Entry, T
from plugins.bulletin.registry.place_rows import PlaceRow, PlaceRows
from plugins.bulletin.registry.places_tree import read_places
from plugins.bulletin.registry.refusals import check_refusals, refusals_in
from plugins.bulletin.registry.registers import Place, Registers
from plugins.bulletin.registry.relations import Found, check_relations
from plugins.bulletin.registry.source import Source
from plugins.bulletin.registry.table import Table
from plugins.bulletin.registry.territories import TERRITORIES
from plugins.bulletin.registry.units import place_of, unit_of


def assemble(sources: Mapping[str, Source]) -> Registers:
    """Registers from the files, by name; what is wrong is added to the faults of each source.

    Where two entries have one slug the first is kept. No digest yet.
    """
    found = _found(sources)
    refused = refusals_in(sources["refused.toml"].table())
    registers = Registers(
        campaigns=_by_slug(found.campaigns),
        units=_by_slug(found.units),
        places=PlaceRows(found.gazetteer, _by_slug(found.overlays)),
        awards=_by_slug(found.awards),
        sections=_by_slug(found.sections),
        campaign_kinds=_by_slug(found.campaign_kinds),
        unit_kinds={**_by_slug(found.unit_kinds), **TERRITORIES},
        award_kinds=_by_slug(found.award_kinds),
        fields={field.slug: field.name for field in _by_slug(found.fields).values()},
        refused=tuple(refusal for refusal, _ in refused),
        holes=found.holes,
    )
    check_relations(found, registers)
    check_refusals(refused, registers)
    return registers


class _File:
    """One TOML file: its entries, and which parts of the registers it leaves with holes."""

    def __init__(self, source: Source) -> None:
        self._root = source.table()
        self._unread = source.unread
        self._whole: dict[str, bool] = {}  # for each part whether no entry is missing
        self.half: list[str] = []  # slugs of entries that have a fault and make no record

    def entries(
        self, part: str, key: str, record_of: Callable[[Table], T | None]
    ) -> list[Entry[T]]:
        """The ``[[key]]`` entries that could be read; ``part`` is what ``Found`` calls them."""
        found = []
        slugs = []
        for table in self._root.entries(key):
            record = record_of(table)
            slugs.append(record.slug if record else str(table.values.get("slug", "")))
            if record:
                found.append(Entry(record, table))
            else:
                self.half.append(slugs[-1])
        written = self._root.values.get(key, [])
        self._whole[part] = isinstance(written, list) and len(written) == len(slugs) and all(slugs)
        return found

    def holes(self) -> frozenset[str]:
        """Reports unknown keys; one of them may be meant for any part."""
        unknown = self._root.finish()
        return frozenset(
            part for part, whole in self._whole.items() if self._unread or unknown or not whole
        )


def _found(sources: Mapping[str, Source]) -> Found:
    places = sources["places.txt"]
    rows = _places_in(places)
    gazetteer = PlaceRows(rows)

    def overlay_of(table: Table) -> Place | None:
        return None if places.unread else place_of(table, gazetteer)

    of_campaigns = _File(sources["campaigns.toml"])
    of_units = _File(sources["units.toml"])
    of_awards = _File(sources["awards.toml"])
    of_sections = _File(sources["sections.toml"])
    found = Found(
        campaign_kinds=of_campaigns.entries("campaign_kinds", "kind", kind_of),
        fields=of_campaigns.entries("fields", "field", field_of),
        campaigns=of_campaigns.entries("campaigns", "campaign", campaign_of),
        unit_kinds=of_units.entries("unit_kinds", "kind", kind_of),
        units=of_units.entries("units", "unit", unit_of),
        overlays=of_units.entries("overlays", "place", overlay_of),
        award_kinds=of_awards.entries("award_kinds", "kind", kind_of),
        awards=of_awards.entries("awards", "award", award_of),
        sections=of_sections.entries("sections", "section", section_of),
        gazetteer=rows,
        half=tuple(of_units.half),
    )
    holes = {
        part for file in (of_campaigns, of_units, of_awards, of_sections) for part in file.holes()
    }
    return replace(found, holes=frozenset(holes | ({"gazetteer"} if places.unread else set())))


def _places_in(source: Source) -> dict[str, PlaceRow]:
    if source.text is None:
        return {}
    rows, faults = read_places(source.text)
    source.faults.extend(faults)
    source.unread = bool(faults)  # lines with a fault are left out
    return rows


def _by_slug(entries: Iterable[Entry[T]]) -> dict[str, T]:
    found: dict[str, T] = {}
    for entry in entries:
        if entry.record.slug:
            found.setdefault(entry.record.slug, entry.record)
    return found
