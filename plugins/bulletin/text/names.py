"""Finding any of thousands of names in one pass over a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
        # A node: next word -> node; under "" the names that end here, each with its value, the
        # words before which it has punctuation, and how it is written if it is one of letters.
        self._root: dict[str, Any] = {}
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
            node = self._root
            for key in keys[first:after]:
                node = node.setdefault(key, {})
            joined = not any(gaps[first + 1 : after])
            breaks = _NONE if joined else _breaks(gaps[first:after])
            written = name.strip() if after == first + 1 else ""
            node.setdefault("", []).append((value, breaks, written if written.isalpha() else ""))
            first = after

    def at(self, words: Words, first: int) -> Sequence[tuple[int, Value]]:
        """The last words and values of the names that begin with a word, the shortest first.

        Whether a name may begin there is not asked.
        """
        keys = words.keys
        node = self._root.get(keys[first])
        if node is None:
            return ()
        found: list[tuple[int, Value]] = []
        closes, gaps, asides = words.closes, words.gaps, words.asides
        if "" in node and closes[first]:
            written = words.text[words.starts[first] : words.ends[first]]
            for value, _, single in node[""]:
                if not single or (
                    _alone(words, first)
                    if written == single and single.isupper()
                    else written == single or _shouted(written, single)
                ):
                    found.append((first, value))
        size = len(keys)
        place, passed = first + 1, 0
        breaks: tuple[int, ...] = ()
        while place < size:
            child = node.get(keys[place])
            if child is None:
                if not asides[place]:
                    break
                aside = place
                while place < size and asides[place]:
                    place += 1
                if place == size or ")" not in words.spaces[place]:
                    break
                child = node.get(keys[place])
                if child is None:
                    break
                passed += place - aside
            elif gap := gaps[place]:  # more than JOINED
                if gap == PARTED:
                    break
                breaks = (*breaks, place - first - passed)
            node = child
            if "" in node and closes[place]:
                for value, allowed, _ in node[""]:
                    if not breaks or allowed.issuperset(breaks):
                        found.append((place, value))
            place += 1
        return found

    @property
    def seconds(self) -> Mapping[str, Collection[str]]:
        """By the first word of a name its second, “” where the name has but one.

        For those who ask of every word, before :meth:`at`.
        """
        return self._root

    @property
    def starts(self) -> Iterable[str]:
        """Every word a name begins with."""
        return self._root.keys()

    def begins(self, key: str) -> bool:
        """Whether any name begins with a word: a quick look before :meth:`at`."""
        return key in self._root

    def scan(self, words: Words) -> list[Found[Value]]:
        """Every name wherever it stands, also inside and across others; by its first word."""
        found: list[Found[Value]] = []
        root, keys, opens, asides = self._root, words.keys, words.opens, words.asides
        last = len(keys) - 1
        for first in words.where(root):
            node = root[keys[first]]  # most words that begin a name begin none here
            leads = first < last and (keys[first + 1] in node or asides[first + 1])
            if (leads or "" in node) and opens[first]:
                found += [Found(first, end, value) for end, value in self.at(words, first)]
        return found

    def longest(self, words: Words) -> Iterator[Found[Value]]:
        """Names that do not overlap: the first in the text, and of those the longest.

        Where one name has several values, all are given.
        """
        free = 0
        candidates: list[Found[Value]] = []
        for found in self.scan(words):
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


def _breaks(gaps: Sequence[int]) -> frozenset[int]:
    """The words of a name before which it has punctuation."""
    return frozenset(number for number, gap in enumerate(gaps) if number and gap != JOINED)


def _alone(words: Words, place: int) -> bool:
    """Whether a short form stands as such; “CP” in “15/2020/NĐ-CP” does not."""
    start, end = words.starts[place], words.ends[place]
    around = fold(words.text[max(start - 1, 0) : start] + words.text[end : end + 1])
    return "-" not in around and "/" not in around


def _shouted(written: str, name: str) -> bool:
    """Whether a name of one word, no short form, is written in capitals."""
    return len(written) > 1 and written.isupper() and not name.isupper()
