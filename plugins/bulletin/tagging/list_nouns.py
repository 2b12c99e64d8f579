"""The noun a quotation shares with others: it opens a list, or stands in one."""

from __future__ import annotations

from bisect import bisect_left

from plugins.bulletin.tagging.joints import (
    LIST_WIDTH,
    ROW_WIDTH,
    leads_to_a_name,
    makes_a_list,
    makes_a_row,
    opens_a_list,
    opens_shares,
    sentence_ends,
)
from plugins.bulletin.tagging.name_end import MOST_WORDS, name_end
from plugins.bulletin.tagging.noun import CAMPAIGN, Noun
from plugins.bulletin.tagging.noun_words import KEPT
from plugins.bulletin.tagging.quoting import Block
from plugins.bulletin.text.vietnamese import fold

_FAR_BEHIND = 500  # code points from the noun to the last of what it counts
_JOINTS = ("và", "cùng", "cùng với")
# Behind a sentence on “214 mô hình”: “Về kinh tế có “A”; về văn hóa nổi bật là “B””.
_THERE_IS = frozenset(("có", "gồm", "như"))
_THAT_IS = frozenset(("bật", "biểu", "hình", "đó", "nhất", "tiên", "trội", "kể", "đến"))


def of_the_one_before(
    block: Block, number: int, noun: Noun, looks_like_a_name: bool
) -> Noun | None:
    """The noun of the quotation before, where both are members of one list."""
    start, end = block.quotations[number - 1].end, block.quotations[number].start
    between = fold(block.words.text[start:end])  # it begins and ends with a mark or space
    if makes_a_row(between):
        return noun
    if noun.sort is not CAMPAIGN or not looks_like_a_name:
        return None
    listed = makes_a_list(between, block.words.text[start:end])
    return noun if listed and not block.last_cue(start, end) else None


def opening(block: Block, number: int) -> Noun | None:
    """The noun of a list that the quotation opens, or that “mang tên” leads over from."""
    end = block.quotations[number].start
    start = max(block.quotations[number - 1].end if number else 0, end - LIST_WIDTH)
    cue = block.last_cue(start, end)
    if cue is None or cue.noun.sort is not CAMPAIGN:
        return None
    between = fold(block.words.text[block.words.ends[cue.after - 1] : end])
    if sentence_ends(between):
        return None
    opens = (cue.noun.plural and opens_a_list(between)) or opens_shares(between)
    return cue.noun._replace(distance=1) if opens or leads_to_a_name(between) else None


def beside_a_plain_name(block: Block, first: int) -> Noun | None:
    """The noun of a name without marks that comes before: “phong trào Bát cháo, “B””."""
    words = block.words
    last = first - 1 - (words.keys[first - 1] == "và")
    place = bisect_left(block.cues, last, key=lambda cue: cue.after) - 1
    cue = block.cues[place] if last > 0 and place >= 0 else None
    if cue is None or cue.noun.sort is not CAMPAIGN or last - cue.after > MOST_WORDS:
        return None
    parted = words.spaces[first].strip("\"' ") != ("," if last == first - 1 else "")
    if parted or words.spaces[cue.after] != " " or not words.capitals[cue.after]:
        return None
    if words.keys[cue.first : cue.after] in KEPT or name_end(words, cue.after) != last:
        return None
    return cue.noun._replace(distance=1)


def counted(block: Block, first: int) -> Noun | None:
    """The noun of the sentence before that says how many there are, where this one lists them.

    “Huyện có 214 mô hình. Về kinh tế có “A” của Hội Nông dân; về văn hóa nổi bật là “B””.
    """
    words = block.words
    if first < 2 or words.spaces[first].strip(" :\"'"):
        return None
    key, before = words.keys[first - 1], words.keys[first - 2]
    if key not in _THERE_IS and not (key == "là" and before in _THAT_IS):
        return None
    start = words.starts[first]
    if block.cue_at(first):
        return None  # “Ông có “Kỷ niệm chương””: a noun itself
    cue = block.last_cue(max(0, start - _FAR_BEHIND), start)
    if cue is None or cue.noun.sort is not CAMPAIGN or not cue.noun.plural:
        return None
    between = words.folded[words.ends[cue.after - 1] : start]
    return None if sentence_ends(between, most=1) else cue.noun._replace(distance=1)


def of_the_next(block: Block, number: int, noun: Noun | None, told: bool) -> Noun | None:
    """The noun of the next, in “A” và cuộc vận động “B”, for an A that looks like a name.

    What is ``told`` behind a row is told of all of it: “A”, có “B” là hai mô hình.
    """
    start, end = block.quotations[number - 1].end, block.quotations[number].start
    if noun is None or noun.sort is not CAMPAIGN or end - start > ROW_WIDTH:
        return None
    between = block.words.folded[start:end].strip("\"' ")
    first = block.words.text[block.quotations[number - 1].start]
    row = told and between.removesuffix(" có") in (*_JOINTS, ",", ";", "")
    joined = row or between in (f"{joint} {fold(noun.written)}" for joint in _JOINTS)
    return noun if joined and (first.isupper() or first.isdecimal()) else None
