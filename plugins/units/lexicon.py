"""What the finding of units needs to know, built once for all articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from plugins.bulletin.registry.places import Gazetteer
from plugins.bulletin.registry.registers import Place, Registers, Unit
from plugins.bulletin.registry.spellings import spellings
from plugins.bulletin.registry.territories import TERRITORIES
from plugins.bulletin.text.cues import Cues
from plugins.bulletin.text.names import Names
from plugins.bulletin.text.vietnamese import fold, sentence_case
from plugins.bulletin.text.words import keys_of, words_of
from plugins.units.fields import field_words
from plugins.units.heads import Head, heads_of, unit_key
from plugins.units.noun_forms import noun_forms
from plugins.units.nouns import Noun

PREMIER = keys_of("Thủ tướng")  # names the Government
# What may begin with a word.
NAME, LEVEL, ROLE, PLACE = (1 << power for power in range(4))

Form = TypeVar("Form", Noun, Head)


@dataclass(frozen=True, slots=True)
class FullName:
    """A name that needs no place beside it, and what an article that uses it is said to name."""

    unit: Unit
    wording: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names of units and places, each in its trie, and the way from a head and place to a unit."""

    names: Names[Noun | Head | FullName]  # nouns, heads of bodies, and units wherever they stand
    noun_starts: frozenset[str]  # the first word of each noun
    roles: Names[Unit]  # bare names: count behind a post only
    places: Names[str]  # the folded name, for the gazetteer
    gazetteer: Gazetteer
    bodies: Mapping[tuple[tuple[str, ...], str], tuple[Unit, ...]]  # by head and slug of the place
    level_words: Mapping[tuple[str, ...], frozenset[str]]  # “thành phố”: its kinds
    level_starts: frozenset[str]  # the first word of each
    provinces: frozenset[str]  # folded names
    districts: Mapping[str, Mapping[str, list[Place]]]  # of a province, by folded name
    cues: Cues  # what begins with a word
    fields: Names[bool]  # words of names in small letters; False: verbs as well


def lexicon_of(registers: Registers) -> Lexicon:
    """Takes a tenth of a second for the whole country."""
    gazetteer = Gazetteer(registers.places)
    full: list[tuple[str, FullName]] = []
    roles: list[tuple[str, Unit]] = []
    bodies: dict[tuple[tuple[str, ...], str], tuple[Unit, ...]] = {}
    for unit in registers.units.values():
        if unit.after_role:
            roles += ((name, unit) for name in dict.fromkeys((unit.name, *unit.in_context)))
            full += ((name, FullName(unit, unit.name)) for name in unit.also)
            continue
        for name in dict.fromkeys((unit.name, *unit.also)):
            full.append((name, FullName(unit, _wording(name, unit))))
        if key := unit_key(unit, registers):
            bodies[key] = (*bodies.get(key, ()), unit)
    level_words: dict[tuple[str, ...], frozenset[str]] = {}
    for kind in TERRITORIES.values():
        for cue in kind.cues:
            keys = keys_of(cue)
            level_words[keys] = level_words.get(keys, frozenset()) | {kind.slug}
    heads = _distinct(heads_of(registers))
    places = Names((sentence_case(name), name) for name in gazetteer.names)
    level_starts = frozenset(keys[0] for keys in level_words)
    forms = _distinct(noun_forms())
    provinces = gazetteer.provinces()
    cues = Cues(
        (NAME, (keys_of(form) for form, noun in forms if not noun.small), False),
        (NAME, (keys_of(form) for form, noun in forms if noun.small), True),
        (NAME, (keys_of(name) for name, _ in (*full, *heads)), True),
        (LEVEL, level_words, True),
        (ROLE, (PREMIER, *(keys_of(name) for name, _ in roles)), True),
        # no name of a place without its kind is a figure: “phường 12”
        (PLACE, (pair for pair in places.beginnings if pair[1] or not pair[0].isdecimal()), False),
    )
    return Lexicon(
        names=Names((*forms, *heads, *full)),
        noun_starts=frozenset(keys_of(form)[0] for form, _ in forms),
        roles=Names(roles),
        places=places,
        gazetteer=gazetteer,
        bodies=bodies,
        level_words=level_words,
        level_starts=level_starts,
        provinces=frozenset(
            spelling
            for province in provinces
            for name in (province.name, *province.also)
            for spelling in spellings(fold(name))
        ),
        districts={province.slug: _districts(province, gazetteer) for province in provinces},
        cues=cues,
        fields=field_words(),
    )


def _distinct(forms: Iterable[tuple[str, Form]]) -> tuple[tuple[str, Form], ...]:
    """Forms without those that are read as the same words: “UBND”, “Ủy ban nhân dân”.

    A form of one word counts in its own case, and is kept beside others; so is one that has a
    comma or a dash where another has none.
    """
    found: dict[tuple[object, Form], str] = {}
    for form, value in forms:
        words = words_of(form)
        alike = (words.keys, words.gaps) if len(words) > 1 else form
        found.setdefault((alike, value), form)
    return tuple((form, value) for (_, value), form in found.items())


def _districts(province: Place, gazetteer: Gazetteer) -> dict[str, list[Place]]:
    """Those of all times whose names have several words: “Vinh” is a person's name as well."""
    found: dict[str, list[Place]] = {}
    for place in gazetteer.districts(province.slug):
        for spelling in spellings(fold(place.name)) if " " in place.name else ():
            found.setdefault(spelling, []).append(place)
    return found


def _wording(name: str, unit: Unit) -> str:
    """A longer name than the unit's own says more: “Trung ương Hội Nông dân Việt Nam”.

    Others, short forms among them, are written out as the unit's name.
    """
    full = len(keys_of(name)) > len(keys_of(unit.name)) and len(name) > len(unit.name)
    return name if full else unit.name
