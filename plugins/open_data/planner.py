"""What the data files hold. Their shape is promised in ``docs/contracts.md``, “Data files”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plugins.bulletin.pages.index import Edition, Mark, Row
from plugins.bulletin.pages.occurrences import occurrences
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.bulletin.registry.hierarchy import body_of, name_in_sentence, province_of
from plugins.bulletin.registry.registers import Campaign, Place, Registers, Unit

SCHEMA_VERSION = 1  # raised when a key goes or changes its meaning, not when one is added

Item = dict[str, Any]


def plan_data(edition: Edition, earlier: tuple[Plan, ...] = ()) -> Iterator[Plan]:
    """Every article; every campaign and unit of the registers; every place that articles name."""
    found = occurrences(edition.rows)
    yield _plan("articles", (_article(row) for row in edition.rows))
    yield _plan(
        "campaigns",
        (
            _campaign(edition.site, campaign, found.campaigns.get(campaign.slug, ()))
            for campaign in edition.registers.campaigns.values()
        ),
    )
    yield _plan("units", _units(edition.site, edition.registers, found.units))


def _plan(name: str, items: Iterable[Item]) -> Plan:
    records = {"schema_version": SCHEMA_VERSION, "name": name, "items": tuple(items)}
    return Plan(f"du-lieu/{name}.json", "json", records)


def _article(row: Row) -> Item:
    return {
        "url": row.url,
        "title": row.title,
        "date": row.date.isoformat(),
        "authors": [author.name for author in row.authors],
        "section": {"name": row.section.name, "url": row.section.url},
        "summary": row.summary,
        "campaigns": [_mark(mark) for mark in row.campaigns],
        "units": [_mark(mark) for mark in row.units],
        "awards": [_mark(mark) for mark in row.awards],
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


def _units(
    site: Site, registers: Registers, found: Mapping[str, tuple[Row, ...]]
) -> Iterator[Item]:
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
