"""One block of text made ready: its words, what it quotes, and the noun before each quotation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.bulletin.tagging.nouns import Cue, Noun, Nouns, Sort
from plugins.bulletin.text.article_text import ArticleText
from plugins.bulletin.text.quotations import Quotation, quotations_of
from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import Words, keys_of, words_of


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of text as words, with its outermost quotations and the noun before each."""

    words: Words
    quotations: tuple[Quotation, ...]  # in reading order, none within another
    nouns: tuple[Noun | None, ...]  # of each quotation
    cues: tuple[Cue, ...]  # the nouns of several words, in reading order

    def quotation_at(self, start: int, end: int) -> int | None:
        """The number of the outermost quotation that holds a stretch, None outside of any."""
        number = bisect_right(self.quotations, start, key=lambda quotation: quotation.start) - 1
        return number if number >= 0 and end <= self.quotations[number].end else None


_NEAR, _FAR = 2, 4  # words between a noun and a quotation; more before one with a capital
_ROW_WIDTH, _LIST_WIDTH = 30, 160  # code points between two members of a list, or before its first

# All of these are matched against folded text, where every mark is " or '.
_MARKS = r"""["'\s]*"""
_JOINTS = ("và", "cùng", "cùng với")
_AND = r"(?:và|cùng|cùng\ với|hoặc|hay|rồi|&)"
# “A”, “B”; “C” và 63 “D”
_ROW = re.compile(
    rf"""["')\s]*[,;…/+-]*(?:\.\.+[,;]?)?\s*{_AND}?\s*(?:các\s)?(?:\d[\d.]*)?["'(\s]*"""
)
# “A” của Hội Phụ nữ; “B” (xã Yên Sơn) và “C”: whose it is stands between a name and the next.
_WHOSE = re.compile(
    rf"""{_MARKS}(?:\([^()]*\)\s*)?
    (?:(?:của|ở|tại|do|trên|cho|với|thuộc|trong|từ|giúp|ra|theo|về)\s[^:"]*?)?
    (?:[,;]\s*{_AND}?|\s{_AND})(?:\s*\d[\d.]*)?{_MARKS}""",
    re.VERBOSE,
)
# “A”; Tiếng kẻng bình yên; “B”: some names of a list have no marks.
_PLAIN = re.compile(rf"""{_MARKS};[^:"]+;\s*{_AND}?{_MARKS}""")
# “A”; Hội Nông dân có “B”; Hội Cựu chiến binh nhận “C”: one after the other takes a share.
_TAKES = r"(?:có|nhận|đảm\ nhận|thì|chọn|duy\ trì|xây\ dựng|thực\ hiện|mở|làm|triển\ khai)"
_SHARE = re.compile(rf"""{_MARKS}[,;]\s*{_AND}?[^,;:"]+\s{_TAKES}{_MARKS}""")
# Behind “các mô hình …” a list opens with a colon or “như”; behind a colon also with whose it is.
_OPENS = re.compile(
    rf"""[^:]*(?: : | \s(?:như|gồm|gồm\ có|là|đó\ là|trong\ đó\ có)\s*:? ){_MARKS}""", re.VERBOSE
)
_SHARED = re.compile(rf"""[^:]*:\s*[^:,;"]+\s{_TAKES}{_MARKS}""")
# “phong trào do Hội phát động mang tên “A””
_NAMED = re.compile(rf"[^:,;]*\s(?:mang|có|lấy|với)\stên(?:\sgọi)?(?:\slà)?\s*:?{_MARKS}")
# “A” là một mô hình của …; “A” - chương trình của …
# “A” và “B” là hai mô hình …; có “A”, có “B”, những mô hình …
_IS = re.compile(
    rf"""{_MARKS}(?:-\s*|,\s*|[,-]?\s*(?:đó\s|đều\s|cùng\s|chính\s)?là\s)
    (?:(?:những|các|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+)\s)?
    (?:trong\s(?:số\s)?(?:những|các|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s)?""",
    re.VERBOSE,
)
# “A”, dòng họ không có người tảo hôn, “B”: names of a list without marks.
_BARE = re.compile(rf"""{_MARKS}[,;]\s[^":]{{4,90}}(?:[,;]|\s{_AND})\s?{_AND}?{_MARKS}""")
_TELLS = re.compile(r"(?<!\w)(?:nói|bảo|kể|hỏi|đáp|đã|được|đang|sẽ|rằng|là|cho)(?!\w)")
# Behind a sentence on “214 mô hình”: “Về kinh tế có “A”; về văn hóa nổi bật là “B””.
_THERE_IS = frozenset(("có", "gồm", "như"))
_THAT_IS = frozenset(("bật", "biểu", "hình", "đó", "nhất", "tiên", "trội", "kể", "đến"))
_FAR_BEHIND = 500  # code points from the noun to the last of what it counts
_VERBS = frozenset(map(fold, ("hoạt động", "chuỗi hoạt động")))  # “mô hình đang hoạt động, như: …”
_SENTENCE_END = re.compile(r"""(?<!\btp)(?<!\bgs)[.!?…]+["')]*\s""")
# Nouns that belong to the name: “Tuần lễ hồng EVN”.
KEPT = frozenset(
    keys_of(noun)
    for noun in ("tuần lễ", "ngày hội", "tháng hành động", "tháng cao điểm", "hội thao",
                 "liên hoan", "hành trình")
)  # fmt: skip
# These announce only what looks like a name: “hoạt động “đền ơn đáp nghĩa”” is what is done.
VAGUE = frozenset(map(fold, ("hoạt động", "cách làm", "hành trình", "chuỗi hoạt động")))


