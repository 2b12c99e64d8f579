"""Finding any of thousands of names in one pass over a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import JOINED, PARTED, Words, words_of

Value = TypeVar("Value")
# Between names that are cut together: no short form, no bracket reaches over it.
_APART = f" {'.' * 15} "
_NONE: frozenset[int] = frozenset()


class Found(NamedTuple, Generic[Value]):
    """A name in a row of words: numbers of its first and last word, and whose name it is."""

    first: int
    last: int
    value: Value


class Names(Generic[Value]):
    """A trie of names, word by word. Built once; asking costs a few steps for each word.

    Dashes, commas, quotation marks and the like within a name need not be written, or may be
    written otherwise: “Tuổi cao – Gương sáng”, “Tuổi cao-Gương sáng”, “tuổi cao gương sáng”. Where
    a name has none of them the text may have quotation marks, but no comma. A full stop parts. A
    short form in brackets may stand inside: “Hội Liên hiệp Phụ nữ (LHPN) tỉnh”. A name of one word
    counts only in the case it is registered in, or all in capitals: “CP”, not “cp”.
    """

    def __init__(self, names: Iterable[tuple[str, Value]]) -> None:
        # By its first word what may come next; under "" the names of one word alone, each with its
        # value and how it is written if it is of letters.
        self._root: dict[str, dict[str, Any]] = {}
        pairs = list(names)
        # Cutting once, not fourteen thousand times.
        words = words_of(_APART.join(name for name, _ in pairs))
        keys, gaps, starts = words.keys, words.gaps, words.starts
        first = end = 0
        for name, value in pairs:
            end += len(name) + len(_APART)
            after = bisect_left(starts, end, first)
            if after == first:
                continue
            begun = self._root.setdefault(keys[first], {})
            if after == first + 1:
                written = name.strip()
                begun.setdefault("", []).append((value, written if written.isalpha() else ""))
            else:
                breaks = _NONE if not any(gaps[first + 1 : after]) else _breaks(gaps[first:after])
                _add(begun, keys[first + 1 : after], (value, breaks))
            first = after

    def at(self, words: Words, first: int) -> Sequence[tuple[int, Value]]:
        """The last words and values of the names that begin with a word, the shortest first.

        Whether a name may begin there is not asked.
        """
        keys = words.keys
        following = self._root.get(keys[first])
        if following is None:
            return ()
        found: list[tuple[int, Value]] = []
        closes, gaps, asides = words.closes, words.gaps, words.asides
        if "" in following and closes[first]:
            found += [(first, value) for value in _alone(words, first, following[""])]
        size, place, passed = len(keys), first + 1, 0
        breaks: tuple[int, ...] = ()
        while following and place < size:
            node = following.get(keys[place])
            if node is None:
                aside = place
                while place < size and asides[place]:
                    place += 1
                if place in (aside, size) or ")" not in words.spaces[place]:
                    break
                passed += place - aside
                node = following.get(keys[place])
                if node is None:
                    break
            elif gap := gaps[place]:  # more than JOINED
                if gap == PARTED:
                    break
                breaks = (*breaks, place - first - passed)
            following, ends = node
            if ends and closes[place]:
                for value, allowed in ends:
                    if not breaks or allowed.issuperset(breaks):
                        found.append((place, value))
            place += 1
        return found

    @property
    def beginnings(self) -> Iterator[tuple[str, str]]:
        """The first two words of each name, “” for the second of one that has but one word."""
        for first, following in self._root.items():
            for second in following:
                yield first, second

    def scan(self, words: Words, places: Iterable[int] | None = None) -> list[Found[Value]]:
        """Every name wherever it stands, also inside and across others; by its first word.

        ``places`` are those of words names may begin with, where they are known.
        """
        begun = words.where(self._root) if places is None else places
        opens = words.opens
        return [
            Found(first, last, value)
            for first in begun
            if opens[first]
            for last, value in self.at(words, first)
        ]

    def longest(self, words: Words, places: Iterable[int] | None = None) -> Iterator[Found[Value]]:
        """Names that do not overlap: the first in the text, and of those the longest.

        Where one name has several values, all are given.
        """
        free = 0
        candidates: list[Found[Value]] = []
        for found in self.scan(words, places):
            if candidates and found.first != candidates[0].first:
                yield from candidates
                free = candidates[0].last + 1
                candidates = []
            if found.first < free:
                continue
            if not candidates or found.last > candidates[0].last:
                candidates = [found]
            elif found.last == candidates[0].last:
                candidates.append(found)
        yield from candidates


def _add(following: dict[str, Any], keys: Sequence[str], end: tuple[Value, frozenset[int]]) -> None:
    """Put in a name by its words behind the first.

    Behind each word: what may come next, None if nothing, and the names that end there, each with
    its value and the words before which it has punctuation.
    """
    for key in keys[:-1]:
        node = following.setdefault(key, [None, None])
        if node[0] is None:
            node[0] = {}
        following = node[0]
    node = following.get(keys[-1])
    if node is None:
        following[keys[-1]] = [None, [end]]
    elif node[1] is None:
        node[1] = [end]
    else:
        node[1].append(end)


def _breaks(gaps: Sequence[int]) -> frozenset[int]:
    """The words of a name before which it has punctuation."""
    return frozenset(number for number, gap in enumerate(gaps) if number and gap != JOINED)


def _alone(words: Words, place: int, names: Sequence[tuple[Value, str]]) -> Iterator[Value]:
    """Whose name a word is by itself, in the case it is registered in or all in capitals.

    A short form stands as such only: “CP” in “15/2020/NĐ-CP” does not.
    """
    written = words.text[words.starts[place] : words.ends[place]]
    for value, name in names:
        if not name:
            yield value
        elif name.isupper():
            if written == name and not _touched(words, place):
                yield value
        elif written == name or (written.isupper() and len(written) > 1):
            yield value


def _touched(words: Words, place: int) -> bool:
    """Whether a dash or a stroke stands right beside a word."""
    start, end = words.starts[place], words.ends[place]
    around = fold(words.text[max(start - 1, 0) : start] + words.text[end : end + 1])
    return "-" in around or "/" in around
