"""Where a text writes the name of a place, before it is known which place is meant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from plugins.bulletin.registry.territories import LEVELS, Level
from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import JOINED, PARTED, PUNCTUATED, Words
from plugins.units.compounds import in_compound
from plugins.units.lexicon import Lexicon
from plugins.units.modifiers import modifiers_end
from plugins.units.persons import SURNAMES

if TYPE_CHECKING:
    from plugins.units.line import Line

PLURALS = frozenset(("các", "những", "mọi", "mỗi", "từng", "nhiều", "số"))
# Before a list: “các xã cũ là Đức Sơn và Phúc Sơn”.
_REACH = 10  # words from the kind word to a list
_LISTING = frozenset((("là",), ("gồm",), ("như",), ("gồm", "có"), ("bao", "gồm")))


class Sight(NamedTuple):
    """One written name of a place; first and last are numbers of words."""

    block: int
    first: int  # of the kind word where there is one
    last: int
    name: str  # folded, as the gazetteer compares
    kinds: frozenset[str]  # that the kind word allows; empty for a bare name
    cue: str = ""  # the kind word as written
    parented: bool = False  # a bare name that counts for the place written behind it only
    listed: bool = False  # one of several: “các xã Đức Sơn và Phúc Sơn”


class LevelWord(NamedTuple):
    """“huyện”, “TP.” in the text."""

    kinds: frozenset[str]
    last: int
    written: str


def level_at(words: Words, first: int, lexicon: Lexicon) -> LevelWord | None:
    """The kind word that begins at a word, the longest; None if there is none.

    One letter or two count in capitals and with a full stop only: “H. Cao Lộc”, “TX. Buôn Hồ”.
    """
    keys, level_words = words.keys, lexicon.level_words
    if first >= len(keys) or keys[first] not in lexicon.level_starts or not words.opens[first]:
        return None
    last = first + 1
    kinds = level_words.get(keys[first : last + 1]) if last < len(keys) else None
    if not kinds or words.gaps[last] == PARTED:
        last = first
        kinds = level_words.get((keys[first],))
        if not kinds:
            return None
    key, written = keys[last], words.text[words.starts[first] : words.ends[last]]
    if len(key) < 3 and not key.endswith("ã"):
        stop = last + 1 < len(keys) and words.spaces[last + 1].startswith(".")
        if not stop or not written.isupper():
            return None
    return tuple.__new__(LevelWord, (kinds, last, written))  # spares a Python function


def name_at(
    words: Words, first: int, kinds: frozenset[str], lexicon: Lexicon
) -> tuple[int, str] | None:
    """Last word and folded name of the longest place name of these kinds that begins at a word.

    Every word of it is capital: “xã Hòa Bình”, not “xã hòa bình”.
    """
    if first >= len(words.keys) or not words.capitals[first]:
        return None
    levels, levels_of = _levels(kinds), lexicon.gazetteer.levels_of
    best = None
    for last, name in reversed(lexicon.places.at(words, first)):
        if not levels.isdisjoint(levels_of(name)) and proper(words, first, last):
            best = last, name
            break
    if best and best[0] == first and words.keys[first] in SURNAMES and _capital_next(words, first):
        best = None  # “Bí thư Đảng ủy xã Lâm Văn Quang”
    if kinds <= _COMMUNES and (longer := _unlisted(words, first, best[0] if best else first - 1)):
        return longer
    return best


@cache  # of as many entries as there are words for kinds of places
def _levels(kinds: frozenset[str]) -> frozenset[Level]:
    """Of these kinds; a district may have become a town since."""
    return frozenset(LEVELS[kind] for kind in kinds)


def _capital_next(words: Words, place: int) -> bool:
    after = place + 1
    return after < len(words.keys) and words.gaps[after] == JOINED and words.capitals[after]


_COMMUNES = frozenset(kind for kind, level in LEVELS.items() if level is Level.COMMUNE)
_MOST_UNLISTED = 4  # words of a name that no list has


def _unlisted(words: Words, first: int, listed: int) -> tuple[int, str] | None:
    """A name no list has: “xã Hàm Tử”, or one word longer than one it has: “xã Bình Khánh Đông”.

    Not a person behind the noun of a place: “Bí thư Đảng ủy xã Lâm Văn Quang”. A figure is none.
    """
    end = first
    while end < len(words.keys) and words.capitals[end] and words.opens[end]:
        if end > first and (words.gaps[end] != JOINED or words.spaces[end] != " "):
            break
        end += 1
    if words.keys[first].isdecimal() or not 0 < end - first <= _MOST_UNLISTED:
        return None
    if words.written(first, end - 1).isupper() or (listed >= first and end != listed + 2):
        return None
    if listed < first and (words.keys[first] in SURNAMES and end - first > 1):
        return None
    if any(words.keys[place].isdecimal() for place in range(first, end)):
        return None
    return end - 1, fold(words.written(first, end - 1))


def proper(words: Words, first: int, last: int) -> bool:
    """Whether each word is written as part of a name; behind an apostrophe small letters do."""
    if all(words.capitals[first : last + 1]):
        return True
    return all(
        words.capitals[n] or (n > first and words.spaces[n] == "'")
        for n in range(first, last + 1)
        if n == first or words.spaces[n].isspace() or not words.spaces[n]
    )


def sights_of(line: Line, lexicon: Lexicon) -> Iterator[Sight]:
    """Names behind their kind word, and the other members of “các huyện Cao Lộc, Lộc Bình”."""
    block, words = line.number, line.words
    for first in line.levels:
        level = level_at(words, first, lexicon)
        if level is None or in_compound(words, first):  # “Thông tấn xã Việt Nam”
            continue
        plural = first > 0 and words.gaps[first] == JOINED and _several(words.keys[first - 1])
        start = modifiers_end(words, level.last + 1)
        after = _past_listing(words, start) if plural else start
        begins, start = (after if after > start else first), after
        if start >= len(words.keys) or words.gaps[start] != JOINED:
            continue
        found = name_at(words, start, level.kinds, lexicon)
        if found is None and plural:
            begins = start = _listed_behind(words, start)
            found = name_at(words, start, level.kinds, lexicon)
            if found and not lexicon.gazetteer.of_name(found[1]):
                found = None
        if found is None:
            continue
        yield Sight(block, begins, found[0], found[1], level.kinds, level.written, False, plural)
        if plural:
            yield from _members(block, words, found[0] + 1, level, lexicon)


def _several(before: str) -> bool:
    """Whether a word makes several of what follows: “các”, “11”; not the year 2024."""
    return before in PLURALS or (before.isdecimal() and before != "1" and len(before) < len("2024"))


def _members(
    block: int, words: Words, start: int, level: LevelWord, lexicon: Lexicon
) -> Iterator[Sight]:
    while start < len(words.keys):
        listed = words.gaps[start] == PUNCTUATED and words.spaces[start].strip() in (",", ";")
        if words.keys[start] == "và" and words.gaps[start] != PARTED:
            start, listed = start + 1, True
        found = name_at(words, start, level.kinds, lexicon) if listed else None
        if found is None:
            return
        yield Sight(block, start, found[0], found[1], level.kinds, level.written, False, True)
        start = found[0] + 1


def _listed_behind(words: Words, start: int) -> int:
    """Where a list soon behind begins: “các xã ven biển của huyện Tiên Lãng như Vinh Quang, …”."""
    for place in range(start, min(start + _REACH, len(words.keys))):
        if words.gaps[place] == PARTED or words.keys[place] in PLURALS:
            break
        if (after := _past_listing(words, place)) > place:
            return after
    return len(words.keys)


def _past_listing(words: Words, start: int) -> int:
    for size in (2, 1):
        keys = words.keys[start : start + size]
        if keys in _LISTING and words.gaps[start] == JOINED:
            return start + len(keys)
    return start
