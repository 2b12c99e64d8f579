"""A text as a row of words that can be compared, each with its place in the text.

Names and texts go through the same function, so that whatever is folded away here (case, dashes,
quotation marks, tone-mark placement, short forms, figures for number words) cannot keep a name
from being found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.bulletin.text.abbreviations import BEGINNINGS, LONGEST, WRITTEN_OUT
from plugins.bulletin.text.vietnamese import fold

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


def words_of(text: str) -> Words:
    """The words of a text in NFC. Time is linear in its length."""
    folded = fold(text)
    asides = [found.span() for found in _ASIDE.finditer(text)]
    raw = [(found[0], *found.span()) for found in _WORD.finditer(folded)]
    rows: list[tuple[str, int, int, int, bool, bool, bool]] = []
    previous = -1
    next_aside = 0
    at, count = 0, len(raw)
    while at < count:
        key, start, end = raw[at]
        keys: tuple[str, ...] | None = None
        if key in BEGINNINGS:
            keys, taken = _written_out(raw, at)
            end = raw[at + taken - 1][2]
            at += taken
        else:
            at += 1
        if keys is None:
            keys = (_spelling(key),)
        while next_aside < len(asides) and asides[next_aside][1] <= start:
            next_aside += 1
        aside = next_aside < len(asides) and asides[next_aside][0] < start
        if previous >= 0 and start - previous == 1 and folded[previous] == " ":
            gap = JOINED
        else:
            gap = _gap(text, folded, previous, start) if rows else PARTED
        # Words follow one another without a gap where figures touch letters; “_” is in no word.
        opens = start != previous and folded[start - 1 : start] != "_"
        closes = not (at < count and raw[at][1] == end) and folded[end : end + 1] != "_"
        last = len(keys) - 1
        for number, key in enumerate(keys):
            rows.append(
                (
                    key,
                    start,
                    end,
                    JOINED if number else gap,
                    opens and not number,
                    closes and number == last,
                    aside,
                )
            )
        previous = end
    columns = tuple(zip(*rows, strict=True)) if rows else ((),) * 7
    return Words(text, folded, *columns)


def keys_of(name: str) -> tuple[str, ...]:
    """What is compared of a name or a cue."""
    return words_of(name).keys


def _written_out(raw: list[tuple[str, int, int]], at: int) -> tuple[tuple[str, ...] | None, int]:
    """The words a short form at this place stands for, and how many written words it takes."""
    word, _, end = raw[at]
    run = [word]
    for after in raw[at + 1 : at + LONGEST]:
        if after[1] - end > 3:
            break
        run.append("và" if after[0] == "&" else after[0])
        end = after[2]
    for size in range(len(run), 0, -1):
        if full := WRITTEN_OUT.get(tuple(run[:size])):
            return full, size
    return None, 1


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
