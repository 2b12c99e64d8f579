"""A block of text that quotes: its words, its quotations, and the nouns that stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.bulletin.tagging.noun import Cue
from plugins.bulletin.text.quotations import Quotation
from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import Words

_VERBS = frozenset(map(fold, ("hoạt động", "chuỗi hoạt động")))  # “mô hình đang hoạt động, như: …”


@dataclass(frozen=True, slots=True)
class Block:
    """Quotations, none within another, and nouns of several words; both in reading order."""

    words: Words
    quotations: Sequence[Quotation]
    cues: Sequence[Cue]

    def cue_at(self, first: int) -> Cue | None:
        """The noun that begins with a word."""
        place = bisect_left(self.cues, first, key=lambda cue: cue.first)
        cue = self.cues[place] if place < len(self.cues) else None
        return cue if cue and cue.first == first else None

    def last_cue(self, start: int, end: int) -> Cue | None:
        """The last noun that begins in a stretch of the text; what may be a verb is passed over."""
        place = bisect_left(self.cues, end, key=lambda cue: self.words.starts[cue.first])
        while place and self.words.starts[self.cues[place - 1].first] >= start:
            place -= 1
            cue = self.cues[place]
            if fold(cue.noun.written) not in _VERBS:
                return cue
        return None
