"""Where a text quotes: marks of any kind, mixed and mismatched."""

from __future__ import annotations

from dataclasses import dataclass

_OPENING = frozenset("“„«‹‟‘‛")
_CLOSING = frozenset("”»›’")
_EITHER = frozenset("\"'″′`´")
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
    ``”Nâng bước em tới trường”``. Apostrophes inside a word (Cư M’gar) are none of them.
    """
    found: list[Quotation] = []
    opened: list[int] = []
    for place, sign in enumerate(text):
        if sign not in _OPENING and sign not in _CLOSING and sign not in _EITHER:
            continue
        before = text[place - 1] if place else " "
        after = text[place + 1] if place + 1 < len(text) else " "
        if sign not in '“”„«»‟"″' and before.isalnum() and after.isalnum():
            continue
        while opened and place - opened[0] > _LONGEST:
            opened.pop(0)
        if _opens(sign, before, after, bool(opened)):
            if len(opened) == _DEEPEST:
                opened.pop(0)
            opened.append(place)
        elif opened:
            start, end = opened.pop() + 1, place
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if start < end:
                found.append(Quotation(start, end))
    return tuple(found)


def _opens(sign: str, before: str, after: str, within: bool) -> bool:
    free_before = not before.isalnum() and before not in ".,!?…)"
    if sign in _OPENING:
        return free_before or not within
    if not within:
        return True
    return sign in _EITHER and free_before and not after.isspace() and before not in "\"'"
