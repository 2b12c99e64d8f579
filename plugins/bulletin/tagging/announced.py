"""The noun that announces each quotation of a block: before it, behind it, or that of its list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.bulletin.tagging.joints import (
    LIST_WIDTH,
    ROW_WIDTH,
    leads_to_a_name,
    makes_a_list,
    makes_a_row,
    opens_a_list,
    opens_shares,
    sentence_ends,
    told_behind,
)
from plugins.bulletin.tagging.name_end import MOST_WORDS, name_end
from plugins.bulletin.tagging.noun_words import KEPT
from plugins.bulletin.tagging.nouns import Cue, Noun, Nouns, Sort
from plugins.bulletin.text.quotations import Quotation
from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import JOINED, Words

_NEAR, _FAR = 2, 4  # words between a noun and a quotation; more before one with a capital
_FAR_BEHIND = 500  # code points from the noun to the last of what it counts
_JOINTS = ("và", "cùng", "cùng với")
# What is told of a noun begins with these: “A”, mô hình mà thôn giữ đã 11 năm.
_RELATIVE = frozenset(("mà", "do", "của", "được", "đã", "đang", "từng", "vừa"))
# “hưởng ứng “Ngày Môi trường thế giới””
_CALENDAR = re.compile(r"ngày (?:quốc tế|thế giới|.*(?:thế giới|quốc tế|việt nam)$)")
# Behind a sentence on “214 mô hình”: “Về kinh tế có “A”; về văn hóa nổi bật là “B””.
_THERE_IS = frozenset(("có", "gồm", "như"))
_THAT_IS = frozenset(("bật", "biểu", "hình", "đó", "nhất", "tiên", "trội", "kể", "đến"))
_VERBS = frozenset(map(fold, ("hoạt động", "chuỗi hoạt động")))  # “mô hình đang hoạt động, như: …”


def announcing(
    words: Words, quotations: Sequence[Quotation], cues: Sequence[Cue], nouns: Nouns
) -> tuple[Noun | None, ...]:
    """Of each quotation the noun that says what it names, None where none does.

    ``quotations`` are those of ``words``, none within another, ``cues`` its nouns; both in reading
    order. The noun right before a quotation goes first, then that of the list it stands in; what
    looks like a name may take one from farther away.
    """
    return tuple(_Block(words, quotations, cues, nouns).announcing()) if quotations else ()


@dataclass(frozen=True, slots=True)
class _Block:
    words: Words
    quotations: Sequence[Quotation]
    cues: Sequence[Cue]
    nouns: Nouns

    def announcing(self) -> list[Noun | None]:
        found: list[Noun | None] = []
        told = -1  # the last quotation of which the noun is said behind it
        for number, quotation in enumerate(self.quotations):
            noun = None
            first = bisect_left(self.words.starts, quotation.start)
            if first < len(self.words) and self.words.ends[first] <= quotation.end:
                looks_like_a_name = self.words.capital(first)
                noun = self.nouns.before(self.words, first, _FAR if looks_like_a_name else _NEAR)
                if noun is None and number and found[-1]:
                    noun = self._of_list(number, found[-1], looks_like_a_name)
                if noun is None and looks_like_a_name:
                    noun = self._from_afar(number, first)
                    if noun is None and (noun := self._told_behind(number)):
                        told = number
            found.append(noun)
        for number in range(len(found) - 1, 0, -1):
            if found[number - 1] is None:
                found[number - 1] = self._of_next(number, found[number], number == told)
                if number == told and found[number - 1]:
                    told -= 1
        return found

    def _from_afar(self, number: int, first: int) -> Noun | None:
        return (
            self._opening(number)
            or self._within(number, first)
            or self._beside_a_plain_name(first)
            or self._counted(first)
            or self._left_out(number, first)
        )

    def _of_list(self, number: int, noun: Noun, looks_like_a_name: bool) -> Noun | None:
        """The noun of the quotation before, where both are members of one list."""
        start, end = self.quotations[number - 1].end, self.quotations[number].start
        between = self.words.folded[start:end]
        if makes_a_row(between):
            return noun
        if noun.sort is not Sort.CAMPAIGN or not looks_like_a_name:
            return None
        listed = makes_a_list(between, self.words.text[start:end])
        return noun if listed and not self._last_cue(start, end) else None

    def _opening(self, number: int) -> Noun | None:
        """The noun of a list that the quotation opens, or that “mang tên” leads over from."""
        end = self.quotations[number].start
        start = max(self.quotations[number - 1].end if number else 0, end - LIST_WIDTH)
        cue = self._last_cue(start, end)
        if cue is None or cue.noun.sort is not Sort.CAMPAIGN:
            return None
        between = self.words.folded[self.words.ends[cue.after - 1] : end]
        if sentence_ends(between):
            return None
        opens = (cue.noun.plural and opens_a_list(between)) or opens_shares(between)
        return cue.noun._replace(distance=1) if opens or leads_to_a_name(between) else None

    def _told_behind(self, number: int) -> Noun | None:
        """The noun in “A” là một mô hình …; one that leads to a name of its own is none."""
        end = self.quotations[number].end
        start = told_behind(self.words.folded, end)
        if start is None:
            return None
        place = bisect_left(self.cues, start, key=lambda cue: self.words.starts[cue.first])
        cue = self.cues[place] if place < len(self.cues) else None
        if cue is None or self.words.starts[cue.first] != start:
            return None
        leads = self.words.folded.startswith(' "', self.words.ends[cue.after - 1])
        if cue.noun.sort is not Sort.CAMPAIGN or leads:
            return None
        between = self.words.folded[end:start].strip("\"' ")
        comma = between == "," or not (between.startswith((",", "-")) or " là " in f" {between} ")
        if comma and not cue.noun.plural and not self._relative(cue.after):
            return None  # “A”, mô hình B: the next of a list
        return cue.noun

    def _relative(self, place: int) -> bool:
        return place < len(self.words) and self.words.keys[place] in _RELATIVE

    def _within(self, number: int, first: int) -> Noun | None:
        """The noun that is quoted with the name: “Tuần lễ hồng EVN”, “Chiến dịch Kỳ nghỉ hồng”.

        One that is no part of the name leads to a capital, and nothing else is quoted.
        """
        place = bisect_left(self.cues, first, key=lambda cue: cue.first)
        cue = self.cues[place] if place < len(self.cues) else None
        if cue is None or cue.first != first or cue.after >= len(self.words):
            return None
        if self.words.keys[first : cue.after] in KEPT:
            return cue.noun
        if cue.noun.sort is not Sort.CAMPAIGN or not self.words.capital(cue.after):
            return None
        end = self.words.ends[name_end(self.words, cue.after)]
        alone = self.words.gaps[cue.after] == JOINED and end == self.quotations[number].end
        return cue.noun if alone else None

    def _beside_a_plain_name(self, first: int) -> Noun | None:
        """The noun of a name without marks that comes before: “phong trào Bát cháo, “B””."""
        words = self.words
        last = first - 1 - (words.keys[first - 1] == "và")
        place = bisect_left(self.cues, last, key=lambda cue: cue.after) - 1
        cue = self.cues[place] if last > 0 and place >= 0 else None
        if cue is None or cue.noun.sort is not Sort.CAMPAIGN or last - cue.after > MOST_WORDS:
            return None
        parted = words.between(first).strip("\"' ") != ("," if last == first - 1 else "")
        if parted or words.between(cue.after) != " " or not words.capital(cue.after):
            return None
        if words.keys[cue.first : cue.after] in KEPT or name_end(words, cue.after) != last:
            return None
        return cue.noun._replace(distance=1)

    def _counted(self, first: int) -> Noun | None:
        """The noun of the sentence before that says how many there are, where this one lists them.

        “Huyện có 214 mô hình. Về kinh tế có “A” của Hội Nông dân; về văn hóa nổi bật là “B””.
        """
        words = self.words
        if first < 2 or words.between(first).strip(" :\"'"):
            return None
        key, before = words.keys[first - 1], words.keys[first - 2]
        if key not in _THERE_IS and not (key == "là" and before in _THAT_IS):
            return None
        start = words.starts[first]
        place = bisect_left(self.cues, first, key=lambda cue: cue.first)
        if place < len(self.cues) and self.cues[place].first == first:
            return None  # “Ông có “Kỷ niệm chương””: a noun itself
        cue = self._last_cue(max(0, start - _FAR_BEHIND), start)
        if cue is None or cue.noun.sort is not Sort.CAMPAIGN or not cue.noun.plural:
            return None
        between = words.folded[words.ends[cue.after - 1] : start]
        return None if sentence_ends(between, most=1) else cue.noun._replace(distance=1)

    def _left_out(self, number: int, first: int) -> Noun | None:
        """The noun a verb implies; what is celebrated may be a day of the calendar."""
        quotation = self.quotations[number]
        quoted = self.words.folded[quotation.start : quotation.end]
        noun = self.nouns.left_out(self.words, first)
        return None if noun and _CALENDAR.match(quoted) else noun

    def _of_next(self, number: int, noun: Noun | None, told: bool) -> Noun | None:
        """The noun of the next, in “A” và cuộc vận động “B”, for an A that looks like a name.

        What is ``told`` behind a row is told of all of it: “A”, có “B” là hai mô hình.
        """
        start, end = self.quotations[number - 1].end, self.quotations[number].start
        if noun is None or noun.sort is not Sort.CAMPAIGN or end - start > ROW_WIDTH:
            return None
        between = self.words.folded[start:end].strip("\"' ")
        first = self.words.text[self.quotations[number - 1].start]
        row = told and between.removesuffix(" có") in (*_JOINTS, ",", ";", "")
        joined = row or between in (f"{joint} {fold(noun.written)}" for joint in _JOINTS)
        return noun if joined and (first.isupper() or first.isdecimal()) else None

    def _last_cue(self, start: int, end: int) -> Cue | None:
        """The last noun in a stretch; what may be a verb is passed over."""
        place = bisect_left(self.cues, end, key=lambda cue: self.words.starts[cue.first])
        while place and self.words.starts[self.cues[place - 1].first] >= start:
            place -= 1
            cue = self.cues[place]
            if fold(cue.noun.written) not in _VERBS:
                return cue
        return None
