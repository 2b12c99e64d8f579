"""A block of text ready to be searched: where names may begin in it, found in one pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from plugins.bulletin.text.words import Words
from plugins.units.compounds import has_capital, in_compound, in_document_number
from plugins.units.heads import Head
from plugins.units.lexicon import LEVEL, NAME, PLACE, ROLE, FullName, Lexicon
from plugins.units.nouns import Noun
from plugins.units.sights import proper

Value = TypeVar("Value")
# First and last word of what stands in a block, and what it is: plain, as there are many.
Standing = tuple[int, int, Value]


@dataclass(slots=True)  # not frozen, as ``Phrase``
class Line:
    """The words of a block and what begins where; numbers are those of words, ascending."""

    number: int  # of the block
    words: Words
    nouns: Sequence[tuple[int, Sequence[tuple[int, Noun]]]]  # of bodies: where, last word, which
    levels: Sequence[int]  # “huyện”, “TP.”
    roles: Sequence[int]  # bare names that count behind a post, and “Thủ tướng”
    heads: Sequence[Standing[Head]]
    units: Sequence[Standing[FullName]]  # registered, by their full names
    places: Sequence[Standing[str]]  # in capitals, the longest of each, not within one another


def line_of(number: int, words: Words, lexicon: Lexicon) -> Line:
    """A block made ready; Python looks only at words some name begins with."""
    spaces, names_at, places_at = words.spaces, lexicon.names.at, lexicon.places.at
    nouns: list[tuple[int, Sequence[tuple[int, Noun]]]] = []
    levels: list[int] = []
    roles: list[int] = []
    heads: list[Standing[Head]] = []
    units: list[Standing[FullName]] = []
    places: list[Standing[str]] = []
    free = 0
    for place, sorts in lexicon.cues.begin(words):
        if spaces[place] == "-" and in_document_number(words, place):
            continue
        if sorts & NAME:
            capital = words.capitals[place]
            forms: list[tuple[int, Noun]] = []
            for end, value in names_at(words, place):
                if isinstance(value, Noun):
                    if value.small or capital:
                        forms.append((end, value))
                elif isinstance(value, Head):
                    heads.append((place, end, value))
                elif has_capital(words, place, end) and not in_compound(words, place):
                    units.append((place, end, value))
            if forms:
                nouns.append((place, forms))
        if sorts & LEVEL:
            levels.append(place)
        if sorts & ROLE:
            roles.append(place)
        if sorts & PLACE and place >= free:
            for end, name in reversed(places_at(words, place)):
                if not name.isdecimal() and proper(words, place, end):
                    places.append((place, end, name))
                    free = end + 1
                    break
    return Line(number, words, nouns, levels, roles, heads, units, places)
