"""Which names may be one name in two spellings, so that an editor is asked before there are two.

Names are compared word by word, without tone marks and other signs, short forms written out. Two
are alike where their words differ in spelling only (“Sum vày”, “Sum vầy”), where one leaves words
out, or where one is the other's initials. A unit's head and the territory it names are no
spelling: “Sở Y tế” is not “Sở Tư pháp”, and what is in tỉnh Phú Thọ is not in tỉnh Lạng Sơn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from plugins.bulletin.text.vietnamese import slug_of
from plugins.bulletin.text.words import keys_of

Words = tuple[str, ...]

_SHARED = 0.6  # of the longer name's words must stand in the other, in the same order
_LEFT_OUT = 0.4  # the same where the shorter name has no word of its own
_ONE_WORD = 0.6  # likeness of two spellings of one word: “sum”, “xum”
_CANDIDATES = 40  # names with most words in common that are looked at closely


@dataclass(frozen=True, slots=True)
class Named:
    """A name that may be meant."""

    name: str
    slug: str | None  # None: a proposal too


class Likeness:
    """Names to look among, by their words; those of campaigns, or those of units."""

    def __init__(self, names: Iterable[Named], units: bool) -> None:
        self._names = tuple(names)
        self._parts = tuple(_parts(named.name) for named in self._names)
        self._units = units
        self._holders: dict[str, list[int]] = {}
        for number, parts in enumerate(self._parts):
            for word in {*parts.words, parts.initials}:
                self._holders.setdefault(word, []).append(number)

    def near(self, name: str, most: int = 3) -> tuple[Named, ...]:
        """The entries and proposals that may be meant, the likest first; never the name itself."""
        parts = _parts(name)
        shared: Counter[int] = Counter()
        for word in {*parts.words, parts.initials}:
            shared.update(self._holders.get(word, ()))
        likely = sorted(shared, key=lambda number: (-shared[number], number))[:_CANDIDATES]
        found = [
            (-score, number)
            for number in likely
            if self._parts[number].keys != parts.keys
            and (score := _alike(parts, self._parts[number], self._units))
        ]
        best: dict[tuple[str | None, str], Named] = {}
        for _, number in sorted(found):
            named = self._names[number]
            best.setdefault((named.slug, "" if named.slug else named.name), named)
        return tuple(best.values())[:most]


def alike(one: str, other: str, units: bool = False) -> float:
    """From 0 (two names) to 1 (one name)."""
    return _alike(_parts(one), _parts(other), units)


@dataclass(frozen=True, slots=True)
class _Parts:
    """A name as it is compared."""

    keys: Words
    words: Words  # the keys without their marks
    initials: str  # “hlhpn” for “Hội Liên hiệp Phụ nữ”; of few words, which spell anything, none
    territory: Words  # from the last kind of territory on: (“tỉnh”, “phú”, “thọ”)


def _parts(name: str) -> _Parts:
    keys = keys_of(name)
    words = tuple(word for key in keys if (word := slug_of(key)))
    initials = "".join(word[0] for word in words) if len(words) > 2 else ""
    return _Parts(keys, words, initials, _territory(keys))


def _alike(one: _Parts, other: _Parts, units: bool) -> float:
    if not (one.words and other.words):
        return 0.0
    if one.words == other.words:
        return 1.0
    if (one.initials,) == other.words or one.words == (other.initials,):
        return 0.9
    if units and (one.words[0] != other.words[0] or _elsewhere(one, other)):
        return 0.0
    shorter, longer = sorted((one.words, other.words), key=len)
    shared, least = 0.0, _LEFT_OUT
    for tag, start, end, there, to in SequenceMatcher(
        None, shorter, longer, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            shared += end - start
        elif tag != "insert":
            spellings = _spellings(shorter[start:end], longer[there:to])
            if units and not spellings:
                return 0.0
            shared, least = shared + spellings, _SHARED
    score = shared / len(longer)
    return score if score >= least else 0.0


def _elsewhere(one: _Parts, other: _Parts) -> bool:
    """Whether two units name two territories; one that names none may be anywhere."""
    there = {one.territory, other.territory} - {()}
    return len(there) > 1


def _spellings(some: Sequence[str], others: Sequence[str]) -> float:
    """How many words are others in another spelling; 0 where one of them is not."""
    if len(some) != len(others):
        return 0.0
    ratios = [
        SequenceMatcher(None, a, b, autojunk=False).ratio()
        for a, b in zip(some, others, strict=True)
    ]
    numbers = any(word.isdecimal() for word in (*some, *others))
    return sum(ratios) if not numbers and min(ratios) >= _ONE_WORD else 0.0


_TERRITORIES = frozenset(("tỉnh", "huyện", "quận", "xã", "phường", "trấn"))


def _territory(keys: Words) -> Words:
    """“Thị xã” and “thị trấn” are told by their last word; “xã hội” is none."""
    for place in range(len(keys) - 2, 0, -1):
        if keys[place] in _TERRITORIES and keys[place + 1] != "hội":
            return keys[place:]
        if keys[place : place + 2] == ("thành", "phố"):
            return keys[place:]
    return ()
