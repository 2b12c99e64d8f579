"""What may be a member of a list without marks, and what joins it to the next.

Members stand between commas, semicolons and “và”, each with whose it is behind it. One that begins
with a capital is told by it: “Cổng rào xanh của Hội Phụ nữ, Ngõ nhỏ có đèn”.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.name_end import name_end
from plugins.bulletin.tagging.noun import Noun
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.bulletin.text.words import PARTED, Words
from plugins.campaigns.bodies import begins_no_name
from plugins.campaigns.candidate import Candidate, keys_in
from plugins.campaigns.closing import without_closing
from plugins.campaigns.kinds import kind_of

LONGEST = 14  # words of a member
WIDEST = 120  # words of a list
PREDICATE = frozenset(("đã", "đang", "sẽ", "được", "đều", "vẫn", "cũng"))

Stretch = tuple[int, int]  # numbers of the first and the last word


def candidate_of(passage: Passage, member: Stretch, noun: Noun) -> Candidate:
    words = passage.words
    span = without_closing(words.text, words.starts[member[0]], words.ends[member[1]])
    name = sentence_case(words.text[slice(*span)])
    reason = Reason(Rule.AFTER_CUE, noun.written)
    keys = keys_in(words, span)
    return Candidate(span, span, None, name, kind_of(passage, noun), reason, keys, loose=True)


def members_from(words: Words, first: int) -> Iterator[Stretch]:
    """Bare members one behind the other; a list ends where one does not fit."""
    place = first
    while place < min(first + WIDEST, len(words.keys)):
        last = name_end(words, place)
        while more := _small_rest(words, last + 1):
            last = more
        if not fits(words, place, last):
            return
        yield place, last
        following = _next(words, last + 1)
        if following is None:
            return
        place = following


def _small_rest(words: Words, place: int) -> int | None:
    """The last word of “, bon” in “an ninh buôn, bon, Tổ thanh niên”, before the next member."""
    if place >= len(words.keys) or words.spaces[place] != ", " or words.capitals[place]:
        return None
    for end in (place + 1, place + 2):
        if end < len(words.keys) and words.spaces[end] == ", " and words.capitals[end]:
            return end - 1
    return None


def _next(words: Words, place: int) -> int | None:
    """The first word of the next bare member, behind whose the last one is; None where none is."""
    for here in range(place, min(place + LONGEST, len(words.keys))):
        between = words.spaces[here]
        if words.gaps[here] == PARTED or '"' in between or words.keys[here] in PREDICATE:
            return None
        if here > place and here + 1 < len(words.keys) and joins(words, here):
            return here + 1 if words.capitals[here + 1] else None
        if between.strip() in (",", ";"):
            return here if words.capitals[here] else None
        if joins(words, here):
            return here + 1 if here + 1 < len(words.keys) and words.capitals[here + 1] else None
    return None


def joins(words: Words, place: int) -> bool:
    return words.keys[place] in ("và", "cùng")


def fits(words: Words, first: int, last: int) -> bool:
    """Whether a stretch can be a name: two words or more, a capital, and not one on every word."""
    if not 0 < last - first < LONGEST or not words.capitals[first]:
        return False
    if begins_no_name(words, first, last) or words.written(first, first).isupper():
        return False
    if words.folded.startswith(' "', words.ends[last]):
        return False  # what is quoted behind is the name
    return any(not words.capitals[place] for place in range(first + 1, last + 1))
