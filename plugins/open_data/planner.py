"""What the data files hold. Their shape is promised in ``docs/contracts.md``, “Data files”."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any, NamedTuple

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Brief, Mark, Row
from plugins.bulletin.pages.plan import Need, Plan, Sheaf, sheaf
from plugins.bulletin.pages.site import Site
from plugins.bulletin.registry.hierarchy import body_of, name_in_sentence, province_of
from plugins.bulletin.registry.registers import Campaign, Place, Registers, Unit
from plugins.open_data.csv_file import csv_line
from plugins.open_data.json_file import Item, line_of
from plugins.open_data.schemas import SCHEMAS, schema, tables

SCHEMA_VERSION = 1  # raised when a key goes or changes its meaning, not when one is added

FOLDER = "du-lieu/"

Found = Mapping[str, tuple[Row, ...]]


def plan_data(edition: Edition, most: int | None = None) -> Iterator[Sheaf]:
    """Every article; every campaign and unit of the registers; every place that articles name.

    Each sort as JSON and as a table, and the schemas that say what is in them; all of them in one
    file of lines and in one database, unless there are more than ``most`` articles.
    """
    data = _Data(edition)
    campaigns, units = _counts(edition.found.campaigns), _counts(edition.found.units)
    told = edition.found.all.told()
    yield _sheaf("articles", lambda: data.articles, told, registers=False)
    yield _sheaf("campaigns", lambda: data.campaigns, campaigns)
    yield _sheaf("units", lambda: data.units, units)
    texts = {name: schema(name) for name in SCHEMAS}
    needs = tuple(texts.items())
    yield sheaf(_schema_address(SCHEMAS[0]), partial(_schemas, texts), needs, registers=False)
    if most is not None and len(edition.rows) > most:
        return
    # The number of the library stands in the header of what it writes.
    of_database: dict[str, str] = {"tables": tables(), "library": sqlite3.sqlite_version}
    yield sheaf(
        f"{FOLDER}bulletin.ndjson",
        partial(_whole, data, of_database),
        told,
        campaigns,
        units,
        tuple(of_database.items()),
    )


class _Lines(NamedTuple):
    """The records of one sort as lines of JSON, and as those of a table."""

    items: tuple[str, ...]
    table: tuple[str, ...]


class _Data:
    """All records of an edition, made when a file first needs them and kept for the others."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    @cached_property
    def articles(self) -> _Lines:
        return _lines("articles", _articles(self._edition))

    @cached_property
    def campaigns(self) -> _Lines:
        return _lines("campaigns", _campaigns(self._edition))

    @cached_property
    def units(self) -> _Lines:
        return _lines("units", _units(self._edition))


def _lines(name: str, items: Iterable[Item]) -> _Lines:
    lines, table = [], []
    for item in items:
        lines.append(line_of(item))
        table.append(csv_line(name, item))
    return _Lines(tuple(lines), tuple(table))


def _sheaf(name: str, lines: Callable[[], _Lines], needs: Need, *, registers: bool = True) -> Sheaf:
    return sheaf(_address(name), partial(_plan, name, lines), needs, registers=registers)


def _address(name: str) -> str:
    return f"{FOLDER}{name}.json"


def _schema_address(name: str) -> str:
    return f"{FOLDER}schema/{name}.json"


def _plan(name: str, lines: Callable[[], _Lines]) -> Iterator[Plan]:
    made = lines()
    records = {"schema_version": SCHEMA_VERSION, "name": name, "items": made.items}
    yield Plan(_address(name), "json", records)
    yield Plan(f"{FOLDER}{name}.csv", "csv", {"name": name, "lines": made.table})


def _whole(data: _Data, of_database: dict[str, str]) -> Iterator[Plan]:
    records: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "article": data.articles.items,
        "campaign": data.campaigns.items,
        "unit": data.units.items,
    }
    yield Plan(f"{FOLDER}bulletin.ndjson", "ndjson", records)
    yield Plan(f"{FOLDER}bulletin.sqlite", "sqlite", records | of_database)


