"""Finding nouns, and the one before a name: it tells a movement from a medal, a fund, a song."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from typing import TypeVar

from plugins.bulletin.registry.registers import Kind, Registers
from plugins.bulletin.tagging.noun import AWARD, CAMPAIGN, OTHER, THING, Begun, Cue, Noun, Sort
from plugins.bulletin.tagging.noun_context import cuts_a_word, plural, qualifies
from plugins.bulletin.tagging.noun_words import (
    AWARD_NOUNS,
    CONNECTORS,
    LEFT_OUT_BEHIND,
    LOOSE_CONNECTORS,
    OTHER_NOUNS,
    THING_NOUNS,
)
from plugins.bulletin.text.cues import Cues
from plugins.bulletin.text.words import JOINED, PARTED, Words, keys_of

Edge = TypeVar("Edge", bound=Hashable)

_CAMPAIGN: tuple[Sort, frozenset[str]] = (CAMPAIGN, frozenset())
_ELSE = (AWARD, OTHER)
_NOUN, _AWARD_NAME, _CAMPAIGN_NAME = (1 << power for power in range(3))
_NEAR = 2  # words behind which a noun of something else says nothing of a name any more
_BEFORE_NAME = re.compile(r"""[\s"':(…]*""")
_USUAL = frozenset((" ", ' "'))  # told without a search


