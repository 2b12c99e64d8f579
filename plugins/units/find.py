"""Bodies in a text: registered ones by their full names, and heads with or without their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.bulletin.registry.registers import Unit
from plugins.bulletin.text.names import Found
from plugins.bulletin.text.words import JOINED, PARTED, PUNCTUATED, Words
from plugins.units.compounds import has_capital, in_compound
from plugins.units.heads import Head
from plugins.units.lexicon import Lexicon
from plugins.units.line import Line
from plugins.units.sights import PLURALS, Sight, level_at

# Posts behind which a bare “Vụ III” names a unit. Source: articles of emulation bulletins.
_POSTS = frozenset(
    (
        ("vụ", "trưởng"), ("cục", "trưởng"), ("chánh", "văn", "phòng"), ("trưởng", "phòng"),
        ("trưởng", "ban"), ("phó", "trưởng", "ban"), ("giám", "đốc"), ("chủ", "tịch"),
        ("bí", "thư"), ("chuyên", "viên"), ("chuyên", "viên", "chính"), ("lãnh", "đạo"),
        ("chánh", "thanh", "tra"), ("công", "chức"), ("viện", "trưởng"),
    )
)  # fmt: skip
_LONGEST_POST = 3


@dataclass(frozen=True, slots=True)
class Body:
    """A head in the text with what follows it; numbers of words."""

    block: int
    first: int
    last: int
    head: Head
    place: Sight | None  # the place written behind it
    kinds: frozenset[str]  # that a kind word without a name allows: “Công an tỉnh”; or empty


def heads_in(line: Line, lexicon: Lexicon, sights: Mapping[int, Sight]) -> Iterator[Body]:
    """Each head that only the register knows (“BTĐKT”), with its place, with a bare kind word, or
    alone where it may stand so. The others are read by the grammar of names.

    ``sights`` are the block's, by first word. Not: “các BTĐKT”, “BTĐKT các cấp”.
    """
    words = line.words
    for first, last, head in line.heads:
        if words.keys[first] in lexicon.noun_starts or in_compound(words, first):
            continue
        after = last + 1
        joined = after < len(words.keys) and words.gaps[after] == JOINED
        sight = sights.get(after) if joined else None
        if sight and (sight.kinds & head.kinds or not sight.kinds):
            yield Body(line.number, first, sight.last, head, sight, frozenset())
            continue
        if of_many(words, first):
            continue
        level = level_at(words, after, lexicon) if joined and not sight else None
        if level and level.kinds & head.kinds:
            if not list_of_levels(words, level.last, lexicon):
                kinds = level.kinds & head.kinds
                yield Body(line.number, first, level.last, head, None, kinds)
        elif (
            head.alone
            and has_capital(words, first, last)
            and not (joined and words.keys[after] in PLURALS)
        ):
            yield Body(line.number, first, last, head, None, head.alone)


def behind_posts(line: Line, lexicon: Lexicon) -> Iterator[tuple[Found[Unit], str]]:
    """Bare names behind a post, with the post: “Vụ trưởng Vụ III”."""
    words = line.words
    for found in (
        Found(first, last, unit)
        for first in line.roles
        for last, unit in lexicon.roles.at(words, first)
    ):
        for size in range(_LONGEST_POST, 0, -1):
            start = found.first - size
            if start < 0 or PARTED in words.gaps[start + 1 : found.first]:
                continue
            if words.gaps[found.first] == JOINED and words.keys[start : found.first] in _POSTS:
                yield found, words.written(start, found.first - 1)
                break


def dateline(words: Words, first: int, last: int) -> bool:
    """Whether a short form opens the text as its source: “TĐKT - Từ ngày …”, “(BTĐKT)-Sáng …”.

    Of an address on the net it is the beginning: “VOV.VN - Tối qua …”.
    """
    if words.starts[first] > 1:
        return False
    written = words.written(first, last)
    while last + 1 < len(words.keys) and words.spaces[last + 1] == ".":
        last += 1
    if last + 1 == len(words.keys):
        return False
    if not written.isupper():
        return False
    return " " not in written and words.spaces[last + 1].lstrip(")").lstrip().startswith("-")


def of_many(words: Words, first: int) -> bool:
    """Whether several are spoken of: “các Sở Nội vụ”, “các Khối, Cụm thi đua tỉnh”."""
    before = first - 1
    if before < 0 or words.gaps[first] == PARTED:
        return False
    if words.gaps[first] == JOINED and _plural(words, before):
        return True
    listed = words.gaps[first] == PUNCTUATED or words.keys[before] == "và"
    if words.keys[before] == "và":
        before -= 1
    return listed and before > 0 and words.capitals[before] and _plural(words, before - 1)


def _plural(words: Words, place: int) -> bool:
    """Whether a word makes several of what follows; “số” does in “một số” only."""
    if words.keys[place] == "số":
        return place > 0 and words.keys[place - 1] == "1"
    return words.keys[place] in PLURALS


def list_of_levels(words: Words, last: int, lexicon: Lexicon) -> bool:
    """“Công an tỉnh, huyện”, “Bộ CHQS tỉnh, thành phố”: no one of them is meant."""
    after = last + 1
    if after >= len(words.keys) or words.spaces[after].strip() not in (",", "/"):
        return False
    level = level_at(words, after, lexicon)
    if level is None:
        return False
    name = level.last + 1
    return not (name < len(words.keys) and words.gaps[name] == JOINED and words.capitals[name])
