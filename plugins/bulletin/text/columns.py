"""A text cut into words: a column for each thing that is asked of them.

Every article is cut, so columns are made by calls that loop in C; Python looks at single words only
where an unusual mark stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, repeat
from typing import NamedTuple

from plugins.bulletin.text.vietnamese import fold

# What stands between two words, from weak to strong.
JOINED, PUNCTUATED, PARTED = range(3)

# “3.000” is one number; “3.000km” two words; “&” is read “và”. A stray combining mark belongs to
# its word, so that no name is found in half a letter.
_WORD = re.compile(
    r"""( [A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]++(?!\w|[\u0300-\u036f])  # nearly every word, told at once
    | \d{1,3}(?:\.\d{3})+(?!\d) | \d+ | (?:[^\W\d_]|[\u0300-\u036f])+ | & )""",
    re.VERBOSE,
)
_JOINING = re.compile(r"""[\s"']*""")
_PUNCTUATING = re.compile(r"""[\s"',;:/·-]*""")
_ASIDE = re.compile(r"\(\s*[^\W\d_a-zà-ỹ][^()]{1,14}\)")
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
}
# “Nâng bước em tới trường” and “… đến trường” are one name: two words for one preposition.
_SAME = _NUMBERS | {"tới": "đến"}
_STICKING = ("", "_")
_FORMS_REMEMBERED = 1 << 15  # the language has some 7,000 syllables, in two or three cases


class Columns(NamedTuple):
    """Equally long columns, one entry for each word. ``Words`` says what each is."""

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    spaces: tuple[str, ...]
    gaps: tuple[int, ...]
    capitals: tuple[bool, ...]
    opens: tuple[bool, ...]
    closes: tuple[bool, ...]
    asides: tuple[bool, ...]


def columns_of(text: str) -> Columns:
    """The words of a text in NFC, short forms as they stand. Time is linear in its length."""
    parts = _WORD.split(text)  # what is between words, and each word in turn
    if len(parts) == 1:
        return Columns((), (), (), (), (), (), (), (), ())
    offsets = tuple(accumulate(map(len, parts)))
    starts, ends = offsets[:-1:2], offsets[1::2]
    keys, capitals = zip(*map(_read, parts[1::2]), strict=True)
    spaces = parts[:-1:2]
    opens, closes = _edges(text, spaces, parts[-1])
    gaps = _gaps(text, spaces, starts)
    asides = _asides(text, starts)
    return Columns(keys, starts, ends, tuple(spaces), gaps, capitals, opens, closes, asides)


@lru_cache(_FORMS_REMEMBERED)
def _read(word: str) -> tuple[str, bool]:
    """What is compared of a written word, and whether it begins with a capital or a figure.

    “và” for “&”, “đến” for “tới”, figures for number words, without zeros in front and dots.
    """
    if word == "&":
        return "và", False
    if word[0].isdecimal():
        return word.replace(".", "").lstrip("0") or "0", True
    folded = fold(word)
    return _SAME.get(folded, folded), word[0].isupper()


def _kind(between: str) -> int:
    """Which of the three stands between two words."""
    if _JOINING.fullmatch(between):
        return JOINED
    return PUNCTUATED if _PUNCTUATING.fullmatch(between) else PARTED


# What is nearly always written between two words, and needs no second look.
_KINDS = {space: _kind(space) for space in (" ", "", ", ", "; ", ": ", " - ", "-", "/", " (", ") ")}
_UNUSUAL = -1
_SPACES_REMEMBERED = 1 << 10


@lru_cache(_SPACES_REMEMBERED)
def _read_space(space: str) -> tuple[str, int, int]:
    """What stands between two words, folded, its kind, and its kind without a full stop."""
    folded = fold(space)
    return folded, _kind(folded), _kind(folded.removeprefix("."))


def _gaps(text: str, spaces: list[str], starts: Sequence[int]) -> tuple[int, ...]:
    """How strongly each word is parted from the one before it; unusual spaces are folded in place.

    The full stop of a short form (“TP. Lạng Sơn”, “T.Ư”) parts nothing.
    """
    found = list(map(_KINDS.get, spaces, repeat(_UNUSUAL)))
    at = 0
    for _ in range(found.count(_UNUSUAL)):
        at = found.index(_UNUSUAL, at)
        end = starts[at] - len(spaces[at])
        spaces[at], found[at], behind_stop = _read_space(spaces[at])
        if behind_stop != found[at] and _is_short(text, end):
            found[at] = behind_stop
    found[0] = PARTED
    return tuple(found)


def _is_short(text: str, end: int) -> bool:
    """Whether a short form stands before a full stop: “TP.”, “Tx.”, “T.Ư”; not “bản Xốp Tụ.”."""
    start = end
    while start and end - start < 3 and text[start - 1].isalpha():
        start -= 1
    if not 0 < end - start < 3 or not text[start].isupper():
        return False
    touches = text[end + 1 : end + 2].isalpha()  # “Co.opmart”
    return end - start == 1 or touches or text[end - 1].isupper() or text[end - 1] in "pxst"


def _edges(text: str, spaces: list[str], behind: str) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
    """Where a name may begin and end: words touch where figures meet letters; “_” is in no word."""
    inner = spaces[1:]
    if "" not in inner and "_" not in text:
        return (True,) * len(spaces), (True,) * len(spaces)
    opens = (not spaces[0].endswith("_"), *(space[-1:] not in _STICKING for space in inner))
    closes = (*(space[:1] not in _STICKING for space in inner), not behind.startswith("_"))
    return opens, closes


def _asides(text: str, starts: tuple[int, ...]) -> tuple[bool, ...]:
    """Which words stand in brackets as a short form; a word in small letters is part of none."""
    if "(" not in text:
        return (False,) * len(starts)
    found = [False] * len(starts)
    for aside in _ASIDE.finditer(text):
        if any(map(str.islower, aside[0].split())):
            continue  # “Cục Thuế (Bộ Tài chính)”
        for place in range(bisect_right(starts, aside.start()), bisect_left(starts, aside.end())):
            found[place] = True
    return tuple(found)
