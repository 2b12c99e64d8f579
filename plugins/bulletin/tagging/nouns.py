"""The noun before a name: it tells a movement from a medal, a fund, a song or a slogan.

Source: Luật Thi đua, khen thưởng 06/2022/QH15 for awards; annotation of articles from all over the
country for the rest: a name behind one of the other nouns names neither a campaign nor an award.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from plugins.bulletin.registry.registers import Kind, Registers
from plugins.bulletin.text.quotations import Quotation, quotations_of
from plugins.bulletin.text.words import JOINED, PARTED, Words, keys_of, words_of


class Sort(StrEnum):
    """What a noun announces."""

    CAMPAIGN = "campaign"
    AWARD = "award"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun found before a name."""

    sort: Sort
    kinds: frozenset[str]  # slugs of the kinds it announces
    written: str  # as the text has it: “Cuộc vận động”
    distance: int  # words between it and the name


_AWARD_NOUNS = (
    "huân chương", "huy chương", "bằng khen", "giấy khen", "cờ thi đua", "cờ", "kỷ niệm chương",
    "huy hiệu", "giải thưởng", "giải", "danh hiệu", "chứng nhận", "đạt", "tặng", "trao tặng",
    "truy tặng", "phong tặng", "tặng thưởng", "xét tặng", "đón nhận", "công nhận", "suy tôn",
)  # fmt: skip
_OTHER_NOUNS = (
    # money and gatherings
    "quỹ", "hội nghị", "hội thảo", "tọa đàm", "đại hội", "lễ", "diễn đàn",
    # words to live by
    "chủ đề", "khẩu hiệu", "thông điệp", "phương châm", "nguyên tắc", "tiêu chí", "tinh thần",
    "châm ngôn", "phương thức", "chuyên đề", "đề tài", "lời dạy", "câu nói", "truyền thống",
    # works
    "sách", "cuốn sách", "tập sách", "cuốn", "bài hát", "ca khúc", "bài", "bài viết", "bài báo",
    "bài thơ", "tác phẩm", "phim", "bộ phim", "phóng sự", "tiểu phẩm", "vở", "vở kịch", "tiết mục",
    "chuyên mục", "chuyên trang", "tham luận", "tranh",
    # groups and places that bear a name
    "câu lạc bộ", "clb", "chi hội", "tổ", "nhóm", "đoạn đường", "tuyến đường", "công trình",
    "phần việc", "gương", "gương điển hình", "tấm gương", "phần thi",
)  # fmt: skip
# “phong trào mang tên …” leads over to the name. “Như” and “là” do so before a colon, behind a
# plural and behind other nouns: “các phong trào như “…””, not “Phong trào như “sợi dây vô hình””.
_CONNECTORS = ("mang tên", "có tên", "có tên gọi", "với tên gọi", "tên là")
_LOOSE_CONNECTORS = ("là", "như", "với")
_PREPOSITIONS = frozenset(
    ("của", "về", "cho", "trong", "theo", "với", "để", "từ", "tại", "ở", "đến", "là", "do", "và")
)
_PLURALS = frozenset(("các", "những", "nhiều", "số"))
_BEFORE_NAME = re.compile(r"""[\s"':(…]*""")


