"""Which names a tagger found in one article, wherever they stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.quality.campaigns import campaign_key
from benchmarks.quality.forms import campaign_forms, unit_forms
from benchmarks.quality.gold import Annotated, Entity, Offsets
from benchmarks.quality.predictions import Found
from benchmarks.quality.spans import ends_longer, lies_on, spans_of
from benchmarks.quality.tally import Tally
from benchmarks.quality.units import stands_for, unit_key

Names = tuple[frozenset[str], frozenset[str]]  # keys of an entity, keys of the places above it


@dataclass(frozen=True, slots=True)
class Document:
    """What came of one article and one group."""

    tally: Tally
    false_alarms: tuple[str, ...]  # the names
    misses: tuple[str, ...]
    kinds: tuple[bool, ...]  # of each entity found with a kind: whether it is the right one


def compare(
    article: Annotated, group: str, found: Sequence[Found], lenient: bool = False
) -> Document:
    """Names found against names annotated.

    Strict asks for the canonical name or an alias; lenient takes any full wording of the article.
    A second name of an entity already found is passed over. Optional entities are neither hit nor
    miss, nor is what stands only where :func:`_passed_over` says.
    """
    entities = article.of(group)
    every = campaign_forms(entities) if group == "campaigns" else unit_forms(entities)
    names = [(forms.lenient if lenient else forms.strict, forms.above) for forms in every]
    hit: set[int] = set()
    false_alarms, kinds = [], []
    for one in found:
        fitting = _fitting(one.name, group, names)
        if not fitting:
            if not _passed_over(one, article, group):
                false_alarms.append(one.name)
            continue
        number = _first_open(fitting, hit, entities)
        if number not in hit and one.kind:
            kinds.append(one.kind == entities[number].kind)
        hit.add(number)
    required = [number for number, entity in enumerate(entities) if not entity.optional]
    misses = tuple(entities[number].name for number in required if number not in hit)
    tally = Tally(len(required) - len(misses), len(false_alarms), len(misses))
    return Document(tally, tuple(false_alarms), misses, tuple(kinds))


def _fitting(name: str, group: str, names: Sequence[Names]) -> list[int]:
    """The numbers of the entities this may be a name of; a plain match goes before any other."""
    key = campaign_key(name) if group == "campaigns" else unit_key(name)
    plain = [number for number, (forms, _) in enumerate(names) if key in forms]
    if plain or group == "campaigns":
        return plain
    return [n for n, (forms, above) in enumerate(names) if stands_for(key, forms, above)]


def _first_open(fitting: Sequence[int], hit: set[int], entities: Sequence[Entity]) -> int:
    """The one the name is counted for: not yet found and required, if there is such a one."""
    fresh = [number for number in fitting if number not in hit]
    required = (number for number in fresh if not entities[number].optional)
    return next(required, (fresh or fitting)[0])


def _passed_over(found: Found, article: Annotated, group: str) -> bool:
    """Whether it stands only on optional mentions, or only at the end of longer units."""
    if not found.mentions:
        return False
    optional = _optional(article.of(group))
    if all(lies_on(span, optional) for span in found.mentions):
        return True
    units = spans_of(article.units)
    return group == "units" and all(ends_longer(span, units) for span in found.mentions)


def _optional(entities: Sequence[Entity]) -> tuple[Offsets, ...]:
    return tuple(
        mention.offsets
        for entity in entities
        for mention in entity.mentions
        if entity.optional or "optional" in mention.flags
    )
