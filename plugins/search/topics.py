"""Campaigns, units and places as documents of the search: found by each name they have or had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.registry.hierarchy import above, name_in_sentence
from plugins.bulletin.registry.registers import Campaign, Kind, Place, Registers, Unit
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.search.document import KIND, MARK, TOPIC, WHAT, Document


def topic_documents(edition: Edition) -> Iterator[Document]:
    """Every campaign and unit of the registers, and every place that articles name."""
    registers = edition.registers
    yield from (_campaign(registers, each) for each in registers.campaigns.values())
    yield from (_unit(registers, each) for each in registers.units.values())
    yield from (_place(registers, registers.places[slug]) for slug in named_places(edition))


def named_places(edition: Edition) -> tuple[str, ...]:
    """Slugs of the places that articles name, sorted."""
    registers = edition.registers
    named = (slug for slug in edition.found.units if slug not in registers.units)
    return tuple(sorted(slug for slug in named if slug in registers.places))


def _campaign(registers: Registers, campaign: Campaign) -> Document:
    kind = registers.campaign_kinds.get(campaign.kind)
    periods = (period.name for period in campaign.periods)
    names = (*campaign.also, *campaign.after_cue, *periods)
    return _topic("campaign", campaign.url, campaign.name, _kind(kind, campaign.kind), names)


def _unit(registers: Registers, unit: Unit) -> Document:
    kind = registers.unit_kinds.get(unit.kind)
    names = (*unit.also, *unit.in_context)
    return _topic("unit", unit.url, unit.name, _kind(kind, unit.kind), names)


def _place(registers: Registers, place: Place) -> Document:
    """A place says where it lies, since many share a name."""
    around = ", ".join(name_in_sentence(each) for each in reversed(above(registers, place)))
    name = sentence_case(place.full_name)
    full = f"{name}, {around}" if around else name
    return _topic("unit", place.url, full, sentence_case(place.kind_name), place.also)


def _topic(mark: str, url: str, name: str, kind: str, names: Iterable[str]) -> Document:
    others = tuple(dict.fromkeys(other for other in names if other and other != name))
    told = ((WHAT, kind), (MARK, mark))
    return Document(url=url, title=name, names=others, told=told, filters=((KIND, TOPIC),))


def _kind(kind: Kind | None, slug: str) -> str:
    return sentence_case(kind.name if kind else slug)
