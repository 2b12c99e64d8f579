"""Campaigns no register knows: a quoted name behind a cue such as “mô hình”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.noun import CAMPAIGN, Noun
from plugins.bulletin.tagging.noun_words import KEPT, VAGUE
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.vietnamese import fold
from plugins.campaigns.candidate import Candidate, keys_in
from plugins.campaigns.closing import without_closing
from plugins.campaigns.kinds import kind_of
from plugins.campaigns.known import CampaignNames

_MOST_WORDS = 30  # longer quotations are speech
_SENTENCE_END = re.compile(r"[.!?…]\s+\w")
_CALLING = re.compile(r"[!?]$")
_SUM = re.compile(r"\d+\s*[+-]\s*\d+")  # the model “5+1”
_CODE = re.compile(r"\d[A-ZĐ]|[A-ZĐ]\d")  # “5S”, “5K”
_SPEAKING = re.compile(r"(?<!\w)(?:chúng tôi|chúng ta|bà con|đã|đang|sẽ|rất|thì|nhưng)(?!\w)")


def quoted(passage: Passage, known: CampaignNames, day: date) -> Iterator[Candidate]:
    """A candidate for each quotation whose nearest noun announces a campaign.

    Sentences are no names.
    """
    for quotation, noun in zip(passage.quotations, passage.nouns, strict=True):
        if noun is None or noun.sort is not CAMPAIGN or not noun.kinds:
            continue
        start = _behind_head(passage, quotation.start)
        span = without_closing(passage.words.text, start, quotation.end)
        if passage.words.text[quotation.end - 1] in "!?":
            span = start, quotation.end
        name = passage.words.text[slice(*span)]
        called = not noun.distance and ":" not in passage.words.text[start - 3 : start]
        if is_name(name, called) and _fits(noun, name):
            kind = kind_of(passage, noun)
            reason = Reason(Rule.AFTER_CUE, noun.written)
            yield Candidate(span, span, None, name, kind, reason, keys_in(passage.words, span))


def _behind_head(passage: Passage, start: int) -> int:
    """Where the name in “Chiến dịch Kỳ nghỉ hồng” begins, of a noun that is no part of it."""
    place = bisect_left(passage.cues, start, key=lambda cue: passage.words.starts[cue.first])
    cue = passage.cues[place] if place < len(passage.cues) else None
    if (
        cue is None
        or passage.words.starts[cue.first] != start
        or cue.after == len(passage.words.keys)
    ):
        return start
    kept = passage.words.keys[cue.first : cue.after] in KEPT
    if kept or cue.noun.sort is not CAMPAIGN or not passage.words.capitals[cue.after]:
        return start
    return passage.words.starts[cue.after]


def is_name(text: str, called: bool = False) -> bool:
    """Whether a quotation can be a name: not a sentence, not a speech, not a mere number.

    Where a noun stands right before it (``called``) it may ask or call: hội thi “Ai nhanh hơn?”.
    """
    return (
        (len(text) > 2 or _CODE.fullmatch(text) is not None)
        and text.count(" ") < _MOST_WORDS
        and (any(sign.isalpha() for sign in text) or bool(_SUM.fullmatch(text)))
        and not _SENTENCE_END.search(text)
        and (called or not _CALLING.search(text))
    )


def _fits(noun: Noun, name: str) -> bool:
    """Whether the noun makes a name of these words.

    What “những mô hình ‘chỉ có tên’” or “hoạt động “đền ơn đáp nghĩa”” quote tells of them; a list
    that opens far behind its noun may turn into speech.
    """
    if name[0].isupper() or name[0].isdecimal():
        return not (noun.distance and _SPEAKING.search(name))
    return noun.plural != "những" and fold(noun.written) not in VAGUE
