"""Campaigns without quotation marks: “mô hình Nồi cháo tình thương”, “Tháng tri ân khách hàng”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.nouns import Cue, Sort
from plugins.bulletin.tagging.passage import KEPT, VAGUE, Passage
from plugins.bulletin.tagging.unquoted import leads_on, name_end
from plugins.bulletin.text.vietnamese import fold, sentence_case
from plugins.bulletin.text.words import JOINED, PARTED, Words, keys_of
from plugins.campaigns.bodies import begins_no_name, is_a_task
from plugins.campaigns.candidate import Candidate, keys_in
from plugins.campaigns.closing import without_closing
from plugins.campaigns.known import CampaignNames

# Projects bear a place or a work for a name as a rule: “dự án Cầu Cần Thơ”.
_QUOTED_ONLY = VAGUE | {fold(noun) for noun in ("dự án", "đề án", "học bổng", "giao ước thi đua")}
_MOVEMENTS = (keys_of("phong trào"), keys_of("cuộc vận động"))
_ACTIONS = (keys_of("tháng hành động"),)
_DAY = keys_of("ngày hội")
_MODEL = keys_of("mô hình")
_PEOPLE = (keys_of("toàn dân"), keys_of("cả nước"), keys_of("toàn quân"))
_PROGRAMME, _NATIONAL_TARGET = keys_of("chương trình"), keys_of("mục tiêu quốc gia")
_BATTLES = frozenset(
    keys_of(name)
    for name in ("Hồ Chí Minh", "Điện Biên Phủ", "Tây Nguyên", "Tây Bắc", "Việt Bắc", "Thượng Lào",
                 "Hòa Bình", "Quảng Trị", "Trị Thiên", "Mậu Thân", "Biên giới", "Đông Xuân",
                 "Trung Lào", "Hạ Lào", "Nguyễn Huệ", "Trần Hưng Đạo", "Hoàng Hoa Thám",
                 "Quang Trung năm 1951", "Xuân Mậu Thân", "Giải phóng", "Huế - Đà Nẵng")
)  # fmt: skip
_SORTS = frozenset(
    keys_of(sort)
    for sort in ("viết", "ảnh", "vẽ", "vẽ tranh", "video", "clip", "trực tuyến", "tình nguyện",
                 "học bổng", "nghệ thuật", "truyền hình", "giao lưu", "thiện nguyện", "từ thiện",
                 "sáng tác", "ẩm thực", "đặc biệt", "truyền thông", "an sinh", "kỹ năng")
)  # fmt: skip
_MONTH = re.compile(r"(?<!\w)Tháng (?=[^\W\d_])")
_NO_MONTH_NAMES = frozenset(("giêng", "chạp", "tư", "này", "nay", "trước", "sau", "qua", "tới"))
_MOST_DASHED = 10  # words before the first dash of “xây dựng cơ sở y tế xanh - sạch - đẹp”


def unquoted(passage: Passage, known: CampaignNames, day: date) -> Iterator[Candidate]:
    """A candidate for each name that a noun leads to without marks.

    It begins with a capital (“mô hình Cổng rào xanh”), with the noun it keeps (“Tuần lễ hồng
    EVN”), with the people whose movement it is (“phong trào toàn dân …”), or has the dashes of a
    motto (“phong trào xây dựng cơ sở y tế xanh - sạch - đẹp”). Other words in small letters
    describe: “mô hình trồng hồng”.
    """
    words = passage.words
    for cue in passage.cues:
        if cue.noun.sort is not Sort.CAMPAIGN or not cue.noun.kinds:
            continue
        if _quoted(passage, cue.first):
            continue
        if cue.noun.written.isupper() or is_a_task(
            words, cue.first
        ):  # in capitals no capital tells a name
            continue
        stretch = _stretch(words, cue)
        if stretch:
            yield _candidate(words, *stretch, min(cue.noun.kinds), cue.noun.written)
    for found in _MONTH.finditer(words.text):
        first = bisect_left(words.starts, found.start())
        if words.keys[first + 1] in _NO_MONTH_NAMES or words.keys[first + 1].isdecimal():
            continue
        last = _kept(words, first, first + 1)
        if last and not _quoted(passage, first):
            yield _candidate(words, first, last, "thang-cao-diem", "")


def _candidate(words: Words, first: int, last: int, kind: str, cue: str) -> Candidate:
    span = without_closing(words.text, words.starts[first], words.ends[last])
    name = sentence_case(words.text[slice(*span)])
    keys, reason = keys_in(words, span), Reason(Rule.AFTER_CUE, cue)
    return Candidate(span, span, None, name, kind, reason, keys, loose=True)


def _quoted(passage: Passage, first: int) -> bool:
    start = passage.words.starts[first]
    return passage.quotation_at(start, start + 1) is not None


def _stretch(words: Words, cue: Cue) -> tuple[int, int] | None:
    """The first and last word of the name behind a noun."""
    noun, first = words.keys[cue.first : cue.after], cue.after
    if first >= len(words) or words.between(first) != " " or fold(cue.noun.written) in _QUOTED_ONLY:
        return None
    if noun in KEPT and (last := _kept(words, cue.first, first)):
        return cue.first, last
    if noun == _PROGRAMME and words.keys[first : first + 3] == _NATIONAL_TARGET[:3]:
        opens = first + len(_NATIONAL_TARGET)
        last = name_end(words, first, opens)
        enough = last > opens and words.between(opens) == " " and not leads_on(words, opens)
        return (cue.first, last) if enough and not cue.noun.plural else None
    first = _qualified(words, first)
    if words.text[words.starts[first]].isupper():
        last = name_end(words, first)
        chosen = noun == keys_of("chiến dịch")
        return (first, last) if _is_name(words, first, last, chosen) else None
    if noun == _MODEL:
        last_of_numbers = _numbers(words, first)
        return (first, last_of_numbers) if last_of_numbers else None
    if noun[:2] == _MOVEMENTS[0] or noun == _MOVEMENTS[1]:
        last_of_motto = _motto(words, first) or _numbers(words, first)
        if last_of_motto is None and words.keys[first : first + 2] in _PEOPLE:
            last_of_motto = name_end(words, first)
        return (first, last_of_motto) if last_of_motto else None
    return None


def _qualified(words: Words, first: int) -> int:
    """The first word behind what says of which sort it is: “cuộc thi viết Những tấm gương …”."""
    for size in (2, 1):
        behind = first + size
        if words.keys[first:behind] in _SORTS and behind < len(words):
            return behind if words.between(behind) == " " else first
    return first


def _is_name(words: Words, first: int, last: int, chosen: bool) -> bool:
    """Whether a capital begins a name: two words or more, of which one has no capital.

    All capitals are of people and places (“phong trào Cần Vương”); only drives are called after
    them (“Chiến dịch Quang Trung”), beside the battles of history.
    """
    keys = words.keys[first : last + 1]
    if len(keys) < 2 or begins_no_name(words, first, last) or keys in _BATTLES:
        return False
    if words.folded.startswith(' "', words.ends[last]) or words.written(first, first).isupper():
        return False  # what is quoted behind is the name; a short form is of a body
    plain = any(not words.capital(place) for place in range(first + 1, last + 1))
    return plain or chosen


def _kept(words: Words, first: int, opens: int) -> int | None:
    """The last word of a name that keeps its noun: “Ngày hội Văn hóa, Thể thao và Du lịch …”.

    At the start of a sentence the noun's capital tells nothing, so the next word needs one.
    """
    starts = first == 0 or words.gaps[first] == PARTED
    action = words.keys[first:opens] in _ACTIONS
    if opens >= len(words) or words.between(opens) != " " or leads_on(words, opens):
        return None
    capital = words.text[words.starts[opens]].isupper()
    noun_capital = words.capital(first) and not starts
    if not (capital or noun_capital or action):
        return None
    last = name_end(words, first, opens)
    last = _coordinated(words, opens, last, words.keys[first:opens] == _DAY)
    if words.folded.startswith(' "', words.ends[last]):
        return None  # what is quoted behind is the name
    return last if last > opens else None


def _coordinated(words: Words, opens: int, last: int, fields: bool) -> int:
    """Fields of work joined by commas and “và” are one: “Văn hóa, Thể thao và Du lịch”.

    ``fields``: two joined by “và” are fields too, as behind “Ngày hội”; behind “Tháng” they are two
    names: “Tháng Thanh niên và Tết trồng cây”.
    """
    while last + 2 < len(words):
        following = last + 1
        if words.gaps[following] != JOINED and words.between(following) == ", ":
            fits = words.capital(following) and last - opens < 3
        else:
            fits = words.keys[following] == "và" and words.capital(following + 1)
            following += 1
            fits = fits and fields
        if not fits:
            return last
        fields = True
        opens, last = following, name_end(words, following)
    return last


def _numbers(words: Words, first: int) -> int | None:
    """The last word of “3 sạch, 5 không”, “1 phải 5 giảm”."""
    for second in (first + 2, first + 3):
        keys = words.keys[first : second + 2]
        if len(keys) < second + 2 - first or not (keys[0].isdecimal() and keys[-2].isdecimal()):
            continue
        if PARTED not in words.gaps[first + 1 : second + 2] and not keys[-1].isdecimal():
            return second + 1
    return None


def _motto(words: Words, first: int) -> int | None:
    """The last word of “xây dựng cơ sở y tế xanh - sạch - đẹp”; its last member is as long as the
    one before it. None without two dashes.
    """
    dashes: list[int] = []
    for place in range(first + 1, min(first + _MOST_DASHED * 2, len(words))):
        dash = words.between(place).strip() == "-"
        if words.gaps[place] != JOINED and not dash:
            break
        if dash:
            dashes.append(place)
        elif place - (dashes[-1] if dashes else first) > (3 if dashes else _MOST_DASHED):
            break
    if len(dashes) < 2:
        return None
    return min(dashes[-1] + dashes[-1] - dashes[-2] - 1, len(words) - 1)
