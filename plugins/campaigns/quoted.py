"""Campaigns no register knows: a quoted name behind a cue such as “mô hình”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.nouns import Passage, Sort
from plugins.campaigns.candidate import Candidate
from plugins.campaigns.closing import without_closing
from plugins.campaigns.known import CampaignNames

_MOST_WORDS = 30  # longer quotations are speech
_SENTENCE_END = re.compile(r"[.!?…]\s+\w|[!?]$")


def quoted(passage: Passage, known: CampaignNames, day: date) -> Iterator[Candidate]:
    """A candidate for each quotation whose nearest noun announces a campaign.

    Behind a noun of several kinds the first by name is taken. Sentences are no names.
    """
    for quotation, noun in zip(passage.quotations, passage.nouns, strict=True):
        if noun is None or noun.sort is not Sort.CAMPAIGN or not noun.kinds:
            continue
        span = without_closing(passage.words.text, quotation.start, quotation.end)
        name = passage.words.text[slice(*span)]
        if is_name(name):
            kind = min(noun.kinds)
            yield Candidate(span, span, None, name, kind, Reason(Rule.AFTER_CUE, noun.written))


def is_name(text: str) -> bool:
    """Whether a quotation can be a name: not a sentence, not a speech, not a mere mark."""
    return (
        len(text) > 2
        and text.count(" ") < _MOST_WORDS
        and any(sign.isalpha() for sign in text)
        and not _SENTENCE_END.search(text)
    )
