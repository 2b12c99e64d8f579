"""What the pages of campaigns, units and places need to know of one another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from plugins.bulletin.entry import Introduction
from plugins.bulletin.pages.cards import Cards
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.occurrences import Occurrences
from plugins.bulletin.pages.period import Standing, standing
from plugins.bulletin.pages.plan import Need
from plugins.bulletin.pages.provinces import Provinces
from plugins.bulletin.pages.site import Site
from plugins.bulletin.registry.hierarchy import body_of
from plugins.bulletin.registry.place_rows import PlaceRows
from plugins.bulletin.registry.registers import Campaign, Place, Registers, Unit
from plugins.bulletin.text.vietnamese import SortKey, fold, sort_key
from plugins.topics.participation import Pairs, Sightings, month_of
from plugins.topics.reach import places_with_page

Slugs = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)  # without slots, for each answer is kept once it was asked for
class Known:
    """The edition with the questions of topic pages answered once.

    Which pages there are is known at once; the other answers only pages that are made ask for.
    """

    edition: Edition
    bodies: Mapping[str, Unit | Place]  # every unit, and the places that have a page

    @property
    def registers(self) -> Registers:
        return self.edition.registers

    @property
    def site(self) -> Site:
        return self.edition.site

    @property
    def found(self) -> Occurrences:
        return self.edition.found

    @property
    def cards(self) -> Cards:
        return self.edition.cards

    @cached_property
    def sightings(self) -> Sightings:
        """Who stands beside whom in each article."""
        return Sightings(self.edition.articles)

    @cached_property
    def introductions(self) -> Mapping[str, Introduction]:
        """By the address of their page."""
        return {each.url: each for each in self.edition.introductions}

    @cached_property
    def provinces(self) -> Provinces:
        """In which province of today units and places lie."""
        return Provinces(self.registers)

    @cached_property
    def units_of(self) -> Mapping[str, Pairs]:
        """For each campaign the units with which it has a page, most articles first, then the
        latest: see ``participation``."""
        return self._beside(lambda campaign, unit: (campaign, unit))

    @cached_property
    def campaigns_of(self) -> Mapping[str, Pairs]:
        """For each unit and place the campaigns with which it has a page, in the same order."""
        return self._beside(lambda campaign, unit: (unit, campaign))

    def _beside(self, turned: Callable[[str, str], tuple[str, str]]) -> Mapping[str, Pairs]:
        found: dict[str, list[tuple[int, int, str, Row]]] = {}
        for pair, rows in self.found.together.items():
            campaign, _, unit = pair.partition("/")
            if campaign in self.registers.campaigns and unit in self.bodies:
                topic, other = turned(campaign, unit)
                numbers = (-len(rows), -rows[0].date.toordinal(), other, rows[0])
                found.setdefault(topic, []).append(numbers)
        return {
            topic: tuple(
                (other, -count, month_of(latest))
                for count, _, other, latest in sorted(others, key=lambda each: each[:3])
            )
            for topic, others in found.items()
        }

    def together(self, campaign: str, unit: str) -> str | None:
        """The page of a campaign and a unit, None where no article names both in a paragraph."""
        pair = f"{campaign}/{unit}"
        known = campaign in self.registers.campaigns and unit in self.bodies
        return pair_url(pair) if known and pair in self.found.together else None

    def standing(self, campaign: Campaign) -> Standing:
        """Whether a campaign runs, as far as can be told."""
        rows = self.found.campaigns.get(campaign.slug)
        today = self.edition.rows[0].date if self.edition.rows else None
        return standing(campaign, today, rows[0].date if rows else None)

    @property
    def year(self) -> int | None:
        """The year of the newest article."""
        return newest_year(self.edition.rows)

    @cached_property
    def by_name(self) -> Mapping[str, Unit]:
        """Folded name: the unit that alone bears it."""
        return _by_name(self.registers.units.values())

    @cached_property
    def parts(self) -> Slugs:
        """Campaigns within a campaign."""
        return _turned((c.slug, (c.parent,)) for c in self.registers.campaigns.values())

    @cached_property
    def forerunners(self) -> Slugs:
        """Campaigns that one succeeded."""
        return _turned((c.slug, (c.successor,)) for c in self.registers.campaigns.values())

    @cached_property
    def within(self) -> Slugs:
        """Bodies and places whose parent or territory one is, in Vietnamese order."""
        arrows = ((slug, _around(body)) for slug, body in self.bodies.items())
        return _sorted(self.registers, _turned(arrows))

    @cached_property
    def before(self) -> Slugs:
        """Units and places that became one, in Vietnamese order."""
        return _sorted(self.registers, _turned(_changes(self.registers, self.bodies)))

    @cached_property
    def _relatives(self) -> Slugs:
        """All bodies with a page that the page of one may name; what has none, nobody counts."""
        return _turned(_relations(self.bodies))

    def url(self, slug: str) -> str | None:
        """The page of a unit or place, None where it has none."""
        body = self.bodies.get(slug)
        return body.url if body else None

    def needs(self, body: Unit | Place) -> tuple[Need, ...]:
        """What other articles decide of the page of a body: which others have a page, and in how
        many articles they are named."""
        units = self.found.units
        return tuple(
            (slug, len(units.get(slug, ()))) for slug in self._relatives.get(body.slug, ())
        )


def known(edition: Edition) -> Known:
    """Cost: one step for each name of each row."""
    registers = edition.registers
    introduced = (each.slug for each in edition.introductions if each.register == "units")
    reached = places_with_page(registers, (*edition.found.units, *introduced))
    return Known(
        edition,
        {**registers.units, **{slug: registers.places[slug] for slug in sorted(reached)}},
    )


def pair_url(pair: str) -> str:
    """The page of “campaign/unit”."""
    campaign, _, unit = pair.partition("/")
    return f"phong-trao/{campaign}/don-vi/{unit}/"


def newest_year(rows: tuple[Row, ...]) -> int | None:
    """The year of the newest article: what “now” means on every page; None without one."""
    return rows[0].date.year if rows else None


def _around(body: Unit | Place) -> tuple[str, ...]:
    return (body.parent, body.place) if isinstance(body, Unit) else (body.parent,)


def _relations(bodies: Mapping[str, Unit | Place]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each unit and place with those whose pages name it."""
    for slug, body in bodies.items():
        successors = (h.slug for h in body.heirs) if isinstance(body, Place) else body.successors
        heirs = tuple(heir for heir in successors if heir in bodies)
        yield slug, (*_around(body), *heirs)
        yield from ((heir, (slug,)) for heir in heirs)
        yield from ((event.unit, (slug,)) for event in body.events if event.unit in bodies)


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
