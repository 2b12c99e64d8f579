"""The provinces and districts of ``places.txt``: communes stand under them and refer to them."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.registry.place_lines import (
    DISTRICTS,
    PROVINCES,
    Named,
    Notes,
    district_slug,
    province_slug,
)
from plugins.bulletin.registry.place_rows import PlaceRow
from plugins.bulletin.text.vietnamese import slug_of

EVE = "2025-06-30"  # last day of the districts, and of the provinces that were joined to others


@dataclass(slots=True)
class Area:
    """A province or district and what its line leaves open."""

    slug: str
    name: str  # through slug_of, as now_name
    row: PlaceRow
    heirs: tuple[Named, ...] | None
    province: Area | None = None  # of a district
    now: str = ""  # of a province: slug of the one that stands there today
    now_name: str = ""


class Areas:
    """Provinces and districts by the number of their line, and by name."""

    def __init__(self) -> None:
        self.by_line: dict[int, Area] = {}
        self._provinces: dict[tuple[str, str], Area] = {}  # by noun and name
        self._districts: dict[tuple[str, str, str], Area] = {}  # and by slug of the province
        self._last: Area | None = None  # the province whose lines are being read

    def add(
        self, number: int, depth: int, noun: str, name: str, position: str, notes: Notes
    ) -> bool:
        """Take up one line; False if a place of this noun cannot stand there."""
        if not depth and noun in PROVINCES:
            area = self._last = _province(PROVINCES[noun], name, position, notes)
            self._provinces.setdefault((noun, name), area)
        elif depth == 2 and noun in DISTRICTS and self._last:
            area = _district(DISTRICTS[noun], name, position, notes, self._last)
            self._districts.setdefault((noun, name, self._last.slug), area)
        else:
            return False
        self.by_line[number] = area
        return True

    def province(self, named: Named, here: Area) -> Area | None:
        """The province in which a line of province ``here`` says that the named place lies."""
        return self._provinces.get(named.province) if named.province else here

    def district(self, named: Named, here: Area) -> Area | None:
        province = self.province(named, here)
        return self._districts.get((named.noun, named.name, province.slug)) if province else None

    def heir(self, named: Named, of: Area) -> Area | None:
        """The province or district that took over a province or district."""
        if of.province:
            return self.district(named, of.province)
        return self._provinces.get((named.noun, named.name))


def _province(kind: str, name: str, position: str, notes: Notes) -> Area:
    bare = slug_of(name)
    slug = notes.slug or province_slug(kind, bare)
    last = notes.last or (EVE if notes.heirs else "")
    row = PlaceRow(kind, name, "", notes.first, last, (), position)
    now, now_name = slug, bare
    if notes.heirs:
        now_name = slug_of(notes.heirs[0].name)
        now = province_slug(PROVINCES.get(notes.heirs[0].noun, ""), now_name)
    return Area(slug, bare, row, notes.heirs or (), None, now, now_name)


def _district(kind: str, name: str, position: str, notes: Notes, province: Area) -> Area:
    bare = slug_of(name)
    slug = notes.slug or district_slug(kind, bare, province.name)
    first = notes.first or province.row.first
    last = notes.last or province.row.last or EVE
    row = PlaceRow(kind, name, province.slug, first, last, (), position)
    return Area(slug, bare, row, notes.heirs, province)
