"""What may close a name without being part of it: a year, a period, an edition."""

from __future__ import annotations

import re

from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import Words

_MARKS = re.compile(r"[\s,;:.…!-]+$")
# Folded as the text is: “giai đoạn” has its tone mark elsewhere then, “nhiệm kỳ” an i.
_SPANS = "|".join(re.escape(fold(span)) for span in ("năm học", "năm", "giai đoạn", "nhiệm kỳ"))
_WHEN = re.compile(
    rf"""(?<=\S)[\s,;:(-]+
    (?: (?:(?:trong|từ|cho)\s+)? (?:(?:{_SPANS})\s+)?
        (?:19|20)\d\d (?:\s*-\s*(?:19|20)\d\d)?
      | (?:lần\ thứ|lần)\s+(?:\d+|[ivxl]+)
    )\)?$""",
    re.VERBOSE,
)
# The last letters of “lần thứ XIV”, also as ``fold`` leaves them: no other letter ends a closing.
_ROMAN = frozenset("ivxlyIVXLY")
_MARKS_OF_QUOTATION = frozenset(sign for sign in "\"“”„‟«»″'‘’‚‛‹›′`´" if fold(sign) in ('"', "'"))
_LONGEST = 80  # code points of a closing; bounds the search


def without_closing(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without “giai đoạn 2021 – 2025”, “lần thứ VII”, “trong năm 2025,” at its end.

    Something is always left: “năm 2025” alone stays as it is.
    """
    while not text[end - 1].isalpha() or text[end - 1] in _ROMAN:
        tail_start = max(start, end - _LONGEST)
        if text[end - 1].isalpha() and "ần" not in text[tail_start:end].lower():
            return start, end  # a Roman number stands behind “lần” only
        tail = fold(text[tail_start:end])
        cut = min(
            (found.start() for found in (_MARKS.search(tail), _WHEN.search(tail)) if found),
            default=len(tail),
        )
        if cut == len(tail) or tail_start + cut <= start:
            return start, end
        end = tail_start + cut
    return start, end


def with_closing_mark(words: Words, start: int, end: int) -> tuple[int, int]:
    """The stretch with the mark that closes a quotation opened within: “Bộ đội “Cụ Hồ””."""
    behind = words.text[end : end + 1]
    if behind not in _MARKS_OF_QUOTATION:
        return start, end
    closes = words.folded.count(fold(behind), start, end) % 2
    return start, end + 1 if closes else end
