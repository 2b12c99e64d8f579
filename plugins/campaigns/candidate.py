"""What a finder of campaigns puts forward, and the choice among all that was put forward."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.bulletin.mention import Reason


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible mention in one block; offsets count code points, end exclusive."""

    claim: tuple[int, int]  # what no other candidate may touch: cue, name and marks
    span: tuple[int, int]  # the name alone
    slug: str | None
    name: str
    kind: str
    reason: Reason


def chosen(
    candidates: Iterable[Candidate], taken: Sequence[tuple[int, int]]
) -> tuple[Candidate, ...]:
    """Candidates that do not overlap: the first in the text, of those the longest, then a name the
    register knows. What lies in a taken stretch is passed over.
    """
    kept: list[Candidate] = []
    owned = sorted(taken)
    next_owned = 0
    free = 0
    ranked = sorted(candidates, key=lambda c: (c.claim[0], -c.claim[1], c.slug is None))
    for candidate in ranked:
        start, end = candidate.claim
        while next_owned < len(owned) and owned[next_owned][1] <= start:
            next_owned += 1
        if start < free or (next_owned < len(owned) and owned[next_owned][0] < end):
            continue
        kept.append(candidate)
        free = end
    return tuple(kept)
