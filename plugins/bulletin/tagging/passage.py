"""One block of text made ready: its words, what it quotes, and the noun before each quotation."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from plugins.bulletin.tagging.announced import announcing
from plugins.bulletin.tagging.noun import Cue, Noun
from plugins.bulletin.tagging.nouns import Nouns
from plugins.bulletin.text.article_text import ArticleText
from plugins.bulletin.text.quotations import Quotation, quotations_of
from plugins.bulletin.text.words import Words, words_of


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of text as words, with its outermost quotations and the noun of each."""

    words: Words
    quotations: tuple[Quotation, ...]  # in reading order, none within another
    nouns: tuple[Noun | None, ...]  # that announce each quotation
    cues: tuple[Cue, ...]  # the nouns of several words, in reading order
    opened: tuple[int, ...]  # where each quotation starts
    awards: tuple[int, ...]  # words with which a registered name of an award may begin
    campaigns: tuple[int, ...]  # the same of campaigns

    def quotation_at(self, start: int, end: int) -> int | None:
        """The number of the outermost quotation that holds a stretch, None outside of any."""
        if not self.opened:
            return None
        number = bisect_right(self.opened, start) - 1
        return number if number >= 0 and end <= self.quotations[number].end else None


def passages_of(text: ArticleText, nouns: Nouns) -> tuple[Passage, ...]:
    """The blocks of an article made ready, in reading order."""
    return tuple(passage_of(block.text, nouns) for block in text.blocks)


def passage_of(text: str, nouns: Nouns) -> Passage:
    """A block made ready."""
    words = words_of(text)
    cues, awards, campaigns = nouns.scan(words)
    quotations = quotations_of(text)
    if not quotations:
        return Passage(words, (), (), cues, (), awards, campaigns)
    outermost: list[Quotation] = []
    end = 0
    for quotation in sorted(quotations, key=lambda q: (q.start, -q.end)):
        if quotation.start >= end:
            outermost.append(quotation)
            end = quotation.end
    heard = announcing(words, outermost, cues, nouns)
    opened = tuple([quotation.start for quotation in outermost])
    return Passage(words, tuple(outermost), heard, cues, opened, awards, campaigns)