class Nouns:
    """All nouns that decide, built once from the registers' cue words."""

    def __init__(self, registers: Registers) -> None:
        self._nouns: dict[tuple[str, ...], tuple[Sort, frozenset[str]]] = {}
        self._add(OTHER, "", OTHER_NOUNS)
        self._add(THING, "", THING_NOUNS)
        self._add(AWARD, "", AWARD_NOUNS)
        for kind in registers.award_kinds.values():
            self._add(AWARD, kind.slug, _cues(kind))
        for kind in registers.campaign_kinds.values():
            self._add(CAMPAIGN, kind.slug, _cues(kind))
        for campaign in registers.campaigns.values():
            self._add(CAMPAIGN, "", campaign.cues)
        # Nouns of one word are parts of others (giải pháp, tổ chức), and things bear no list.
        announcing = [
            keys for keys, (sort, _) in self._nouns.items() if len(keys) > 1 and sort != THING
        ]
        self._beginning = _sizes((keys[:2], len(keys)) for keys in announcing)
        awards, campaigns = registers.awards.values(), registers.campaigns.values()
        self._cues = Cues(
            (_NOUN, announcing, True),
            (_AWARD_NAME, (keys_of(name) for each in awards for name in each.names), True),
            (_CAMPAIGN_NAME, (keys_of(name) for each in campaigns for name in each.names), True),
        )
        self._ending = _sizes((keys[-1], len(keys)) for keys in self._nouns)
        self._connectors = {keys_of(connector) for connector in CONNECTORS + LOOSE_CONNECTORS}
        self._connecting = frozenset(keys[-1] for keys in self._connectors)
        self._loose = {keys_of(connector) for connector in LOOSE_CONNECTORS}
        self._left_out = {keys_of(verb): keys_of(noun) for verb, noun in LEFT_OUT_BEHIND.items()}

    def _add(self, sort: Sort, kind: str, nouns: Iterable[str]) -> None:
        for noun in nouns:
            keys = keys_of(noun)
            known, kinds = self._nouns.get(keys, (sort, frozenset()))
            kinds = kinds if known is sort else frozenset()
            self._nouns[keys] = (sort, kinds | {kind} if kind else kinds)

    def scan(self, words: Words) -> Begun:
        """What begins in a block, in one pass over it; of nouns the longest where several begin."""
        keys, beginning = words.keys, self._beginning
        found: list[Cue] = []
        awards: list[int] = []
        campaigns: list[int] = []
        free = 0
        for first, sorts in self._cues.begin(words):
            if sorts & _NOUN and first >= free:
                for size in beginning.get(keys[first : first + 2], ()):
                    noun = self._noun(words, first, first + size - 1, 0)
                    if noun and noun.sort is not THING:
                        free = first + size
                        found.append(Cue(first, free, noun))
                        break
            if sorts & _AWARD_NAME:
                awards.append(first)
            if sorts & _CAMPAIGN_NAME:
                campaigns.append(first)
        return Begun(tuple(found), tuple(awards), tuple(campaigns))

    def _noun(self, words: Words, first: int, last: int, distance: int) -> Noun | None:
        found = self._nouns.get(words.keys[first : last + 1])
        if not found or last >= len(words.keys) or not (words.opens[first] and words.closes[last]):
            return None
        if PARTED in words.gaps[first + 1 : last + 1] or cuts_a_word(words, first):
            return None
        sort, kinds = found
        written, several = words.written(first, last), plural(words, first)
        # spares the way over a Python function
        return tuple.__new__(Noun, (sort, kinds, written, distance, several, first, False))

    def before(self, words: Words, first: int, reach: int = 0) -> Noun | None:
        """The nearest noun before the name that begins with a word, None where there is none.

        Nothing but quotation marks, a colon or “mang tên” may stand between, and no more than
        ``reach`` words that qualify the noun: “cuộc thi trực tuyến “…””, but not “tiêu chí của
        “…””. A noun of one word stands right before: “tổ chức “…”” is none. A comma parts.
        """
        end = first - 1
        if end < 0:
            return None
        between = words.spaces[first]
        if between not in _USUAL and not _BEFORE_NAME.fullmatch(
            between.lstrip(")") if words.asides[end] else between
        ):
            return None
        end, loose = self._skipped(words, end)
        for distance in range(reach + 1):
            place = end - distance
            if place < 0:
                return None
            if distance and not qualifies(words, place + 1):
                return self._of_capital(words, place, distance)
            noun = self._up_to(words, place, distance, 2 if distance else 1)
            if noun is None:
                continue
            if loose and noun.sort is CAMPAIGN and not noun.plural:
                return None
            if distance > _NEAR and noun.sort is not CAMPAIGN:
                return None
            model = self._model_of(words, noun.first) if noun.sort is THING else None
            return model._replace(distance=end - noun.first + 1) if model else noun
        return None

    def left_out(self, words: Words, first: int) -> Noun | None:
        """The noun that goes without saying right behind “nhân rộng”, None behind other words.

        And before what says itself that it is something else: “Lễ ra quân”.
        """
        if words.keys[first] == "lễ" or any(
            self._nouns.get(words.keys[first : first + size], _CAMPAIGN)[0] in _ELSE
            for size in (2, 3)
        ):
            return None
        verb = words.keys[first - 2 : first] if first > 1 else ()
        found = self._nouns.get(self._left_out.get(verb, ()))
        if not found or words.spaces[first].strip("\"' ") or words.gaps[first - 1] != JOINED:
            return None
        return Noun(*found, words.written(first - 2, first - 1), 1, "", first - 2, implied=True)

    def _up_to(self, words: Words, last: int, distance: int, fewest: int = 2) -> Noun | None:
        """The longest noun that ends with a word, of so many words at least."""
        behind = last + 1
        for size in self._ending.get(words.keys[last], ()):
            if fewest <= size <= behind and words.keys[behind - size : behind] in self._nouns:
                noun = self._noun(words, behind - size, last, distance)
                if noun:
                    return noun
        return None

    def _of_capital(self, words: Words, last: int, distance: int) -> Noun | None:
        """The noun of campaigns right before a capital: “chiến dịch Thanh niên tình nguyện “…””."""
        if words.gaps[last + 1] != JOINED or not words.capitals[last + 1]:
            return None
        noun = self._up_to(words, last, distance)
        return noun if noun and noun.sort is CAMPAIGN else None

    def _model_of(self, words: Words, first: int) -> Noun | None:
        """The noun that announces a campaign right before a thing: “mô hình câu lạc bộ”."""
        if words.gaps[first] != JOINED:
            return None
        noun = self._up_to(words, first - 1, 0)
        return noun if noun and noun.sort is CAMPAIGN else None

    def _skipped(self, words: Words, end: int) -> tuple[int, bool]:
        """The last word before a short form in brackets and before “mang tên” or “như”.

        And whether that was a loose “như”, without a colon behind it.
        """
        while end > 0 and words.asides[end]:
            end -= 1
        if words.keys[end] not in self._connecting:
            return end, False
        for size in (4, 3, 2, 1):
            start = end - size + 1
            connector = words.keys[start : end + 1] if start > 0 else ()
            if connector in self._connectors and _BEFORE_NAME.fullmatch(words.spaces[start]):
                colon = end + 1 < len(words.keys) and ":" in words.spaces[end + 1]
                return start - 1, connector in self._loose and not colon
        return end, False


def _sizes(nouns: Iterable[tuple[Edge, int]]) -> dict[Edge, tuple[int, ...]]:
    """Of each word or two how many words the nouns have that begin or end so, the most first."""
    sizes: dict[Edge, set[int]] = {}
    for key, size in nouns:
        sizes.setdefault(key, set()).add(size)
    return {key: tuple(sorted(found, reverse=True)) for key, found in sizes.items()}


def _cues(kind: Kind) -> tuple[str, ...]:
    return kind.cues or (kind.name,)
