"""What stands between two spaces, read once and remembered: nearly always one word."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from plugins.bulletin.text.abbreviations import ALONE, LONGEST
from plugins.bulletin.text.between import JOINED, space_between
from plugins.bulletin.text.vietnamese import fold

# “3.000” is one number; “3.000km” two words; “&” is read “và”. A stray combining mark belongs to
# its word, so that no name is found in half a letter.
_WORD = re.compile(
    r"""( [A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]++(?!\w|[\u0300-\u036f])  # nearly every word, told at once
    | \d{1,3}(?:\.\d{3})+(?!\d) | \d+ | (?:[^\W\d_]|[\u0300-\u036f])+ | & )""",
    re.VERBOSE,
)
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


class Odd(NamedTuple):
    """What is unlike most words: those stand behind one space, and another follows them."""

    space: str | None  # before it, folded; None: nothing but the space between tokens
    gap: int  # how strong that is
    tail: int  # code points that follow it in its token
    behind: str | None  # the space before the next word where that is plain; None: a space alone
    gap_behind: int
    opens: bool
    closes: bool
    short: bool  # a short form of several words may begin with it


class Row(NamedTuple):
    """A word of a token. These become columns, so they hold what all words have."""

    key: str
    form: str
    capital: bool
    step: int  # code points from the end of the row before to its own, tails counted
    back: int  # code points from where the word starts to the end of its row
    odd: tuple[Any, ...] | None  # a plain tuple of ``Odd``, which is taken apart fastest


class Tokens(dict[str, tuple[Row, ...]]):
    """The words of each token."""

    def __missing__(self, token: str) -> tuple[Row, ...]:
        rows = self[token] = _read(token)
        return rows


def form_of(key: str, capital: bool) -> str:
    """What is asked of a word where a capital or a figure tells as much as the key."""
    return f" {key}" if capital else key


def tokens_known() -> Tokens:
    """What is remembered of all texts, filled by whoever asks."""
    known = _remembered()
    if len(known) < _REMEMBERED:
        return known
    _remembered.cache_clear()
    return _remembered()


@lru_cache(1)
def _remembered() -> Tokens:
    return Tokens()


def _read(token: str) -> tuple[Row, ...]:
    """The words of what stands behind a space, nearly always one."""
    size = len(token)
    if token.isalpha() and (key := _key(token)) not in ALONE and key not in LONGEST:
        capital = token[0].isupper()
        return (Row(key, form_of(key, capital), capital, size + 1, size, None),)
    *parts, behind = _WORD.split(token)  # what is between words, and each word in turn
    if not parts:
        return ()
    spaces, words = parts[::2], parts[1::2]
    offsets = tuple(accumulate(map(len, parts)))
    opens, closes = _edges(token, spaces, behind)
    found: list[Row] = []
    for at, word in enumerate(words):
        space, gap = (
            space_between(spaces[at], token, offsets[2 * at - 1]) if at else _before(spaces[0])
        )
        ended = _behind(behind, token, offsets[-1]) if at + 1 == len(words) else _NOTHING_BEHIND
        key, capital = _key(word), word[0].isupper() or word[0].isdecimal()
        full = ALONE.get(key, (key,))
        step = len(spaces[at]) + (not at) + len(word)
        for number, key in enumerate(full):
            last = number + 1 == len(full)
            tail, after, gap_after = ended if last else _NOTHING_BEHIND
            opens_, closes_ = opens[at] and not number, closes[at] and last
            odd = Odd(space, gap, tail, after, gap_after, opens_, closes_, key in LONGEST)
            marks = None if odd == _PLAIN else tuple(odd)
            form, back = form_of(key, capital), len(word) + tail
            found.append(Row(key, form, capital, step + tail, back, marks))
            space, gap, step = "", JOINED, 0
    return tuple(found)


_NOTHING_BEHIND = (0, None, JOINED)
_PLAIN = Odd(None, JOINED, *_NOTHING_BEHIND, True, True, False)


def _before(space: str) -> tuple[str | None, int]:
    """What stands before the first word of a token."""
    return space_between(" " + space, "", 0) if space else (None, JOINED)


def _behind(space: str, token: str, end: int) -> tuple[int, str | None, int]:
    """What stands behind the last word of a token."""
    return (len(space), *space_between(space + " ", token, end)) if space else _NOTHING_BEHIND


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


def _edges(text: str, spaces: list[str], behind: str) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
    """Where a name may begin and end: words touch where figures meet letters; “_” is in no word."""
    inner = spaces[1:]
    if "" not in inner and "_" not in text:
        return (True,) * len(spaces), (True,) * len(spaces)
    opens = (not spaces[0].endswith("_"), *(space[-1:] not in _STICKING for space in inner))
    closes = (*(space[:1] not in _STICKING for space in inner), not behind.startswith("_"))
    return opens, closes
