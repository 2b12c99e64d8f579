"""Bodies and places in a row: “HĐND, UBND tỉnh”, “các Công ty Điện lực Bình Dương, Bến Cát”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from plugins.bulletin.text.words import JOINED, PARTED, PUNCTUATED, Words
from plugins.units.nouns import PLACE
from plugins.units.phrase import Phrase
from plugins.units.sights import PLURALS, Sight

_MOST = 12  # members
_WORDS = 6  # of a member
_LINKS = frozenset(("và", "cùng"))
# “Bí thư Đảng ủy; lãnh đạo HĐND, UBND xã”
_LEADERS = frozenset(
    (
        ("lãnh", "đạo"), ("đại", "diện"), ("thường", "trực"), ("cán", "bộ"), ("chủ", "tịch"),
        ("bí", "thư"), ("giám", "đốc"), ("trưởng", "ban"), ("chính", "ủy"),
    )
)  # fmt: skip


def after_separator(words: Words, at: int, signs: tuple[str, ...] = (",", ";")) -> int | None:
    """The word behind a comma, a semicolon, “và”, “cùng”; behind a short form in brackets too."""
    while at < len(words.keys) and words.asides[at]:
        at += 1
    if at >= len(words.keys) or words.gaps[at] == PARTED:
        return None
    if words.gaps[at] == PUNCTUATED:
        return at if words.spaces[at].strip() in signs else None
    linked = words.keys[at] in _LINKS and at + 1 < len(words.keys) and words.gaps[at + 1] == JOINED
    return at + 1 if linked else None


class Rows(NamedTuple):
    """Of bodies in a row, by first word: whose place one shares, and which are of several places.

    “HĐND, UBND tỉnh” are of one province; “Huyện ủy, HĐND, UBND các huyện” of none.
    """

    tails: dict[int, Phrase]
    several: set[int]


def rows_of(phrases: Sequence[Phrase], words: Words) -> Rows:
    """The rows of a block, read from the end, so that what follows a body is known before it."""
    tails: dict[int, Phrase] = {}
    several: set[int] = set()
    behind: dict[int, Phrase] = {}  # those that lack their place, by first word
    for phrase in reversed(phrases):
        if of_all(words, phrase.last):
            several.add(phrase.first)
        if phrase.core != phrase.head:
            continue
        if phrase.noun.whole is not PLACE and phrase.noun.kind != "co-so-y-te":
            continue
        if behind and not phrase.tail:
            start = after_separator(words, phrase.last + 1, (",", "-", ";"))
            other = behind.get(_past_leaders(words, start)) if start is not None else None
            if other:
                if other.first in several and words.spaces[other.first].strip() != "-":
                    several.add(phrase.first)
                tail = tails.get(other.first, other)
                fits = tail.place and tail.place.kinds & phrase.noun.own  # “Huyện ủy, UBND huyện”
                if (fits if phrase.noun.own else tail.tail) and not tail.country:
                    tails[phrase.first] = tail
        behind[phrase.first] = phrase
    return Rows(tails, several)


def _past_leaders(words: Words, start: int) -> int:
    """The word behind “lãnh đạo”, or behind a second post of one person."""
    if words.keys[start : start + 1] == ("phó",):
        start += 1
    return start + 2 if words.keys[start : start + 2] in _LEADERS else start


def names_behind(words: Words, last: int, sights: Mapping[int, Sight]) -> Iterator[tuple[int, int]]:
    """First and last words of the capital names listed behind one: “…, Tiền Giang và Bến Tre”."""
    at = last + 1
    for _ in range(_MOST):
        start = after_separator(words, at)
        if start is None or not words.capitals[start]:
            return
        if start in sights and sights[start].kinds:
            return
        end = start
        while end - start < _WORDS and end + 1 < len(words.keys) and words.capitals[end + 1]:
            if words.gaps[end + 1] != JOINED:
                break
            end += 1
        yield start, end
        at = end + 1


def places_of_each(
    words: Words, phrase: Phrase, sights: Mapping[int, Sight]
) -> Iterator[tuple[int, Sight]]:
    """Of “Hội Nông dân các huyện Cao Lộc, Lộc Bình” each place, with where its mention begins."""
    first = phrase.first
    start: int | None = phrase.last + 2
    for _ in range(_MOST):
        sight = sights.get(start) if start is not None else None
        if sight is None or not sight.kinds or phrase.tail:
            return
        yield first, sight
        start = after_separator(words, sight.last + 1)
        first = start if start is not None else first


def of_all(words: Words, last: int) -> bool:
    """Whether those of several places are meant: “Ban CHQS các huyện”, “Hội LHPN các cấp”."""
    keys, after = words.keys, last + 1
    return after < len(keys) and keys[after] in PLURALS and words.gaps[after] == JOINED
