"""Of candidates that overlap, the one that counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Candidate = TypeVar("Candidate")
Stretch = tuple[int, int]  # offsets in one block, end exclusive


def without_overlaps(
    candidates: Iterable[Candidate],
    claim: Callable[[Candidate], Stretch],
    taken: Sequence[Stretch] = (),
    rank: Callable[[Candidate], int] = lambda candidate: 0,
) -> tuple[Candidate, ...]:
    """Candidates in reading order that do not touch each other's claims, nor what is taken.

    The first in the text goes before those behind it, then the longest, then the lowest rank.
    """
    rivals = list(candidates)
    if not rivals:
        return ()
    candidates = tuple(candidates)
    if not candidates:
        return ()
    kept: list[Candidate] = []
    owned = sorted(taken)
    next_owned = 0
    free = 0

    def order(candidate: Candidate) -> tuple[int, int, int]:
        start, end = claim(candidate)
        return start, -end, rank(candidate)

    for candidate in sorted(rivals, key=order):
        start, end = claim(candidate)
        while next_owned < len(owned) and owned[next_owned][1] <= start:
            next_owned += 1
        if start < free or (next_owned < len(owned) and owned[next_owned][0] < end):
            continue
        kept.append(candidate)
        free = end
    return tuple(kept)
