"""One place on its way into ``places.txt``: its name and its address."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from plugins.bulletin.registry.place_lines import commune_slug, district_slug, province_slug
from plugins.bulletin.registry.place_rows import PlaceRow
from plugins.bulletin.text.vietnamese import nfc, slug_of

KINDS = {
    "Tỉnh": "tinh", "Thành phố": "thanh-pho", "Huyện": "huyen", "Quận": "quan",
    "Thị xã": "thi-xa", "Xã": "xa", "Phường": "phuong", "Thị trấn": "thi-tran",
    "Đặc khu": "dac-khu",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One place of the gazetteer; ``heirs`` maps a slug to whether the whole went there."""

    slug: str
    kind: str
    name: str
    parent: str
    code: str = ""  # of the General Statistics Office; not written, used again by other places
    first: date | None = None
    last: date | None = None
    heirs: dict[str, bool] = field(default_factory=dict)
    latitude: float | None = None
    longitude: float | None = None

    def as_read(self) -> PlaceRow:
        """What must be read back from the line of this place: positions to some kilometre."""
        days = [day.isoformat() if day else "" for day in (self.first, self.last)]
        at = [f"{x:.2f}" for x in (self.latitude, self.longitude) if x is not None]
        heirs = tuple(sorted(self.heirs))
        return PlaceRow(self.kind, self.name, self.parent, *days, heirs, " ".join(at))

    def at(self, other: Row | None) -> Row:
        """This row where another one lies; as it is where there is none."""
        if other is None:
            return self
        return replace(self, latitude=other.latitude, longitude=other.longitude)


def kind_and_name(full: str) -> tuple[str, str]:
    """“Thị Trấn  Óc Eo” is a thi-tran named “Óc Eo”; “Xã Tân Thành (Xã)” is named “Tân Thành”."""
    full = re.sub(r"\s*\((?:Xã|Phường|Thị trấn)\)$", "", " ".join(nfc(full).split()))
    for noun, kind in KINDS.items():
        if full.lower().startswith(noun.lower() + " "):
            return kind, full[len(noun) + 1 :]
    raise SystemExit(f"what kind of place is “{full}”?")


def row_of(full: str, parent: Row | None, code: str, *, district: bool = False) -> Row:
    """A row whose slug follows the scheme of the registers.

    A province is ``tinh-lang-son``; a district adds the province's name unless it bears the same;
    a commune before July 2025 adds its district's slug, one after adds its province's name.
    """
    kind, name = kind_and_name(full)
    bare = slug_of(name)
    if parent is None:
        slug = province_slug(kind, bare)
    elif district:
        kind = "thanh-pho-thuoc-tinh" if kind == "thanh-pho" else kind
        slug = district_slug(kind, bare, slug_of(parent.name))
    else:
        slug = commune_slug(kind, bare, parent.slug if parent.parent else slug_of(parent.name))
    return Row(slug, kind, name, parent.slug if parent else "", code)


def unique(rows: Iterable[Row], taken: set[str]) -> Iterator[Row]:
    """Rows whose names differ only in marks get their code behind the slug, the lowest none."""
    for row in sorted(rows, key=lambda row: row.code):
        slug = row.slug if row.slug not in taken else f"{row.slug}-{row.code}"
        taken.add(slug)
        yield replace(row, slug=slug)


def distance_km(a: Row, b: Row) -> float:
    """Roughly, as the crow flies; 0 where a position is not known."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return 0.0
    east = (a.longitude - b.longitude) * math.cos(math.radians(a.latitude))
    return 111.2 * math.hypot(a.latitude - b.latitude, east)