class Nouns:
    """All nouns that decide, built once from the registers' cue words."""

    def __init__(self, registers: Registers) -> None:
        self._nouns: dict[tuple[str, ...], tuple[Sort, frozenset[str]]] = {}
        self._add(Sort.OTHER, "", _OTHER_NOUNS)
        self._add(Sort.AWARD, "", _AWARD_NOUNS)
        for kind in registers.award_kinds.values():
            self._add(Sort.AWARD, kind.slug, _cues(kind))
        for kind in registers.campaign_kinds.values():
            self._add(Sort.CAMPAIGN, kind.slug, _cues(kind))
        for campaign in registers.campaigns.values():
            self._add(Sort.CAMPAIGN, "", campaign.cues)
        self._longest = max(map(len, self._nouns))
        self._connectors = {keys_of(connector) for connector in _CONNECTORS + _LOOSE_CONNECTORS}
        self._loose = {keys_of(connector) for connector in _LOOSE_CONNECTORS}

    def _add(self, sort: Sort, kind: str, nouns: Iterable[str]) -> None:
        for noun in nouns:
            keys = keys_of(noun)
            known, kinds = self._nouns.get(keys, (sort, frozenset()))
            kinds = kinds if known is sort else frozenset()
            self._nouns[keys] = (sort, kinds | {kind} if kind else kinds)

    def before(self, words: Words, first: int, reach: int = 0) -> Noun | None:
        """The nearest noun before the name that begins with a word, None where there is none.

        Nothing but quotation marks, a colon or “mang tên” may stand between, and no more than
        ``reach`` words that qualify the noun: “cuộc thi trực tuyến “…””, but not “tiêu chí của
        “…””. A noun of one word stands right before: “tổ chức “…”” is none. A comma parts.
        """
        end = first - 1
        if end < 0:
            return None
        between = words.between(first)
        if not _BEFORE_NAME.fullmatch(between.lstrip(")") if words.asides[end] else between):
            return None
        end, loose = self._skipped(words, end)
        for distance in range(reach + 1):
            place = end - distance
            if place < 0:
                return None
            if distance and not _qualifies(words, place + 1):
                return None
            for size in range(min(self._longest, place + 1), 1 if distance else 0, -1):
                start = place - size + 1
                found = self._nouns.get(words.keys[start : place + 1])
                whole = found and words.opens[start] and words.closes[place]
                if found and whole and PARTED not in words.gaps[start + 1 : place + 1]:
                    if loose and found[0] is Sort.CAMPAIGN and not _plural(words, start):
                        return None
                    return Noun(found[0], found[1], words.written(start, place), distance)
        return None

    def _skipped(self, words: Words, end: int) -> tuple[int, bool]:
        """The last word before a short form in brackets and before “mang tên” or “như”.

        And whether that was a loose “như”, without a colon behind it.
        """
        while end > 0 and words.asides[end]:
            end -= 1
        for size in (3, 2, 1):
            start = end - size + 1
            connector = words.keys[start : end + 1] if start > 0 else ()
            if connector in self._connectors and _BEFORE_NAME.fullmatch(words.between(start)):
                colon = end + 1 < len(words) and ":" in words.between(end + 1)
                return start - 1, connector in self._loose and not colon
        return end, False


def _qualifies(words: Words, place: int) -> bool:
    """Whether a word behind a noun may say more of it: no name, no preposition, nothing parted."""
    written = words.written(place, place)
    name = written[0].isupper() and not written.isupper()  # in a line of capitals all look alike
    return words.gaps[place] == JOINED and not name and words.keys[place] not in _PREPOSITIONS


def _plural(words: Words, first: int) -> bool:
    """Whether several are spoken of: “nhiều phong trào”, “255 mô hình”."""
    before = words.keys[first - 1] if first else ""
    return before in _PLURALS or before.isdecimal()


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of text as words, with its outermost quotations and the noun before each."""

    words: Words
    quotations: tuple[Quotation, ...]  # in reading order, none within another
    nouns: tuple[Noun | None, ...]  # of each quotation

    def quotation_at(self, start: int, end: int) -> int | None:
        """The number of the outermost quotation that holds a stretch, None outside of any."""
        number = bisect_right(self.quotations, start, key=lambda quotation: quotation.start) - 1
        return number if number >= 0 and end <= self.quotations[number].end else None


# What may stand between two quotations of one row: “A”; “B” và “C”.
_ROW = re.compile(r"""["')\s]*[,;…./]*\s*(?:và|cùng|hoặc|hay|&|và các)?\s*["'(\s]*""")
_REACH = 2  # words between a noun and a quotation


def passage_of(text: str, nouns: Nouns) -> Passage:
    """A block made ready: a quotation without a noun of its own takes that of its neighbour."""
    words = words_of(text)
    outermost: list[Quotation] = []
    for quotation in sorted(quotations_of(text), key=lambda q: (q.start, -q.end)):
        if not outermost or quotation.start >= outermost[-1].end:
            outermost.append(quotation)
    first_words = _first_words(words, outermost)
    heard: list[Noun | None] = []
    for number, quotation in enumerate(outermost):
        first = first_words[number]
        noun = nouns.before(words, first, _REACH) if first is not None else None
        if noun is None and number:
            between = words.folded[outermost[number - 1].end : quotation.start]
            if len(between) < 20 and _ROW.fullmatch(between):
                noun = heard[-1]
        heard.append(noun)
    return Passage(words, tuple(outermost), tuple(heard))


def _first_words(words: Words, quotations: list[Quotation]) -> list[int | None]:
    """The number of the first word of each quotation; None for one without words."""
    numbers: list[int | None] = []
    place = 0
    for quotation in quotations:
        while place < len(words) and words.starts[place] < quotation.start:
            place += 1
        inside = place < len(words) and words.ends[place] <= quotation.end
        numbers.append(place if inside else None)
    return numbers


def _cues(kind: Kind) -> tuple[str, ...]:
    return kind.cues or (kind.name,)