def passages_of(text: ArticleText, nouns: Nouns) -> tuple[Passage, ...]:
    """The blocks of an article made ready, in reading order."""
    return tuple(passage_of(block.text, nouns) for block in text.blocks)


def passage_of(text: str, nouns: Nouns) -> Passage:
    """A block made ready: a quotation without a noun of its own may take that of its list."""
    words = words_of(text)
    outermost: list[Quotation] = []
    for quotation in sorted(quotations_of(text), key=lambda q: (q.start, -q.end)):
        if not outermost or quotation.start >= outermost[-1].end:
            outermost.append(quotation)
    cues = nouns.scan(words)
    heard = _Listener(words, outermost, cues).heard(nouns) if outermost else []
    return Passage(words, tuple(outermost), tuple(heard), cues)


@dataclass(frozen=True, slots=True)
class _Listener:
    """Which noun is heard with each quotation of a block."""

    words: Words
    quotations: Sequence[Quotation]
    cues: tuple[Cue, ...]

    def heard(self, nouns: Nouns) -> list[Noun | None]:
        heard: list[Noun | None] = []
        told = -1  # the last quotation of which the noun is said behind it
        for number, quotation in enumerate(self.quotations):
            noun = None
            first = bisect_left(self.words.starts, quotation.start)
            if first < len(self.words) and self.words.ends[first] <= quotation.end:
                looks_like_a_name = self.words.capital(first)
                noun = nouns.before(self.words, first, _FAR if looks_like_a_name else _NEAR)
                if noun is None and number and heard[-1]:
                    noun = self._of_list(number, heard[-1], looks_like_a_name)
                if noun is None and looks_like_a_name:
                    noun = self._opening(number) or self._kept(first) or self._counted(first)
                if noun is None and looks_like_a_name and (said := self._said_behind(number)):
                    noun, told = said, number
            heard.append(noun)
        for number in range(len(heard) - 1, 0, -1):
            if heard[number - 1] is None:
                heard[number - 1] = self._of_next(number, heard[number], number == told)
                if number == told and heard[number - 1]:
                    told -= 1
        return heard

    def _of_list(self, number: int, noun: Noun, looks_like_a_name: bool) -> Noun | None:
        """The noun of the quotation before, where both are members of one list."""
        start, end = self.quotations[number - 1].end, self.quotations[number].start
        between = self.words.folded[start:end]
        if len(between) < _ROW_WIDTH and _ROW.fullmatch(between):
            return noun
        if noun.sort is not Sort.CAMPAIGN or not looks_like_a_name or len(between) > _LIST_WIDTH:
            return None
        if _SENTENCE_END.search(between) or self._last_cue(start, end):
            return None
        plain = _PLAIN.fullmatch(between) and all(
            part.strip()[:1].isupper() for part in self.words.text[start:end].split(";")[1:-1]
        )
        bare = _BARE.fullmatch(between) and not _TELLS.search(between)
        return (
            noun
            if plain or bare or _WHOSE.fullmatch(between) or _SHARE.fullmatch(between)
            else None
        )

    def _opening(self, number: int) -> Noun | None:
        """The noun of a list that the quotation opens, or that “mang tên” leads over from."""
        end = self.quotations[number].start
        start = max(self.quotations[number - 1].end if number else 0, end - _LIST_WIDTH)
        cue = self._last_cue(start, end)
        if cue is None or cue.noun.sort is not Sort.CAMPAIGN:
            return None
        between = self.words.folded[self.words.ends[cue.after - 1] : end]
        if _SENTENCE_END.search(between):
            return None
        opens = (cue.noun.plural and _OPENS.fullmatch(between)) or _SHARED.fullmatch(between)
        return cue.noun._replace(distance=1) if opens or _NAMED.fullmatch(between) else None

    def _said_behind(self, number: int) -> Noun | None:
        """The noun in “A” là một mô hình …; one that leads to a name of its own is none."""
        end = self.quotations[number].end
        found = _IS.match(self.words.folded, end, end + 40)
        if not found:
            return None
        place = bisect_left(self.cues, found.end(), key=lambda cue: self.words.starts[cue.first])
        cue = self.cues[place] if place < len(self.cues) else None
        if cue is None or self.words.starts[cue.first] != found.end():
            return None
        leads = self.words.folded.startswith(' "', self.words.ends[cue.after - 1])
        if not cue.noun.plural and self.words.folded[end : found.end()].strip("\"' ") == ",":
            return None  # “A”, mô hình B: the next of a list
        return cue.noun if cue.noun.sort is Sort.CAMPAIGN and not leads else None

    def _kept(self, first: int) -> Noun | None:
        """The noun with which the name itself begins: “Tuần lễ hồng EVN”."""
        place = bisect_left(self.cues, first, key=lambda cue: cue.first)
        cue = self.cues[place] if place < len(self.cues) else None
        if cue and cue.first == first and self.words.keys[first : cue.after] in KEPT:
            return cue.noun
        return None

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
        ends = _SENTENCE_END.findall(words.folded, words.ends[cue.after - 1], start)
        return cue.noun._replace(distance=1) if len(ends) < 2 else None

    def _of_next(self, number: int, noun: Noun | None, told: bool) -> Noun | None:
        """The noun of the next, in “A” và cuộc vận động “B”, for an A that looks like a name.

        What is ``told`` behind a row is told of all of it: “A”, có “B” là hai mô hình.
        """
        start, end = self.quotations[number - 1].end, self.quotations[number].start
        if noun is None or noun.sort is not Sort.CAMPAIGN or end - start > _ROW_WIDTH:
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
