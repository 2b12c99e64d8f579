"""Reads ``units.toml``: units, and what is known of places beyond the gazetteer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from plugins.bulletin.registry.registers import Event, Heir, Place, Unit
from plugins.bulletin.registry.table import Table
from plugins.bulletin.registry.territories import TERRITORIES
from plugins.bulletin.text.dates import short_day

# What only a place that is not in the gazetteer may say of itself.
_OWN = ("kind", "name", "parent", "successors")


def unit_of(table: Table) -> Unit:
    first, last = _days(table)
    unit = Unit(
        slug=table.slug("slug", required=True),
        name=table.text("name", required=True),
        kind=table.text("kind", required=True),
        also=table.texts("also"),
        in_context=table.texts("in_context"),
        after_role=table.flag("after_role"),
        place=table.text("place"),
        parent=table.text("parent"),
        valid_from=first,
        valid_to=last,
        successors=table.texts("successors"),
        events=_events(table),
        was=table.slugs("was"),
        provenance=table.provenance(),
    )
    table.finish()
    return unit


def place_of(table: Table, gazetteer: Mapping[str, Place]) -> Place | None:
    """A place of the gazetteer with what the table adds, or a new one; None where it is neither."""
    slug = table.slug("slug", required=True)
    base = gazetteer.get(slug)
    kind = table.text("kind", required=base is None and "name" in table.values)
    territory = TERRITORIES.get(kind)
    successors = table.texts("successors")
    first, last = _days(table)
    place = Place(
        slug,
        table.text("name"),
        kind,
        territory.name if territory else "",
        table.text("parent"),
        first,
        last,
        tuple(Heir(heir, whole=len(successors) == 1) for heir in successors),
        also=table.texts("also"),
        events=_events(table),
        was=table.slugs("was"),
        provenance=table.provenance(),
    )
    table.finish()
    if base:
        return _joined(base, place, table)
    if not place.name and slug:
        fix = "sửa slug như trong places.txt; nơi mới thì ghi thêm kind, name và parent"
        table.fault(f"không có nơi nào mang slug “{slug}”", fix, "slug")
    elif kind and not territory:
        fix = f"chọn một trong: {', '.join(TERRITORIES)}"
        table.fault(f"không có loại nơi nào là “{kind}”", fix, "kind")
    return place if slug and place.name and territory else None


def _joined(base: Place, more: Place, table: Table) -> Place:
    """The place of the gazetteer with what an editor knows beyond it."""
    for key in _OWN:
        if key in table.values:
            table.fault(f"“{base.slug}” đã có trong places.txt", f"bỏ khóa “{key}”", key)
    first, last = more.valid_from or base.valid_from, more.valid_to or base.valid_to
    if first and last and last < first and not (more.valid_from and more.valid_to):
        what = f"“{base.slug}” trong places.txt có thời gian không khớp với ngày này"
        key = "valid_from" if more.valid_from else "valid_to"
        table.fault(what, "xem lại ngày", key)
    return replace(
        base,
        valid_from=first,
        valid_to=last,
        also=more.also,
        events=more.events,
        was=more.was,
        provenance=more.provenance,
    )


def _days(table: Table) -> tuple[date | None, date | None]:
    first, last = table.day("valid_from"), table.day("valid_to")
    if first and last and last < first:
        what = f"kết thúc ngày {short_day(last)}, trước khi bắt đầu ngày {short_day(first)}"
        table.fault(what, "đổi lại valid_from và valid_to", "valid_to")
    return first, last


def _events(table: Table) -> tuple[Event, ...]:
    found = []
    for each in table.tables("events"):
        found.append(
            Event(each.partial_day("date"), each.text("what", required=True), each.text("unit"))
        )
        each.finish()
    return tuple(found)
