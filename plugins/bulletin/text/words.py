"""A text as a row of words that can be compared, each with its place in the text.

Names and texts go through the same function, so that whatever is folded away here (case, dashes,
quotation marks, tone-mark placement, short forms, figures for number words) cannot keep a name
from being found.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Any, NamedTuple

from plugins.bulletin.text.abbreviations import BEGINNINGS, LONGEST, WRITTEN_OUT
from plugins.bulletin.text.article_text import ArticleText
from plugins.bulletin.text.vietnamese import fold

# What stands between two words, from weak to strong.
JOINED, PUNCTUATED, PARTED = range(3)

# “3.000” is one number; “3.000km” two words; “&” is read “và”. A stray combining mark belongs to
# its word, so that no name is found in half a letter.
_WORD = re.compile(
    r"""[a-zß-öø-ɏḀ-ỿ]++(?![^\W\d_]|[\u0300-\u036f])  # nearly every word, told at once
    | \d{1,3}(?:\.\d{3})+(?!\d) | \d+ | (?:[^\W\d_]|[\u0300-\u036f])+ | &""",
    re.VERBOSE,
)
_JOINING = re.compile(r"""[\s"'“”]*""")
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


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text. All tuples are equally long; offsets are code points of ``text``.

    A short form counts as the words it stands for; they share its offsets.
    """

    text: str
    folded: str
    keys: tuple[str, ...]  # what is compared
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[int, ...]  # what stands before the word: JOINED, PUNCTUATED or PARTED
    opens: tuple[bool, ...]  # a name may begin here: not inside a longer word
    closes: tuple[bool, ...]  # a name may end here
    asides: tuple[bool, ...]  # a short form in brackets behind the full one: “(LHPN)”

    def __len__(self) -> int:
        return len(self.keys)

    def written(self, first: int, last: int) -> str:
        """The text from one word to another, both included."""
        return self.text[self.starts[first] : self.ends[last]]

    def between(self, word: int) -> str:
        """What is written between a word and the one before it, folded."""
        start = self.ends[word - 1] if word else 0
        return self.folded[start : self.starts[word]]

    def capital(self, word: int) -> bool:
        """Whether the word begins with a capital letter or a figure."""
        letter = self.text[self.starts[word]]
        return letter.isupper() or letter.isdecimal()


class Rows(NamedTuple):
    """The columns of ``Words`` while they are made."""

    keys: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[int]
    opens: list[bool]
    closes: list[bool]
    asides: list[bool]


def words_of(text: str) -> Words:
    """The words of a text in NFC. Time is linear in its length."""
    folded = fold(text)
    spans = [found.span() for found in _WORD.finditer(folded)]
    if not spans:
        return Words(text, folded, (), (), (), (), (), (), ())
    raw = [folded[start:end] for start, end in spans]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    gaps = [PARTED]
    gaps += [
        JOINED if b - a == 1 and folded[a] == " " else _gap(text, folded, a, b)
        for a, b in zip(ends, starts[1:], strict=False)
    ]
    # Words follow one another without a gap where figures touch letters; “_” is in no word.
    parted = [a != b for a, b in zip(ends, starts[1:], strict=False)]
    opens, closes = [True, *parted], [*parted, True]
    if "_" in folded:
        opens = [o and folded[a - 1 : a] != "_" for o, a in zip(opens, starts, strict=True)]
        closes = [c and folded[b : b + 1] != "_" for c, b in zip(closes, ends, strict=True)]
    asides = [False] * len(raw)
    for aside in _ASIDE.finditer(text):
        for place in range(bisect_right(starts, aside.start()), bisect_left(starts, aside.end())):
            asides[place] = True
    keys = [_SAME.get(key, key) if key[0].isalpha() else _spelling(key) for key in raw]
    rows = Rows(keys, starts, ends, gaps, opens, closes, asides)
    if not BEGINNINGS.isdisjoint(raw):
        rows = _with_short_forms_written_out(raw, rows)
    return Words(
        text,
        folded,
        tuple(rows.keys),
        tuple(rows.starts),
        tuple(rows.ends),
        tuple(rows.gaps),
        tuple(rows.opens),
        tuple(rows.closes),
        tuple(rows.asides),
    )


def words_in(text: ArticleText) -> tuple[Words, ...]:
    """The words of each block of an article."""
    return tuple(words_of(block.text) for block in text.blocks)


def keys_of(name: str) -> tuple[str, ...]:
    """What is compared of a name or a cue."""
    return words_of(name).keys


def _with_short_forms_written_out(raw: list[str], rows: Rows) -> Rows:
    """The rows with the words a short form stands for in its place, all with its offsets."""
    full = Rows([], [], [], [], [], [], [])
    done = 0
    for at, word in enumerate(raw):
        if at < done or word not in BEGINNINGS:
            continue
        words, taken = _written_out(raw, rows, at)
        if not taken:
            continue
        _copy(rows, full, done, at)
        done, more = at + taken, len(words) - 1
        full.keys.extend(words)
        full.starts.extend([rows.starts[at]] * len(words))
        full.ends.extend([rows.ends[done - 1]] * len(words))
        full.gaps.extend([rows.gaps[at], *[JOINED] * more])
        full.opens.extend([rows.opens[at], *[False] * more])
        full.closes.extend([*[False] * more, rows.closes[done - 1]])
        full.asides.extend([rows.asides[at]] * len(words))
    _copy(rows, full, done, len(raw))
    return full


def _copy(rows: Rows, full: Rows, first: int, end: int) -> None:
    """Adds some of the rows, as they are."""
    new: tuple[list[Any], ...] = tuple(full)
    old: tuple[list[Any], ...] = tuple(rows)
    for column, filled in zip(new, old, strict=True):
        column.extend(filled[first:end])


def _written_out(raw: list[str], rows: Rows, at: int) -> tuple[tuple[str, ...], int]:
    """The words a short form at this place stands for, and how many written words it takes.

    None stand there and none are taken where it is no short form. No more than three signs stand
    between its words: “LĐ-TB&XH”, “TT & TT”.
    """
    size = 1
    while size < LONGEST and at + size < len(raw):
        if rows.starts[at + size] - rows.ends[at + size - 1] > 3:
            break
        size += 1
    run = tuple("và" if word == "&" else word for word in raw[at : at + size])
    for taken in range(size, 0, -1):
        if full := WRITTEN_OUT.get(run[:taken]):
            return full, taken
    return (), 0


def _spelling(word: str) -> str:
    """“và” for “&”, “đến” for “tới”, figures for number words, without zeros in front and dots."""
    if word == "&":
        return "và"
    if word[0].isdecimal():
        return word.replace(".", "").lstrip("0") or "0"
    return _SAME.get(word, word)


def _gap(text: str, folded: str, start: int, end: int) -> int:
    if end - start == 1 and folded[start] == " ":
        return JOINED
    if _JOINING.fullmatch(folded, start, end):
        return JOINED
    # The full stop of a short form (“TP. Lạng Sơn”, “T.Ư”) parts nothing.
    if folded[start] == "." and _is_short(text, start):
        start += 1
        if _JOINING.fullmatch(folded, start, end):
            return JOINED
    return PUNCTUATED if _PUNCTUATING.fullmatch(folded, start, end) else PARTED


def _is_short(text: str, end: int) -> bool:
    """Whether the word before a full stop is one or two letters, the first a capital."""
    start = end
    while start and end - start < 3 and text[start - 1].isalpha():
        start -= 1
    return 0 < end - start < 3 and text[start].isupper()
