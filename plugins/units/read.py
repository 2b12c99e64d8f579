"""All names of bodies in a block, each with what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.units.compounds import in_compound
from plugins.units.lexicon import Lexicon
from plugins.units.line import Line
from plugins.units.nouns import Noun, Whole
from plugins.units.parts import Parts
from plugins.units.phrases import Phrase
from plugins.units.reader import Reader
from plugins.units.sights import Sight


def phrases_in(
    line: Line, sights: Mapping[int, Sight], lexicon: Lexicon, short: Mapping[str, Noun]
) -> list[Phrase]:
    """Each noun of the block with what belongs to it, in reading order; nouns alone too.

    Read from the end, so that a body at the end of another's name is known before it.
    """
    words = line.words
    found: dict[int, Phrase] = {}
    parts = Parts(line.number, words, sights, found, lexicon)
    places = line.nouns
    if short:
        further = (n for n, key in enumerate(words.keys) if key in short and words.opens[n])
        places = tuple(sorted({*places, *further}))
    for first in reversed(places):
        if in_compound(words, first):
            continue
        best: Phrase | None = None
        if (form := short.get(words.keys[first])) and words.written(first, first).isupper():
            best = _phrase(parts, first, first, form)
        told = best is not None
        for match in lexicon.nouns.at(words, first):
            if told and match.value.whole is Whole.ITSELF:
                continue
            phrase = _phrase(parts, first, match.last, match.value)
            if phrase and (best is None or _better(phrase, best)):
                best = phrase
        if best:
            found[first] = best
    return [found[first] for first in sorted(found)]


def _phrase(parts: Parts, first: int, head: int, noun: Noun) -> Phrase | None:
    """None for small letters that make no name: “công an”, “huyện ủy” by themselves."""
    small = not parts.words.capital(first)
    if small and not noun.small:
        return None
    phrase = Reader(parts, first, head, noun).read()
    if small and noun.name == "Báo" and (phrase.last < head + 2 or head + 1 in parts.found):
        return None  # “báo Nhân Dân”, not “báo Đảng”, “báo Sở Y tế”
    if noun.weak and phrase.last == head:
        return None
    bare = phrase.last == head and not noun.village and noun.whole is not Whole.ITSELF
    return None if small and bare else phrase


def _better(phrase: Phrase, other: Phrase) -> bool:
    """Of two readings of one noun the whole one, then the longer, then the longer noun.

    A noun that says all of another reading goes before it: “Ban Thường trực”, no ban of a field.
    """
    inside = phrase.last <= other.head or other.last <= phrase.head
    if inside and phrase.head != other.head:
        return phrase.head >= other.head
    return (phrase.whole, phrase.last, phrase.head) >= (other.whole, other.last, other.head)
