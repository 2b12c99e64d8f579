"""Fourteen thousand places, each made into a record only when somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from plugins.bulletin.registry.registers import Heir, Place
from plugins.bulletin.registry.territories import TERRITORIES


class PlaceRow(NamedTuple):
    """What the gazetteer says of one place, not looked into yet."""

    kind: str
    name: str
    parent: str = ""  # slug
    first: str = ""  # day, “2025-07-01”; “” if not known
    last: str = ""
    heirs: tuple[str, ...] = ()  # slugs; of several, each took a part
    position: str = ""  # latitude and longitude in degrees: “21.90 106.80”


class PlaceRows(Mapping[str, Place]):
    """Places by slug, made from the rows of the gazetteer as they are needed.

    Making every record takes a tenth of a second; an edition needs a few hundred of them. Looks
    like any read-only mapping. ``records`` stand before rows of the same slug and after the
    others; iteration is by slug.
    """

    __slots__ = ("_records", "_rows")

    def __init__(self, rows: Mapping[str, PlaceRow], records: Mapping[str, Place] = {}) -> None:
        self._records = dict(records)
        new = {slug: PlaceRow(r.kind, r.name) for slug, r in records.items() if slug not in rows}
        self._rows = dict(sorted({**rows, **new}.items())) if new else rows

    def __getitem__(self, slug: str) -> Place:
        found = self._records.get(slug)
        if found is None:
            found = self._records[slug] = place_of(slug, self._rows[slug])
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, slug: object) -> bool:
        return slug in self._rows

    def outlines(self) -> Iterator[tuple[str, tuple[str, ...], str, str]]:
        """Slug, name with other names, parent and kind of every place, without making records."""
        for slug, row in self._rows.items():
            record = self._records.get(slug)
            if record:
                yield slug, (record.name, *record.also), record.parent, record.kind
            else:
                yield slug, (row.name,), row.parent, row.kind

    def changes(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Slug and heirs of every place that has heirs, without making records."""
        for slug, row in self._rows.items():
            record = self._records.get(slug)
            heirs = tuple(heir.slug for heir in record.heirs) if record else row.heirs
            if heirs:
                yield slug, heirs


def place_of(slug: str, row: PlaceRow) -> Place:
    """The record of one row; ValueError if a day or the position is none, KeyError if the kind."""
    latitude, longitude = map(float, row.position.split(" ")) if row.position else (None, None)
    return Place(
        slug,
        row.name,
        row.kind,
        TERRITORIES[row.kind].name,
        row.parent,
        date.fromisoformat(row.first) if row.first else None,
        date.fromisoformat(row.last) if row.last else None,
        tuple(Heir(heir, whole=len(row.heirs) == 1) for heir in row.heirs),
        latitude,
        longitude,
    )
