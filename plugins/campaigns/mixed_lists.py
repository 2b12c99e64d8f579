"""Names without marks beside others that have them: “A”, dòng họ không có tảo hôn, “B”, Xóm đạo.

One in small letters is a member only where marks on both sides, or the number of members, say so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from plugins.bulletin.tagging.clause_words import PREPOSITIONS, stops_at
from plugins.bulletin.tagging.name_end import name_end
from plugins.bulletin.tagging.noun import CAMPAIGN, Cue, Noun
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.words import JOINED, PARTED, Words
from plugins.campaigns.candidate import Candidate
from plugins.campaigns.known import CampaignNames
from plugins.campaigns.members import (
    LONGEST,
    PREDICATE,
    WIDEST,
    Stretch,
    candidate_of,
    fits,
    joins,
)

_MOST_SMALL = 10  # words of a member in small letters


def mixed_lists(passage: Passage, known: CampaignNames, day: date) -> Iterator[Candidate]:
    """A candidate for each member without marks between quotations of a list, or behind them."""
    for number, noun in enumerate(passage.nouns):
        if noun and noun.sort is CAMPAIGN and noun.kinds:
            yield from (candidate_of(passage, m, noun) for m in _beside(passage, number, noun))


def _beside(passage: Passage, number: int, noun: Noun) -> Iterator[Stretch]:
    """Bare members between a quotation and the next of its list, or behind the last of it."""
    words, quotations = passage.words, passage.quotations
    first = bisect_left(words.starts, quotations[number].end)
    if first == len(words.keys):
        return
    inner = number + 1 < len(quotations) and passage.nouns[number + 1] is not None
    inner = inner and _same(passage.nouns[number + 1], noun)
    if inner:
        end = bisect_left(words.starts, quotations[number + 1].start)
    else:
        end = min(first + WIDEST, len(words.keys))
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
    near = bisect_left(passage.cues, first, key=lambda cue: cue.first)
    far = bisect_left(passage.cues, end, key=lambda cue: cue.first)
    cues = {cue.first for cue in passage.cues[near:far]}  # a list need not know all of the block
    while place < end:
        between = words.spaces[place]
        ends = words.gaps[place] == PARTED and any(mark in between for mark in ".!?")
        if words.keys[place] in PREDICATE or (ends and (place > first or words.capitals[place])):
            return
        marked = words.gaps[place] != JOINED and between.strip("\"' ") in (",", ";")
        joined = place > first - 1 and words.keys[place - 1] in ("và", "có", "là")
        capital = words.text[words.starts[place]].isupper()
        if (marked or joined) and capital and place not in cues:
            last = name_end(words, place)
            if last < end and fits(words, place, last):
                yield place, last
                place = last
        place += 1


def _small_between(words: Words, first: int, end: int) -> Stretch | None:
    """A member in small letters between two with marks: “A”, dòng họ không có tảo hôn, “B”."""
    marks = words.spaces[first].strip("\"' "), words.spaces[end].strip("\"' ")
    last = end - 1
    if marks[1] != marks[0]:
        if marks[1] or not joins(words, last):
            return None
        last -= 1
    if marks[0] not in (",", ";") or not 1 < last - first + 1 <= _MOST_SMALL:
        return None
    if words.capitals[first] or words.keys[first] in PREPOSITIONS:
        return None
    for place in range(first, last + 1):
        if (place > first and words.gaps[place] != JOINED) or stops_at(words, place):
            return None
        if words.capitals[place] and not words.keys[place].isdecimal():
            return None  # whose the one before is: “A”, Hội Phụ nữ xã, “B”
    return first, last


def _counted_last(passage: Passage, number: int, noun: Noun, first: int) -> int | None:
    """The last word of “chuyển đổi xanh - hành động nhanh” in “ba phong trào: “A”, “B” và …”."""
    words = passage.words
    if not joins(words, first) or not noun.plural.isdecimal():
        return None
    count = 1
    while count <= number and passage.nouns[number - count] is noun:
        count += 1
    if int(noun.plural) != count + 1:
        return None
    place = first + 2
    while place < len(words.keys) and place - first < LONGEST:
        if words.gaps[place] != JOINED and words.spaces[place] != " - ":
            break
        place += 1
    if place - 1 <= first + 2 or any(stops_at(words, w) for w in range(first + 1, place)):
        return None
    return place - 1
