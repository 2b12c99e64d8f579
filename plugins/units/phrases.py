"""All names of bodies in a block, each with what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plugins.bulletin.text.words import Words
from plugins.units.compounds import in_compound
from plugins.units.lexicon import Lexicon
from plugins.units.line import Line
from plugins.units.nouns import ITSELF, Noun
from plugins.units.parts import Parts
from plugins.units.phrase import Phrase
from plugins.units.reader import Reader
from plugins.units.short_forms import short_forms
from plugins.units.sights import Sight

_INSIDE = frozenset(("phong", "so"))  # kinds of nouns that small letters are common nouns of


def phrases_of(
    lines: Sequence[Line], sights: Sequence[Mapping[int, Sight]], lexicon: Lexicon
) -> list[list[Phrase]]:
    """The names of each block; once more where a short form stands that the article introduces."""
    phrases = [phrases_in(line, sights[line.number], lexicon, {}) for line in lines]
    if short := short_forms(lines, phrases):
        for line in lines:
            if next(line.words.where(short), None) is not None:
                phrases[line.number] = phrases_in(line, sights[line.number], lexicon, short)
    return phrases


def phrases_in(
    line: Line, sights: Mapping[int, Sight], lexicon: Lexicon, short: Mapping[str, Noun]
) -> list[Phrase]:
    """Each noun of the block with what belongs to it, in reading order; nouns alone too.

    Read from the end, so that a body at the end of another's name is known before it.
    """
    if not line.nouns and not short:
        return []
    words = line.words
    found: dict[int, Phrase] = {}
    parts = Parts(line.number, words, sights, found, lexicon)
    nouns = dict(line.nouns)
    if short:
        further = {place: () for place in words.where(short) if words.opens[place]}
        nouns = dict(sorted({**further, **nouns}.items()))
    # “Hải Phòng thi đua” has no “Phòng thi đua”
    inside = {at for start, last, _ in line.places for at in range(start + 1, last + 1)}
    for first in reversed(nouns):
        if first in inside or in_compound(words, first):
            continue
        best: Phrase | None = None
        if (form := short.get(words.keys[first])) and words.written(first, first).isupper():
            best = _phrase(parts, first, first, form)
        told = best is not None
        for head, noun in reversed(nouns[first]):
            if told and noun.whole is ITSELF:
                continue
            if best and head < best.head and best.whole:
                break  # “Ủy ban” in “Ủy ban nhân dân xã”
            phrase = _phrase(parts, first, head, noun)
            if phrase and (best is None or not _better(best, phrase)):
                best = phrase
        if best:
            found[first] = best
    return list(reversed(found.values()))


def _phrase(parts: Parts, first: int, head: int, noun: Noun) -> Phrase | None:
    """None for small letters that make no name: “công an”, “huyện ủy” by themselves."""
    small = not parts.words.capitals[first]
    if small and not noun.small:
        return None
    if small and noun.kind in _INSIDE and not _of_one(parts.words, first, head):
        return None
    if parts.ends(head, noun):
        phrase = Phrase(parts.block, first, head, noun, head, head)
    else:
        phrase = Reader(parts, first, head, noun).read()
    if small and noun.name == "Báo" and (phrase.last < head + 2 or head + 1 in parts.found):
        return None  # “báo Nhân Dân”, not “báo Đảng”, “báo Sở Y tế”
    if noun.weak and phrase.last == head:
        return None
    bare = phrase.last == head and not noun.village and noun.whole is not ITSELF
    return None if small and bare else phrase


def _of_one(words: Words, first: int, head: int) -> bool:
    """Whether a noun in small letters names one body: “khoa Nhi”, not “khoa học”, “63 sở GDĐT”."""
    counted = first > 0 and words.keys[first - 1].isdecimal()
    return not counted and words.capitals[head + 1 : head + 2] == (True,)


def _better(phrase: Phrase, other: Phrase) -> bool:
    """Of two readings of one noun the whole one, then the longer, then the longer noun.

    A noun that says all of another reading goes before it: “Ban Thường trực”, no ban of a field.
    """
    inside = phrase.last <= other.head or other.last <= phrase.head
    if inside and phrase.head != other.head:
        return phrase.head >= other.head
    return (phrase.whole, phrase.last, phrase.head) >= (other.whole, other.last, other.head)
