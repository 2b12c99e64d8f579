"""Where a text quotes: marks of any kind, mixed, mismatched, reversed and doubled."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPENING = frozenset("“„«‹‟‘‛")
_CLOSING = frozenset("”»›’")
_EITHER = frozenset("\"'″′`´")
_DOUBLE = frozenset('“”„«»‟"″')
_MARK = re.compile(f"[{''.join(_OPENING | _CLOSING | _EITHER)}]")
_DEEPEST = 3  # quotations in one another; Vietnamese print uses two
_LONGEST = 400  # code points; a longer stretch is a forgotten mark


@dataclass(frozen=True, slots=True)
class Quotation:
    """Offsets of what stands between two marks, end exclusive, without outer space."""

    start: int
    end: int


def quotations_of(text: str) -> tuple[Quotation, ...]:
    """Quotations in the order of their closing marks. Time is linear in the length of the text.

    Which of two marks opens is told by the space around them where their shape lies, as in
    ``”Nâng bước em tới trường”``. Marks typed twice, ``““Ba nhất””``, are one. Apostrophes inside a
    word (Cư M’gar) and marks that close nothing (trật tự’’, 5") are none.
    """
    found: list[Quotation] = []
    opened: list[int] = []
    for mark in _MARK.finditer(text):
        place, sign = mark.start(), mark[0]
        before = text[place - 1] if place else " "
        after = text[place + 1] if place + 1 < len(text) else " "
        if sign not in _DOUBLE and before.isalnum() and after.isalnum():
            continue
        while opened and place - opened[0] > _LONGEST:
            opened.pop(0)
        if _opens(sign, before, after, opened[-1] if opened else None, place):
            if len(opened) == _DEEPEST:
                opened.pop(0)
            opened.append(place)
        elif opened:
            start, end = opened.pop() + 1, place
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            within = found[-1] if found else None
            typed_twice = within and (within.start, within.end) == (start + 1, end - 1)
            if start < end and not typed_twice:
                found.append(Quotation(start, end))
    return tuple(found)


def _opens(sign: str, before: str, after: str, last: int | None, place: int) -> bool:
    free_before = not before.isalnum() and before not in ".,!?…)"
    if sign in _OPENING:
        return free_before or last is None
    if last is None:
        # Behind a word or another mark, and before none, it closes what was never opened.
        return (free_before and before not in "\"'”’»›") or (sign in _EITHER and after.isalnum())
    if sign not in _EITHER or not free_before or after.isspace():
        return False
    return before not in "\"'" or (place - 1 == last and before == sign and after.isalnum())
