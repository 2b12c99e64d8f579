"""What a finder of campaigns puts forward."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from plugins.bulletin.tagging.mention import Reason
from plugins.bulletin.tagging.overlap import Stretch
from plugins.bulletin.text.words import Words


class Candidate(NamedTuple):
    """A possible mention in one block; offsets count code points, end exclusive."""

    claim: Stretch  # what no other candidate may touch: cue, name and marks
    span: Stretch  # the name alone
    slug: str | None
    name: str
    kind: str
    reason: Reason
    keys: tuple[str, ...] = ()  # of an unregistered name: its words, as they are compared
    called: str = ""  # of a registered name: the kind its own noun says here, by ``kinds``
    loose: bool = False  # where it ends is a guess: any registered name within goes before it


def keys_in(words: Words, span: Stretch) -> tuple[str, ...]:
    """The words of a stretch, as they are compared."""
    return words.keys[bisect_left(words.starts, span[0]) : bisect_left(words.starts, span[1])]
