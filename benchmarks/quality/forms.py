"""What each entity of an annotated article may be called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.quality.campaigns import campaign_key
from benchmarks.quality.gold import Entity
from benchmarks.quality.units import is_bare, unit_key

_PLACES = frozenset(("province", "district", "commune"))


@dataclass(frozen=True, slots=True)
class Forms:
    """What one entity may be called: the keys of names that find it."""

    strict: frozenset[str]
    lenient: frozenset[str]
    above: frozenset[str] = frozenset()  # the places it may be followed by


def campaign_forms(campaigns: Sequence[Entity]) -> tuple[Forms, ...]:
    """The forms of each campaign of one article."""
    forms = []
    for campaign in campaigns:
        strict = frozenset(map(campaign_key, campaign.names))
        forms.append(Forms(strict, strict | frozenset(map(campaign_key, campaign.wordings))))
    return tuple(forms)


def unit_forms(units: Sequence[Entity]) -> tuple[Forms, ...]:
    """The forms of each unit of one article."""
    names = [frozenset(map(unit_key, unit.names)) for unit in units]
    wordings = [frozenset(map(unit_key, unit.wordings)) for unit in units]
    forms = []
    for number, unit in enumerate(units):
        others = frozenset().union(
            *(names[k] | wordings[k] for k in range(len(units)) if k != number)
        )
        strict = names[number] | (_names_of_their_own(unit, wordings[number]) - others)
        above = _above(unit, units, names) or _all_places(number, units, names)
        forms.append(Forms(strict, strict | wordings[number], above))
    return tuple(forms)


def _names_of_their_own(unit: Entity, wordings: frozenset[str]) -> frozenset[str]:
    """Wordings that stand by themselves: no dangling level noun, no bare head, no fragment."""
    head = unit_key(unit.name).split(" ")[0]
    return frozenset(key for key in wordings if key.startswith(f"{head} ") and not is_bare(key))


def _above(
    unit: Entity, units: Sequence[Entity], names: Sequence[frozenset[str]]
) -> frozenset[str]:
    """The keys of the units it lies within, all the way up."""
    by_name = {key: number for number, keys in enumerate(names) for key in keys}
    above: set[str] = set()
    seen: set[str] = set()
    within = unit.within
    while within and within not in seen:
        seen.add(within)
        above.add(unit_key(within))
        number = by_name.get(unit_key(within))
        within = ""
        if number is not None:
            above |= names[number]
            within = units[number].within
    return frozenset(above)


def _all_places(
    number: int, units: Sequence[Entity], names: Sequence[frozenset[str]]
) -> frozenset[str]:
    """Every other place of the article, for a unit nobody wrote a parent for."""
    places = (names[k] for k, unit in enumerate(units) if k != number and unit.kind in _PLACES)
    return frozenset().union(*places)
