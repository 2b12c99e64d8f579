"""Names without marks in a list: “ba mô hình: Cổng rào xanh, Ngõ nhỏ có đèn”, “A”, “B”, Xóm đạo.

Members stand between commas, semicolons and “và”, each with whose it is behind it. One in small
letters is a member only where marks on both sides, or the number of members, say so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from plugins.bulletin.tagging.clause_words import PREPOSITIONS, stops_at
from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.name_end import name_end
from plugins.bulletin.tagging.noun_words import KEPT
from plugins.bulletin.tagging.nouns import Cue, Noun, Sort
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.bulletin.text.words import JOINED, PARTED, Words
from plugins.campaigns.bodies import begins_no_name
from plugins.campaigns.candidate import Candidate, keys_in
from plugins.campaigns.closing import without_closing
from plugins.campaigns.kinds import kind_of
from plugins.campaigns.known import CampaignNames

_LONGEST = 14  # words of a member
_MOST_SMALL = 10  # words of a member in small letters
_LEADS = frozenset(("như", "gồm", "là"))
_FARTHEST = 14  # words between a plural and its list
_WIDEST = 120  # words of a list
_PREDICATE = frozenset(("đã", "đang", "sẽ", "được", "đều", "vẫn", "cũng"))

Stretch = tuple[int, int]  # numbers of the first and the last word


def listed(passage: Passage, known: CampaignNames, day: date) -> Iterator[Candidate]:
    """A candidate for each member of a list that has no marks.

    A list of bare members follows a plural, and has two or more of them: a capital behind a colon
    alone marks nothing. Beside members with marks one is enough.
    """
    words = passage.words
    for cue in passage.cues:
        if cue.noun.sort is Sort.CAMPAIGN and cue.noun.kinds:
            first = _opening(words, cue.after) if cue.noun.plural else _right_behind(words, cue)
            if first is not None and _free(passage, first):
                members = list(_members(words, first))
                if len(members) > 1 and (cue.noun.plural or _closed(words, members)):
                    yield from (_candidate(passage, member, cue.noun) for member in members)
    for number, noun in enumerate(passage.nouns):
        if noun and noun.sort is Sort.CAMPAIGN and noun.kinds:
            yield from (_candidate(passage, m, noun) for m in _beside(passage, number, noun))


def _candidate(passage: Passage, member: Stretch, noun: Noun) -> Candidate:
    words = passage.words
    span = without_closing(words.text, words.starts[member[0]], words.ends[member[1]])
    name = sentence_case(words.text[slice(*span)])
    reason = Reason(Rule.AFTER_CUE, noun.written)
    keys = keys_in(words, span)
    return Candidate(span, span, None, name, kind_of(passage, noun), reason, keys, loose=True)


def _free(passage: Passage, first: int) -> bool:
    words = passage.words
    return passage.quotation_at(words.starts[first], words.ends[first]) is None


def _opening(words: Words, after: int) -> int | None:
    """The first word of a list behind a plural: “các mô hình: …”, “… của hội viên, như: …”."""
    for first in range(after, min(after + _FARTHEST, len(words))):
        between = words.between(first)
        leads = first > after and words.keys[first - 1] in _LEADS and between == " "
        if between == ": " or leads or (first == after and words.capital(first)):
            return first if words.capital(first) else None
        if words.gaps[first] == PARTED or '"' in between:
            return None
    return None


def _right_behind(words: Words, cue: Cue) -> int | None:
    """The capital right behind one noun that may lead to several names: “chiến dịch A, B và C”."""
    first = cue.after
    if first >= len(words) or words.between(first) != " " or cue.noun.written.isupper():
        return None
    written = words.keys[cue.first : first]
    return first if words.capital(first) and written not in KEPT else None


def _closed(words: Words, members: Sequence[Stretch]) -> bool:
    """Whether “và” leads to the last member: only so is a comma behind one noun that of a list."""
    return _joins(words, members[-1][0] - 1)


def _members(words: Words, first: int) -> Iterator[Stretch]:
    """Bare members one behind the other; a list ends where one does not fit."""
    place = first
    while place < min(first + _WIDEST, len(words)):
        last = name_end(words, place)
        while more := _small_rest(words, last + 1):
            last = more
        if not _fits(words, place, last):
            return
        yield place, last
        following = _next(words, last + 1)
        if following is None:
            return
        place = following


def _small_rest(words: Words, place: int) -> int | None:
    """The last word of “, bon” in “an ninh buôn, bon, Tổ thanh niên”, before the next member."""
    if place >= len(words) or words.between(place) != ", " or words.capital(place):
        return None
    for end in (place + 1, place + 2):
        if end < len(words) and words.between(end) == ", " and words.capital(end):
            return end - 1
    return None


def _next(words: Words, place: int) -> int | None:
    """The first word of the next bare member, behind whose the last one is; None where none is."""
    for here in range(place, min(place + _LONGEST, len(words))):
        between = words.between(here)
        if words.gaps[here] == PARTED or '"' in between or words.keys[here] in _PREDICATE:
            return None
        if here > place and here + 1 < len(words) and _joins(words, here):
            return here + 1 if words.capital(here + 1) else None
        if between.strip() in (",", ";"):
            return here if words.capital(here) else None
        if _joins(words, here):
            return here + 1 if here + 1 < len(words) and words.capital(here + 1) else None
    return None


def _joins(words: Words, place: int) -> bool:
    return words.keys[place] in ("và", "cùng")


def _fits(words: Words, first: int, last: int) -> bool:
    """Whether a stretch can be a name: two words or more, a capital, and not one on every word."""
    if not 0 < last - first < _LONGEST or not words.capital(first):
        return False
    if begins_no_name(words, first, last) or words.written(first, first).isupper():
        return False
    if words.folded.startswith(' "', words.ends[last]):
        return False  # what is quoted behind is the name
    return any(not words.capital(place) for place in range(first + 1, last + 1))


def _beside(passage: Passage, number: int, noun: Noun) -> Iterator[Stretch]:
    """Bare members between a quotation and the next of its list, or behind the last of it."""
    words, quotations = passage.words, passage.quotations
    first = bisect_left(words.starts, quotations[number].end)
    if first == len(words):
        return
    inner = number + 1 < len(quotations) and passage.nouns[number + 1] is not None
    inner = inner and _same(passage.nouns[number + 1], noun)
    if inner:
        end = bisect_left(words.starts, quotations[number + 1].start)
    else:
        end = min(first + _WIDEST, len(words))
        if number + 1 < len(quotations):
            end = min(end, bisect_left(words.starts, quotations[number + 1].start))
        if last := _counted_last(passage, number, noun, first):
            yield first + 1, last
            return
    small = _small_between(words, first, end) if inner else None
    if small and not any(cue.first <= small[1] for cue in _cues(passage, first)):
        yield small
    if inner or noun.plural or (number and _same(passage.nouns[number - 1], noun)):
        yield from _capitals(passage, first, end)


def _same(one: Noun | None, other: Noun) -> bool:
    return one is not None and one.first == other.first and one.kinds == other.kinds


def _cues(passage: Passage, first: int) -> Sequence[Cue]:
    """The first nouns from a word on: “A”, 185 mô hình thu gom rác, “B”."""
    start = bisect_left(passage.cues, first, key=lambda cue: cue.first)
    return passage.cues[start : start + 2]


def _capitals(passage: Passage, first: int, end: int) -> Iterator[Stretch]:
    """Bare members with a capital behind a comma, a semicolon, “và” or “có”, up to a predicate."""
    words, place = passage.words, first
    cues = {cue.first for cue in passage.cues}
    while place < end:
        between = words.between(place)
        ends = words.gaps[place] == PARTED and any(mark in between for mark in ".!?")
        if words.keys[place] in _PREDICATE or (ends and (place > first or words.capital(place))):
            return
        marked = words.gaps[place] != JOINED and between.strip("\"' ") in (",", ";")
        joined = place > first - 1 and words.keys[place - 1] in ("và", "có", "là")
        capital = words.text[words.starts[place]].isupper()
        if (marked or joined) and capital and place not in cues:
            last = name_end(words, place)
            if last < end and _fits(words, place, last):
                yield place, last
                place = last
        place += 1


def _small_between(words: Words, first: int, end: int) -> Stretch | None:
    """A member in small letters between two with marks: “A”, dòng họ không có tảo hôn, “B”."""
    marks = words.between(first).strip("\"' "), words.between(end).strip("\"' ")
    last = end - 1
    if marks[1] != marks[0]:
        if marks[1] or not _joins(words, last):
            return None
        last -= 1
    if marks[0] not in (",", ";") or not 1 < last - first + 1 <= _MOST_SMALL:
        return None
    if words.capital(first) or words.keys[first] in PREPOSITIONS:
        return None
    for place in range(first, last + 1):
        if (place > first and words.gaps[place] != JOINED) or stops_at(words, place):
            return None
        if words.capital(place) and not words.keys[place].isdecimal():
            return None  # whose the one before is: “A”, Hội Phụ nữ xã, “B”
    return first, last


def _counted_last(passage: Passage, number: int, noun: Noun, first: int) -> int | None:
    """The last word of “chuyển đổi xanh - hành động nhanh” in “ba phong trào: “A”, “B” và …”."""
    words = passage.words
    if not _joins(words, first) or not noun.plural.isdecimal():
        return None
    count = 1
    while count <= number and passage.nouns[number - count] is noun:
        count += 1
    if int(noun.plural) != count + 1:
        return None
    place = first + 2
    while place < len(words) and place - first < _LONGEST:
        if words.gaps[place] != JOINED and words.between(place) != " - ":
            break
        place += 1
    if place - 1 <= first + 2 or any(stops_at(words, w) for w in range(first + 1, place)):
        return None
    return place - 1
