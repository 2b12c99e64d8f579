"""What a finder of campaigns puts forward."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from plugins.bulletin.tagging.mention import Reason
from plugins.bulletin.tagging.nouns import Noun
from plugins.bulletin.tagging.overlap import Stretch
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.words import Words


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible mention in one block; offsets count code points, end exclusive."""

    claim: Stretch  # what no other candidate may touch: cue, name and marks
    span: Stretch  # the name alone
    slug: str | None
    name: str
    kind: str
    reason: Reason
    keys: tuple[str, ...] = ()  # of an unregistered name: its words, as they are compared
    loose: bool = False  # where it ends is a guess: any registered name within goes before it


def keys_in(words: Words, span: Stretch) -> tuple[str, ...]:
    """The words of a stretch, as they are compared."""
    return words.keys[bisect_left(words.starts, span[0]) : bisect_left(words.starts, span[1])]


def kind_of(passage: Passage, noun: Noun) -> str:
    """The slug of the kind a noun announces; of two that stand together the first.

    “Các chương trình, phong trào: “A”” leads with the programme. Of several kinds of one noun the
    first by name is taken.
    """
    words = passage.words
    place = bisect_left(passage.cues, noun.first, key=lambda cue: cue.first) - 1
    if place >= 0:
        before = passage.cues[place]
        joined = before.after == noun.first and words.between(noun.first) == ", "
        joined |= before.after == noun.first - 1 and words.keys[before.after] == "và"
        if joined and before.noun.kinds and before.noun.sort is noun.sort:
            return min(before.noun.kinds)
    return min(noun.kinds)
