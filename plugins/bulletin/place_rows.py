"""Fourteen thousand places, each made into a record only when somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.bulletin.registers import Heir, Place
from plugins.bulletin.territories import TERRITORIES


class PlaceRows(Mapping[str, Place]):
    """Places by slug, read from the lines of ``places.tsv`` as they are needed.

    Making every record takes a tenth of a second; an edition needs a few hundred of them. Looks
    like any read-only mapping. ``records`` stand before lines of the same slug and after the
    others; iteration is by slug.
    """

    __slots__ = ("_lines", "_records")

    def __init__(self, lines: Mapping[str, str], records: Mapping[str, Place] = {}) -> None:
        self._records = dict(records)
        new = [slug for slug in records if slug not in lines]
        self._lines = dict(sorted([*lines.items(), *((s, "") for s in new)])) if new else lines

    def __getitem__(self, slug: str) -> Place:
        found = self._records.get(slug)
        if found is None:
            found = self._records[slug] = place_of(self._lines[slug])
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def __contains__(self, slug: object) -> bool:
        return slug in self._lines

    def outlines(self) -> Iterator[tuple[str, tuple[str, ...], str]]:
        """Slug, name with other names, and parent of every place, without making records."""
        for slug, line in self._lines.items():
            record = self._records.get(slug)
            if record:
                yield slug, (record.name, *record.also), record.parent
            else:
                _, _, name, parent, _ = line.split("\t", 4)
                yield slug, (name,), parent

    def changes(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Slug and heirs of every place that has heirs, without making records."""
        for slug, line in self._lines.items():
            record = self._records.get(slug)
            if record:
                heirs = tuple(heir.slug for heir in record.heirs)
            else:
                listed = line.split("\t", 7)[6]
                heirs = tuple(listed.replace("~", "").split(",")) if listed else ()
            if heirs:
                yield slug, heirs


def place_of(line: str) -> Place:
    """The record of one line of ``places.tsv``; ValueError or KeyError if it is none."""
    slug, kind, name, parent, first, last, heirs, latitude, longitude = line.split("\t")
    if not (slug and name):
        raise ValueError("a place has a slug and a name")
    return Place(
        slug,
        name,
        kind,
        TERRITORIES[kind].name,
        parent,
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
        tuple(Heir(heir.rstrip("~"), heir[-1:] != "~") for heir in heirs.split(",") if heir),
        float(latitude) if latitude else None,
        float(longitude) if longitude else None,
    )
