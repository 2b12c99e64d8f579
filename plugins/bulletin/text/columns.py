"""A text cut into words: a column for each thing that is asked of them.

Every article is cut, so columns are made by calls that loop in C. Python looks at single words only
where an unusual mark stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain, compress, count
from operator import not_, sub

from plugins.bulletin.text.between import PARTED, space_between
from plugins.bulletin.text.tokens import Row, Tokens, tokens_known
from plugins.bulletin.text.written_out import Columns, with_short_forms_written_out

_ASIDE = re.compile(r"\(\s*[^\W\d_a-zà-ỹ][^()]{1,14}\)")
_LONG = 1 << 6  # code points between two spaces that are not worth remembering
_SHORT_TEXT = 1 << 12  # code points of a text in which nothing is too long to be remembered


_NO_WORDS = Columns((), (), (), (), (), b"", (), b"", b"")


def columns_of(text: str) -> Columns:
    """The words of a text in NFC, a short form as what it stands for. Time is linear in length."""
    tokens = text.split(" ")
    remembered = len(text) < _SHORT_TEXT or max(map(len, tokens)) < _LONG
    known = tokens_known() if remembered else Tokens()
    rows = list(map(known.__getitem__, tokens))
    if not all(rows):
        rows = _with_marks(tokens, rows, known)
        if not rows:
            return _NO_WORDS
    keys, forms, capitals, steps, back, odd = zip(*chain.from_iterable(rows), strict=True)
    ends = list(accumulate(steps, initial=-1))  # no space stands before the first word
    del ends[0]
    starts = tuple(map(sub, ends, back))
    size = len(keys)
    spaces, gaps = [" "] * (size + 1), bytearray(size + 1)
    opens, closes, short = bytearray(b"\1") * size, bytearray(b"\1") * size, list[int]()
    for at in compress(count(), odd):
        space, gap, tail, behind, gap_behind, open_, close, begins = odd[at]
        if space is not None:
            if spaces[at] != " ":  # something stands behind the word before as well
                last = ends[at - 1]
                space, gap = space_between(text[last : starts[at]], text, last)
            spaces[at], gaps[at] = space, gap
        if tail:
            ends[at] -= tail
            spaces[at + 1], gaps[at + 1] = behind, gap_behind
        if not (open_ and close):
            opens[at], closes[at] = open_, close
        if begins:
            short.append(at)
    del spaces[size], gaps[size]
    spaces[0], gaps[0] = spaces[0][1:], PARTED
    columns = Columns(keys, forms, starts, ends, spaces, gaps, capitals, opens, closes)
    return with_short_forms_written_out(columns, short) if short else columns


def _with_marks(
    tokens: Sequence[str], rows: Sequence[tuple[Row, ...]], known: Tokens
) -> list[tuple[Row, ...]]:
    """The rows, read again where something without a word stands between spaces: “a -”, “- b”.

    It goes with the word before it, at the beginning with the first one.
    """
    found: list[tuple[Row, ...]] = []
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
        found.append(known[" ".join(tokens[start:end])])
        done = end
    return [*filter(None, found), *rows[done:]]


def asides_in(text: str, starts: Sequence[int]) -> bytes:
    """Which words stand in brackets as a short form; a word in small letters is part of none."""
    if "(" not in text:
        return bytes(len(starts))
    found = bytearray(len(starts))
    for aside in _ASIDE.finditer(text):
        if any(map(str.islower, aside[0].split())):
            continue  # “Cục Thuế (Bộ Tài chính)”
        first, end = bisect_right(starts, aside.start()), bisect_left(starts, aside.end())
        found[first:end] = b"\1" * (end - first)
    return bytes(found)
