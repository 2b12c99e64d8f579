"""Campaigns no register knows: a quoted name behind a cue such as “mô hình”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.nouns import Noun, Sort
from plugins.bulletin.tagging.passage import VAGUE, Passage
from plugins.bulletin.text.vietnamese import fold
from plugins.campaigns.candidate import Candidate
from plugins.campaigns.closing import without_closing
from plugins.campaigns.known import CampaignNames

_MOST_WORDS = 30  # longer quotations are speech
_SENTENCE_END = re.compile(r"[.!?…]\s+\w|[!?]$")
_SUM = re.compile(r"\d+\s*[+-]\s*\d+")  # the model “5+1”
_SPEAKING = re.compile(r"(?<!\w)(?:chúng tôi|chúng ta|bà con|đã|đang|sẽ|rất|thì|nhưng)(?!\w)")


def quoted(passage: Passage, known: CampaignNames, day: date) -> Iterator[Candidate]:
    """A candidate for each quotation whose nearest noun announces a campaign.

    Behind a noun of several kinds the first by name is taken. Sentences are no names.
    """
    for quotation, noun in zip(passage.quotations, passage.nouns, strict=True):
        if noun is None or noun.sort is not Sort.CAMPAIGN or not noun.kinds:
            continue
        span = without_closing(passage.words.text, quotation.start, quotation.end)
        name = passage.words.text[slice(*span)]
        if is_name(name) and _fits(noun, name):
            kind = min(noun.kinds)
            yield Candidate(span, span, None, name, kind, Reason(Rule.AFTER_CUE, noun.written))


def is_name(text: str) -> bool:
    """Whether a quotation can be a name: not a sentence, not a speech, not a mere number."""
    return (
        len(text) > 2
        and text.count(" ") < _MOST_WORDS
        and (any(sign.isalpha() for sign in text) or bool(_SUM.fullmatch(text)))
        and not _SENTENCE_END.search(text)
    )


def _fits(noun: Noun, name: str) -> bool:
    """Whether the noun makes a name of these words.

    What “những mô hình ‘chỉ có tên’” or “hoạt động “đền ơn đáp nghĩa”” quote tells of them; a list
    that opens far behind its noun may turn into speech.
    """
    if name[0].isupper() or name[0].isdecimal():
        return not (noun.distance and _SPEAKING.search(name))
    return noun.plural != "những" and fold(noun.written) not in VAGUE
