"""A text as a row of words that can be compared, each with its place in the text.

Names and texts go through the same function, so that whatever is folded away here (case, dashes,
quotation marks, tone-mark placement, short forms, figures for number words) cannot keep a name
from being found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.bulletin.abbreviations import BEGINNINGS, LONGEST, WRITTEN_OUT
from plugins.bulletin.vietnamese import fold

# What stands between two words, from weak to strong.
JOINED, PUNCTUATED, PARTED = range(3)

# “3.000” is one number; “3.000km” two words; “&” is read “và”. A stray combining mark belongs to
# its word, so that no name is found in half a letter.
_WORD = re.compile(r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+|(?:[^\W\d_]|[\u0300-\u036f])+|&")
_JOINING = re.compile(r"""[\s"'“”]*""")
_PUNCTUATING = re.compile(r"""[\s"',;:/·-]*""")
_ASIDE = re.compile(r"\(\s*[^\W\d_a-zà-ỹ][^()]{1,14}\)")
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
}


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


def words_of(text: str) -> Words:
    """The words of a text in NFC. Time is linear in its length."""
    folded = fold(text)
    asides = [found.span() for found in _ASIDE.finditer(text)]
    raw = [(found[0], found.start(), found.end()) for found in _WORD.finditer(folded)]
    rows: list[tuple[str, int, int, int, bool, bool, bool]] = []
    previous = 0
    next_aside = 0
    at = 0
    while at < len(raw):
        keys, taken = _written_out(raw, at)
        start, end = raw[at][1], raw[at + taken - 1][2]
        while next_aside < len(asides) and asides[next_aside][1] <= start:
            next_aside += 1
        aside = next_aside < len(asides) and asides[next_aside][0] < start
        gap = _gap(text, folded, previous, start) if rows else PARTED
        for number, key in enumerate(keys):
            first, last = number == 0, number == len(keys) - 1
            opens = first and not (start and _is_letter(folded[start - 1]))
            closes = last and not (end < len(folded) and _is_letter(folded[end]))
            rows.append((key, start, end, gap if first else JOINED, opens, closes, aside))
        previous = end
        at += taken
    columns = tuple(zip(*rows, strict=True)) if rows else ((),) * 7
    return Words(text, folded, *columns)


def keys_of(name: str) -> tuple[str, ...]:
    """What is compared of a name or a cue."""
    return words_of(name).keys


def _written_out(raw: list[tuple[str, int, int]], at: int) -> tuple[tuple[str, ...], int]:
    """The words a short form at this place stands for, and how many written words it takes."""
    word, _, end = raw[at]
    if word in BEGINNINGS:
        run = [word]
        for after in raw[at + 1 : at + LONGEST]:
            if after[1] - end > 3:
                break
            run.append(after[0])
            end = after[2]
        for size in range(len(run), 0, -1):
            if full := WRITTEN_OUT.get(tuple("và" if w == "&" else w for w in run[:size])):
                return full, size
    if word == "&":
        return ("và",), 1
    if word[0].isdecimal():
        return (word.replace(".", "").lstrip("0") or "0",), 1
    return (_NUMBERS.get(word, word),), 1


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


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_" or "\u0300" <= sign <= "\u036f"
