"""The noun a quotation has for itself where none stands before it: within, behind, or left out."""

from __future__ import annotations

import re
from bisect import bisect_left

from plugins.bulletin.tagging.joints import told_behind
from plugins.bulletin.tagging.name_end import name_end
from plugins.bulletin.tagging.noun import CAMPAIGN, Noun
from plugins.bulletin.tagging.noun_words import KEPT
from plugins.bulletin.tagging.nouns import Nouns
from plugins.bulletin.tagging.quoting import Block
from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import JOINED

# What is told of a noun begins with these: “A”, mô hình mà thôn giữ đã 11 năm.
_RELATIVE = frozenset(("mà", "do", "của"))
_FEWEST = 3  # words quoted behind a noun; fewer are of history: “Phong trào Đông du”
# “hưởng ứng “Ngày Môi trường thế giới””
_CALENDAR = re.compile(r"ngày (?:quốc tế|thế giới|.*(?:thế giới|quốc tế|việt nam)$)")


def within(block: Block, number: int, first: int) -> Noun | None:
    """The noun that is quoted with the name: “Tuần lễ hồng EVN”, “Chiến dịch Kỳ nghỉ hồng”.

    One that is no part of the name leads to a capital, and nothing else is quoted.
    """
    cue = block.cue_at(first)
    if cue is None or cue.after >= len(block.words.keys):
        return None
    if block.words.keys[first : cue.after] in KEPT:
        return cue.noun
    if cue.noun.sort is not CAMPAIGN or not block.words.capitals[cue.after]:
        return None
    last = name_end(block.words, cue.after)
    end = block.words.ends[last] if last - cue.after >= _FEWEST - 1 else None
    alone = block.words.gaps[cue.after] == JOINED and end == block.quotations[number].end
    return cue.noun if alone else None


def behind(block: Block, number: int) -> Noun | None:
    """The noun in “A” là một mô hình …; one that leads to a name of its own is none."""
    end = block.quotations[number].end
    start = told_behind(block.words.text, end)
    if start is None:
        return None
    cue = block.cue_at(bisect_left(block.words.starts, start))
    if cue is None or block.words.starts[cue.first] != start:
        return None
    leads = block.words.folded.startswith(' "', block.words.ends[cue.after - 1])
    if cue.noun.sort is not CAMPAIGN or leads:
        return None
    between = block.words.folded[end:start].strip("\"' ")
    comma = between == "," or not (between.startswith((",", "-")) or " là " in f" {between} ")
    if comma and not cue.noun.plural and not _tells(block, cue.after):
        return None  # “A”, mô hình B: the next of a list
    return cue.noun


def _tells(block: Block, place: int) -> bool:
    return place < len(block.words.keys) and block.words.keys[place] in _RELATIVE


def left_out(block: Block, number: int, first: int, nouns: Nouns) -> Noun | None:
    """The noun a verb implies; what is celebrated may be a day of the calendar."""
    noun = nouns.left_out(block.words, first)
    if noun is None:
        return None
    quotation = block.quotations[number]
    quoted = fold(block.words.text[quotation.start : quotation.end])
    return None if _CALENDAR.match(quoted) else noun
