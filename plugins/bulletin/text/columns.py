"""A text cut into words: a column for each thing that is asked of them.

Every article is cut, so columns are made by calls that loop in C; Python looks at single words only
where an unusual mark stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
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
    """Equally long lists, one entry for each word. ``Words`` says what each column is."""

    keys: list[str]
    starts: list[int]
    ends: list[int]
    spaces: list[str]
    gaps: list[int]
    capitals: list[bool]
    opens: list[bool]
    closes: list[bool]
    asides: list[bool]


def columns_of(text: str) -> Columns:
    """The words of a text in NFC, short forms as they stand. Time is linear in its length."""
    parts = _WORD.split(text)  # what is between words, and each word in turn
    offsets = list(accumulate(map(len, parts)))
    starts, ends = offsets[:-1:2], offsets[1::2]
    if not starts:
        return Columns([], [], [], [], [], [], [], [], [])
    keys, capitals = map(list, zip(*map(_read, parts[1::2]), strict=True))
    spaces = parts[:-1:2]
    opens, closes = _edges(spaces, parts[-1])
    gaps = _gaps(text, spaces, starts)
    asides = _asides(text, starts)
    return Columns(keys, starts, ends, spaces, gaps, capitals, opens, closes, asides)


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


def _gaps(text: str, spaces: list[str], starts: list[int]) -> list[int]:
    """How strongly each word is parted from the one before it; unusual spaces are folded in place.

    The full stop of a short form (“TP. Lạng Sơn”, “T.Ư”) parts nothing.
    """
    found = list(map(_KINDS.get, spaces, repeat(_UNUSUAL)))
    at = 0
    for _ in range(found.count(_UNUSUAL)):
        at = found.index(_UNUSUAL, at)
        spaces[at] = space = fold(spaces[at])
        short = space[0] == "." and _is_short(text, starts[at] - len(space))
        found[at] = _kind(space[1:] if short else space)
    found[0] = PARTED
    return found


def _is_short(text: str, end: int) -> bool:
    """Whether a short form stands before a full stop: “TP.”, “Tx.”, “T.Ư”; not “bản Xốp Tụ.”."""
    start = end
    while start and end - start < 3 and text[start - 1].isalpha():
        start -= 1
    if not 0 < end - start < 3 or not text[start].isupper():
        return False
    touches = text[end + 1 : end + 2].isalpha()  # “Co.opmart”
    return end - start == 1 or touches or text[end - 1].isupper() or text[end - 1] in "pxst"


def _edges(spaces: list[str], behind: str) -> tuple[list[bool], list[bool]]:
    """Where a name may begin and end: words touch where figures meet letters; “_” is in no word."""
    inner = spaces[1:]
    if "" not in inner and "_" not in "".join(spaces) + behind:
        return [True] * len(spaces), [True] * len(spaces)
    return (
        [not gap.endswith("_") for gap in spaces[:1]]
        + [gap[-1:] not in _STICKING for gap in inner],
        [gap[:1] not in _STICKING for gap in inner] + [not behind.startswith("_")],
    )


def _asides(text: str, starts: list[int]) -> list[bool]:
    """Which words stand in brackets as a short form."""
    if "(" not in text:
        return [False] * len(starts)
    found = [False] * len(starts)
    for aside in _ASIDE.finditer(text):
        for place in range(bisect_right(starts, aside.start()), bisect_left(starts, aside.end())):
            found[place] = True
    return found
