"""What a noun before a name announces: a campaign, an award, or something else.

A name behind one of the other nouns names neither a campaign nor an award.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Sort(StrEnum):
    """What a noun announces."""

    CAMPAIGN = "campaign"
    AWARD = "award"
    OTHER = "other"
    THING = "thing"  # a club, a house, a gift: “mô hình câu lạc bộ “…”” makes a model of it


# Asked of every noun; looked up on the class they would cost several times as much.
CAMPAIGN, AWARD, OTHER, THING = Sort


class Noun(NamedTuple):
    """A noun found before a name."""

    sort: Sort
    kinds: frozenset[str]  # slugs of the kinds it announces
    written: str  # as the text has it: “Cuộc vận động”
    distance: int  # words between it and the name
    plural: str = ""  # what makes it several: “các”, “những”, “17”
    first: int = 0  # the number of its first word
    implied: bool = False  # not written: a verb goes with it (“nhân rộng “A””: mô hình)


@dataclass(frozen=True, slots=True)
class Cue:
    """A noun where it stands in a text: numbers of its first word and of the one behind it."""

    first: int
    after: int
    noun: Noun


class Begun(NamedTuple):
    """What begins in a block; numbers of words, in reading order."""

    cues: tuple[Cue, ...]  # nouns of several words
    awards: tuple[int, ...]  # where a registered name may begin
    campaigns: tuple[int, ...]
