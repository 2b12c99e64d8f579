"""Of candidates that overlap, the one that counts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import TypeVar

Candidate = TypeVar("Candidate")
Stretch = tuple[int, int]  # offsets in one block, end exclusive


def without_overlaps(
    candidates: Sequence[Candidate],
    claims: Sequence[Stretch],
    taken: Sequence[Stretch] = (),
    ranks: Sequence[int] = (),
) -> tuple[Candidate, ...]:
    """Candidates in reading order that do not touch each other's claims, nor what is taken.

    Each has its claim and, where ``ranks`` are given, its rank at its own place. The first in the
    text goes before those behind it, then the longest, then the lowest rank.
    """
    if not candidates:
        return ()
    if len(candidates) == 1 and not taken:
        return (candidates[0],)
    kept: list[Candidate] = []
    owned = sorted(taken)
    next_owned = 0
    free = 0
    # plain numbers, which sort without a call for each
    order = [
        (start, -end, rank, number)
        for (start, end), rank, number in zip(
            claims, ranks or [0] * len(claims), count(), strict=False
        )
    ]
    order.sort()
    for start, back, _, number in order:
        end = -back
        if start < free:
            continue
        if owned:
            while next_owned < len(owned) and owned[next_owned][1] <= start:
                next_owned += 1
            if next_owned < len(owned) and owned[next_owned][0] < end:
                continue
        kept.append(candidates[number])
        free = end
    return tuple(kept)
