"""Lists of names without any marks: “ba mô hình: Cổng rào xanh, Ngõ nhỏ có đèn”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from plugins.bulletin.tagging.noun import CAMPAIGN, Cue
from plugins.bulletin.tagging.noun_words import KEPT
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.words import PARTED, Words
from plugins.campaigns.candidate import Candidate
from plugins.campaigns.known import CampaignNames
from plugins.campaigns.members import Stretch, candidate_of, joins, members_from

_LEADS = frozenset(("như", "gồm", "là"))
_FARTHEST = 14  # words between a plural and its list


def bare_lists(passage: Passage, known: CampaignNames, day: date) -> Iterator[Candidate]:
    """A candidate for each member of a list that has no marks, of two or more.

    It follows a plural, or “và” leads to its last member: a capital behind a colon or a comma alone
    marks nothing.
    """
    words = passage.words
    for cue in passage.cues:
        if cue.noun.sort is CAMPAIGN and cue.noun.kinds:
            first = _opening(words, cue.after) if cue.noun.plural else _right_behind(words, cue)
            if first is not None and _free(passage, first):
                members = list(members_from(words, first))
                if len(members) > 1 and (cue.noun.plural or _closed(words, members)):
                    yield from (candidate_of(passage, member, cue.noun) for member in members)


def _free(passage: Passage, first: int) -> bool:
    words = passage.words
    return passage.quotation_at(words.starts[first], words.ends[first]) is None


def _opening(words: Words, after: int) -> int | None:
    """The first word of a list behind a plural: “các mô hình: …”, “… của hội viên, như: …”."""
    for first in range(after, min(after + _FARTHEST, len(words.keys))):
        between = words.spaces[first]
        leads = first > after and words.keys[first - 1] in _LEADS and between == " "
        if between == ": " or leads or (first == after and words.capitals[first]):
            return first if words.capitals[first] else None
        if words.gaps[first] == PARTED or '"' in between:
            return None
    return None


def _right_behind(words: Words, cue: Cue) -> int | None:
    """The capital right behind one noun that may lead to several names: “chiến dịch A, B và C”."""
    first = cue.after
    if first >= len(words.keys) or words.spaces[first] != " " or cue.noun.written.isupper():
        return None
    written = words.keys[cue.first : first]
    return first if words.capitals[first] and written not in KEPT else None


def _closed(words: Words, members: Sequence[Stretch]) -> bool:
    """Whether “và” leads to the last member: only so is a comma behind one noun that of a list."""
    return joins(words, members[-1][0] - 1)