def _schemas(texts: Mapping[str, str]) -> Iterator[Plan]:
    for name, text in texts.items():
        yield Plan(_schema_address(name), "schema", {"text": text})


def _counts(found: Found) -> Need:
    """What ``_count`` says of each."""
    return tuple((slug, len(rows), rows[0].date) for slug, rows in found.items())


def _articles(edition: Edition) -> Iterator[Item]:
    return (_article(row, edition.brief(row)) for row in edition.rows)


def _article(row: Row, brief: Brief) -> Item:
    return {
        "url": row.url,
        "title": row.title,
        "date": row.date.isoformat(),
        "authors": [author.name for author in row.authors],
        "section": {"name": row.section.name, "url": row.section.url},
        "summary": brief.summary,
        "campaigns": [_mark(mark) for mark in brief.campaigns],
        "units": [_mark(mark) for mark in brief.units],
        "awards": [_mark(mark) for mark in brief.awards],
    }


def _mark(mark: Mark) -> Item:
    return {
        "slug": mark.slug,
        "name": mark.name,
        "kind": mark.kind,
        "url": mark.url,
        "mentions": mark.mentions,
        "in_title": mark.in_title,
        "main": mark.main,
        "why": [
            {"rule": reason.rule.value, "cue": reason.cue or None, "place": reason.place or None}
            for reason in mark.reasons
        ],
    }


def _campaigns(edition: Edition) -> Iterator[Item]:
    for campaign in edition.registers.campaigns.values():
        yield _campaign(edition.site, campaign, edition.found.campaigns.get(campaign.slug, ()))


def _campaign(site: Site, campaign: Campaign, rows: tuple[Row, ...]) -> Item:
    return {
        "slug": campaign.slug,
        "name": campaign.name,
        "kind": campaign.kind,
        "url": site.topic(campaign.url),
        "field": campaign.field or None,
        "launched_by": campaign.launched_by or None,
        "launched_on": campaign.launched_on or None,
        "decisions": [{"number": d.number, "date": d.date or None} for d in campaign.decisions],
        "periods": [
            {
                "start": period.start,
                "end": period.end,
                "decision": period.decision or None,
                "name": period.name or None,
            }
            for period in campaign.periods
        ],
        "parent": campaign.parent or None,
        "successor": campaign.successor or None,
        "also": [*campaign.also, *campaign.after_cue],
        "was": list(campaign.was),
        "confidence": campaign.provenance.confidence or None,
        "sources": list(campaign.provenance.sources),
        **_count(rows),
    }


def _units(edition: Edition) -> Iterator[Item]:
    site, registers, found = edition.site, edition.registers, edition.found.units
    for unit in registers.units.values():
        yield _body(site, registers, unit, found.get(unit.slug, ()))
    for slug in sorted(found.keys() - registers.units.keys()):
        if place := registers.places.get(slug):
            yield _body(site, registers, place, found[slug])


def _body(site: Site, registers: Registers, body: Unit | Place, rows: tuple[Row, ...]) -> Item:
    if isinstance(body, Place):
        home: Place | None = body
        whole = {heir.slug: heir.whole for heir in body.heirs}
    else:
        near = body_of(registers, body.place)
        home = near if isinstance(near, Place) else None
        whole = dict.fromkeys(body.successors, True)
    return {
        "slug": body.slug,
        "name": name_in_sentence(body),
        "kind": body.kind,
        "url": site.topic(body.url),
        "parent": body.parent or None,
        "province": province_of(registers, home).slug if home else None,
        "valid_from": body.valid_from.isoformat() if body.valid_from else None,
        "valid_to": body.valid_to.isoformat() if body.valid_to else None,
        "successors": [{"slug": slug, "whole": all_of_it} for slug, all_of_it in whole.items()],
        "also": list(body.also),
        "was": list(body.was),
        "confidence": body.provenance.confidence or None,
        "sources": list(body.provenance.sources),
        **_count(rows),
    }


def _count(rows: tuple[Row, ...]) -> Item:
    return {"articles": len(rows), "latest": rows[0].date.isoformat() if rows else None}
