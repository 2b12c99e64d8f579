"""A text cut into words: a column for each thing that is asked of them.

Every article is cut, so columns are made by calls that loop in C. What stands between two spaces is
read once and remembered; Python looks at single words only where an unusual mark stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate, chain, compress, count
from operator import not_, sub
from typing import NamedTuple

from plugins.bulletin.text.abbreviations import ALONE
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
_REMEMBERED = 1 << 15  # the language has some 7,000 syllables, in two or three cases, with marks
_LONG = 1 << 6  # code points between two spaces that are not worth remembering
_SHORT_TEXT = 1 << 12  # code points of a text in which nothing is too long to be remembered


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


class _Odd(NamedTuple):
    """What is unlike most words: those stand behind one space, and another follows them."""

    space: str  # before it, folded
    gap: int
    tail: str  # what follows it before the next space
    opens: bool
    closes: bool


class _Row(NamedTuple):
    """A word by itself, behind a space."""

    key: str
    capital: bool
    step: int  # code points from the end of the row before to its own, tails counted
    back: int  # code points from where the word starts to the end of its row
    odd: _Odd | None


def columns_of(text: str) -> Columns:
    """The words of a text in NFC; short forms of one word as what they stand for, others as they
    stand. Time is linear in its length.
    """
    tokens = text.split(" ")
    remembered = len(text) < _SHORT_TEXT or max(map(len, tokens)) < _LONG
    read = _rows if remembered else _rows.__wrapped__
    rows = list(map(read, tokens))
    if not all(rows):
        rows = _with_marks(tokens, rows, read)
        if not rows:
            return Columns((), (), (), (), (), (), (), (), ())
    keys, capitals, steps, back, odd = zip(*chain.from_iterable(rows), strict=True)
    ends = list(accumulate(steps, initial=-1))  # no space stands before the first word
    del ends[0]
    starts = tuple(map(sub, ends, back))
    size = len(keys)
    spaces, gaps = [" "] * size, [JOINED] * size
    opens, closes = [True] * size, [True] * size
    behind, last = "", -1
    for at in compress(count(), odd):
        space, gap, tail, opens[at], closes[at] = odd[at]
        if behind and at == last + 1:
            space, gap = _space(behind + space, text, ends[last])
        elif behind:
            spaces[last + 1], gaps[last + 1] = _space(behind + " ", text, ends[last])
        spaces[at], gaps[at] = space, gap
        if tail:
            ends[at] -= len(tail)
        behind, last = tail, at
    if behind and last + 1 < size:
        spaces[last + 1], gaps[last + 1] = _space(behind + " ", text, ends[last])
    spaces[0], gaps[0] = spaces[0][1:], PARTED
    return Columns(
        keys, starts, tuple(ends), tuple(spaces), tuple(gaps), capitals, tuple(opens),
        tuple(closes), _asides(text, starts),
    )  # fmt: skip


def _with_marks(
    tokens: Sequence[str], rows: Sequence[tuple[_Row, ...]], read: Callable[[str], tuple[_Row, ...]]
) -> list[tuple[_Row, ...]]:
    """The rows, read again where something without a word stands between spaces: “a -”, “- b”.

    It goes with the word before it, at the beginning with the first one.
    """
    found: list[tuple[_Row, ...]] = []
    done = 0
    for at in compress(count(), map(not_, rows)):
        if at < done:
            continue
        start, end = max(at - 1, 0), at + 1
        if not at:
            end = next(compress(count(), rows), len(rows)) + 1
        while end < len(rows) and not rows[end]:
            end += 1
        found += rows[done:start]
        found.append(read(" ".join(tokens[start:end])))
        done = end
    return [*filter(None, found), *rows[done:]]


@lru_cache(_REMEMBERED)
def _rows(token: str) -> tuple[_Row, ...]:
    """The words of what stands behind a space, nearly always one."""
    if token.isalpha() and (key := _key(token)) not in ALONE:
        size = len(token)
        return (_Row(key, token[0].isupper(), size + 1, size, None),)
    *parts, behind = _WORD.split(token)  # what is between words, and each word in turn
    if not parts:
        return ()
    spaces, words = parts[::2], parts[1::2]
    offsets = tuple(accumulate(map(len, parts)))
    opens, closes = _edges(token, spaces, behind)
    found: list[_Row] = []
    for at, word in enumerate(words):
        space = spaces[at] if at else " " + spaces[0]
        tail = "" if at + 1 < len(words) else behind
        folded, gap = _space(space, token, offsets[2 * at - 1] if at else 0)
        back, step = len(word) + len(tail), len(space) + len(word) + len(tail)
        key, capital = _key(word), word[0].isupper() or word[0].isdecimal()
        if full := ALONE.get(key):
            inner = _Row("", capital, 0, len(word), _Odd("", JOINED, "", False, False))
            begin = _Odd(folded, gap, "", opens[at], False)
            end = _Odd("", JOINED, tail, False, closes[at])
            found += (
                inner._replace(key=full[0], step=step - len(tail), odd=begin),
                *(inner._replace(key=key) for key in full[1:-1]),
                _Row(full[-1], capital, len(tail), back, end),
            )
            continue
        plain = folded == " " and not tail and opens[at] and closes[at]
        odd = None if plain else _Odd(folded, gap, tail, opens[at], closes[at])
        found.append(_Row(key, capital, step, back, odd))
    return tuple(found)


def _key(word: str) -> str:
    """What is compared of a written word.

    “và” for “&”, “đến” for “tới”, figures for number words, without zeros in front and dots.
    """
    if word == "&":
        return "và"
    if word[0].isdecimal():
        return word.replace(".", "").lstrip("0") or "0"
    folded = fold(word)
    return _SAME.get(folded, folded)


def _kind(between: str) -> int:
    """Which of the three stands between two words."""
    if _JOINING.fullmatch(between):
        return JOINED
    return PUNCTUATED if _PUNCTUATING.fullmatch(between) else PARTED


_SPACES_REMEMBERED = 1 << 10


def _space(space: str, text: str, end: int) -> tuple[str, int]:
    """What stands between two words, folded, and how strongly it parts them; it begins at ``end``.

    The full stop of a short form (“TP. Lạng Sơn”, “T.Ư”) parts nothing.
    """
    folded, gap, behind_stop = _read_space(space)
    return folded, behind_stop if behind_stop != gap and _is_short(text, end) else gap


@lru_cache(_SPACES_REMEMBERED)
def _read_space(space: str) -> tuple[str, int, int]:
    """What stands between two words, folded, its kind, and its kind without a full stop."""
    folded = fold(space)
    return folded, _kind(folded), _kind(folded.removeprefix("."))


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
