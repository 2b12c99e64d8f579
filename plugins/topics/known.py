"""What the pages of campaigns, units and places need to know of one another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.bulletin.pages.cards import card
from plugins.bulletin.pages.index import Edition, Row
from plugins.bulletin.pages.occurrences import Occurrences, occurrences
from plugins.bulletin.pages.site import Site
from plugins.bulletin.pages.views import Card
from plugins.bulletin.registry.hierarchy import body_of
from plugins.bulletin.registry.place_rows import PlaceRows
from plugins.bulletin.registry.registers import Place, Registers, Unit
from plugins.bulletin.text.vietnamese import SortKey, fold, sort_key
from plugins.topics.reach import places_with_page

Slugs = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Known:
    """The edition with the questions of topic pages answered once."""

    registers: Registers
    site: Site
    found: Occurrences
    cards: Mapping[str, Card]  # by address of the article
    year: int | None  # of the newest article
    bodies: Mapping[str, Unit | Place]  # every unit, and the places that have a page
    by_name: Mapping[str, Unit]  # folded name: the unit that alone bears it
    parts: Slugs  # campaigns within a campaign
    forerunners: Slugs  # campaigns that one succeeded
    within: Slugs  # bodies and places whose parent or territory one is, in Vietnamese order
    before: Slugs  # units and places that became one, in Vietnamese order

    def url(self, slug: str) -> str | None:
        """The page of a unit or place, None where it has none."""
        body = self.bodies.get(slug)
        return body.url if body else None


def known(edition: Edition) -> Known:
    """Cost: one step for each name of each row and for each entry of the registers."""
    registers = edition.registers
    found = occurrences(edition.rows)
    reached = places_with_page(registers, found.units)
    bodies: dict[str, Unit | Place] = {
        **registers.units,
        **{slug: registers.places[slug] for slug in sorted(reached)},
    }
    return Known(
        registers=registers,
        site=edition.site,
        found=found,
        cards={row.url: card(row) for row in edition.rows},
        year=newest_year(edition.rows),
        bodies=bodies,
        by_name=_by_name(registers.units.values()),
        parts=_turned((c.slug, (c.parent,)) for c in registers.campaigns.values()),
        forerunners=_turned((c.slug, (c.successor,)) for c in registers.campaigns.values()),
        within=_sorted(registers, _turned((slug, _around(body)) for slug, body in bodies.items())),
        before=_sorted(registers, _turned(_changes(registers, bodies))),
    )


def newest_year(rows: tuple[Row, ...]) -> int | None:
    """The year of the newest article: what “now” means on every page; None without one."""
    return rows[0].date.year if rows else None


def _around(body: Unit | Place) -> tuple[str, ...]:
    return (body.parent, body.place) if isinstance(body, Unit) else (body.parent,)


def _changes(registers: Registers, shown: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every unit and place with those it became, as far as they have a page."""
    for unit in registers.units.values():
        yield unit.slug, tuple(slug for slug in unit.successors if slug in shown)
    for slug, heirs in _heirs(registers.places):
        yield slug, tuple(heir for heir in heirs if heir in shown)


def _heirs(places: Mapping[str, Place]) -> Iterable[tuple[str, tuple[str, ...]]]:
    if isinstance(places, PlaceRows):
        return places.changes()
    return ((place.slug, tuple(h.slug for h in place.heirs)) for place in places.values())


def _turned(arrows: Iterable[tuple[str, tuple[str, ...]]]) -> Slugs:
    """From “a names b” to “b is named by a”; an empty name points nowhere."""
    back: dict[str, dict[str, None]] = {}
    for start, ends in arrows:
        for end in ends:
            if end:
                back.setdefault(end, {})[start] = None
    return {end: tuple(starts) for end, starts in back.items()}


def _sorted(registers: Registers, slugs: Slugs) -> Slugs:
    def order(slug: str) -> tuple[SortKey, str]:
        body = body_of(registers, slug)
        return sort_key(body.name if body else ""), slug

    return {key: tuple(sorted(values, key=order)) for key, values in slugs.items()}


def _by_name(units: Iterable[Unit]) -> Mapping[str, Unit]:
    owners: dict[str, dict[str, Unit]] = {}
    for unit in units:
        for name in (unit.name, *unit.also):
            owners.setdefault(fold(name), {})[unit.slug] = unit
    return {name: next(iter(own.values())) for name, own in owners.items() if len(own) == 1}
