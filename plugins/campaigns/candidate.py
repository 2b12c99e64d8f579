"""What a finder of campaigns puts forward."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.tagging.mention import Reason
from plugins.bulletin.tagging.overlap import Stretch


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible mention in one block; offsets count code points, end exclusive."""

    claim: Stretch  # what no other candidate may touch: cue, name and marks
    span: Stretch  # the name alone
    slug: str | None
    name: str
    kind: str
    reason: Reason
    loose: bool = False  # where it ends is a guess: any registered name within goes before it
