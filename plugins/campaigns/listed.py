"""Names without marks in a list: “ba mô hình: Cổng rào xanh, Ngõ nhỏ có đèn, có hoa”."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.nouns import Noun, Sort
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.bulletin.text.words import JOINED, PARTED, Words
from plugins.campaigns.bodies import begins_no_name
from plugins.campaigns.candidate import Candidate, keys_in
from plugins.campaigns.closing import without_closing
from plugins.campaigns.known import CampaignNames

_LONGEST = 14  # words of a member
_CLAUSE = frozenset(("đã", "đang", "sẽ", "được", "do", "của", "vẫn", "cũng", "rất", "tại"))
_LEADS = frozenset(("như", "gồm"))
_FARTHEST = 14  # words between a plural and its list

Stretch = tuple[int, int]  # numbers of the first and the last word


def listed(passage: Passage, known: CampaignNames, day: date) -> Iterator[Candidate]:
    """A candidate for each member of a list that has a capital where others have marks.

    A list of bare members follows a plural and a colon or “như”, and has two or more of them: a
    capital behind the colon alone marks nothing. A last one in small letters belongs to the list
    where the number says so: “ba phong trào: “A”, “B” và chuyển đổi xanh - hành động nhanh”.
    """
    words = passage.words
    for cue in passage.cues:
        if cue.noun.sort is Sort.CAMPAIGN and cue.noun.plural and cue.noun.kinds:
            first = _opening(words, cue.after)
            if (
                first is not None
                and passage.quotation_at(words.starts[first], words.ends[first]) is None
            ):
                members = list(_members(words, first))
                if len(members) > 1:
                    yield from (_candidate(words, member, cue.noun) for member in members)
    for number, noun in enumerate(passage.nouns):
        if noun and noun.sort is Sort.CAMPAIGN and noun.kinds:
            yield from (_candidate(words, m, noun) for m in _between(passage, number, noun))


def _candidate(words: Words, member: Stretch, noun: Noun) -> Candidate:
    span = without_closing(words.text, words.starts[member[0]], words.ends[member[1]])
    name = sentence_case(words.text[slice(*span)])
    reason = Reason(Rule.AFTER_CUE, noun.written)
    keys = keys_in(words, span)
    return Candidate(span, span, None, name, min(noun.kinds), reason, keys, loose=True)


def _opening(words: Words, after: int) -> int | None:
    """The first word of a list behind a plural: “các mô hình: …”, “… của hội viên, như: …”."""
    for first in range(after, min(after + _FARTHEST, len(words))):
        between = words.between(first)
        leads = first > after and words.keys[first - 1] in _LEADS and between == " "
        if between == ": " or leads:
            return first if words.capital(first) else None
        if words.gaps[first] == PARTED or '"' in between:
            return None
    return None


def _members(words: Words, first: int) -> Iterator[Stretch]:
    """Stretches from one capital behind a comma, semicolon or “và” to the next."""
    start = place = first
    while place < len(words):
        if '"' in words.between(place) or (words.gaps[place] == PARTED and place > start):
            break
        parted = words.gaps[place] != JOINED and words.between(place).strip() in (",", ";")
        if parted and words.keys[place] in _CLAUSE:
            break
        joined = words.keys[place] in ("và", "cùng") and words.capital(
            min(place + 1, len(words) - 1)
        )
        if place > start and (joined or (parted and words.capital(place))):
            if not _fits(words, start, place - 1):
                return
            yield start, place - 1
            start = place + 1 if joined else place
            place = start
        place += 1
    if _fits(words, start, place - 1) and words.between(min(place, len(words) - 1)) != ' "':
        yield start, place - 1


def _fits(words: Words, first: int, last: int) -> bool:
    keys = words.keys[first : last + 1]
    if not 1 < len(keys) <= _LONGEST or not words.capital(first) or not _CLAUSE.isdisjoint(keys):
        return False
    if begins_no_name(words, first, last):
        return False
    return any(not words.capital(place) for place in range(first + 1, last + 1))


def _between(passage: Passage, number: int, noun: Noun) -> Iterator[Stretch]:
    """Members between a quotation and the next of its list, or behind the last with “và”."""
    words, quotations = passage.words, passage.quotations
    end = quotations[number].end
    first = _word_at(words, end)
    if first == len(words):
        return
    if number + 1 < len(quotations) and passage.nouns[number + 1] is noun:
        last = _word_at(words, quotations[number + 1].start) - 1
        if words.between(first).lstrip("\"' ").startswith(";"):
            start = first
            for place in range(first + 1, last + 2):
                if words.between(place).strip(" \"'").rstrip(" và") == ";":
                    if _fits(words, start, place - 1):
                        yield start, place - 1
                    start = place
    elif words.keys[first] in ("và", "cùng") and noun.plural.isdecimal():
        count = 1
        while count <= number and passage.nouns[number - count] is noun:
            count += 1
        if int(noun.plural) == count + 1:
            last = _segment(words, first + 1)
            if last > first + 1 and _CLAUSE.isdisjoint(words.keys[first + 1 : last + 1]):
                yield first + 1, last


def _segment(words: Words, first: int) -> int:
    """The last word before a mark that is no spaced dash."""
    place = first + 1
    while place < len(words) and place - first < _LONGEST:
        if words.gaps[place] != JOINED and words.between(place) != " - ":
            break
        place += 1
    return place - 1


def _word_at(words: Words, offset: int) -> int:
    return bisect_left(words.starts, offset)
