"""Campaigns without quotation marks: “mô hình Nồi cháo tình thương”, “Tháng tri ân khách hàng”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.name_end import leads_on, name_end
from plugins.bulletin.tagging.noun import CAMPAIGN, Cue
from plugins.bulletin.tagging.noun_words import KEPT, VAGUE
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.bulletin.text.words import JOINED, PARTED, Words, keys_of
from plugins.campaigns.bodies import begins_no_name, is_a_task
from plugins.campaigns.candidate import Candidate, keys_in
from plugins.campaigns.closing import with_closing_mark, without_closing
from plugins.campaigns.known import CampaignNames
from plugins.campaigns.quoted import is_name
from plugins.campaigns.small_letters import small_letters

# Projects bear a place or a work for a name as a rule: “dự án Cầu Cần Thơ”.
_QUOTED_ONLY = frozenset(keys_of(noun) for noun in (*VAGUE, "dự án", "đề án", "giao ước thi đua"))
_ACTIONS = (keys_of("tháng hành động"),)
_GRANT = keys_of("học bổng")
_DAY = keys_of("ngày hội")
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
_MONTH = re.compile(r"Tháng (?<!\wTháng )(?=[^\W\d_])")  # the letters first: found at once
_NO_MONTH_NAMES = frozenset(("giêng", "chạp", "tư", "này", "nay", "trước", "sau", "qua", "tới"))


_FEWEST_SPOKEN = 10  # spaces in a quotation that is speech; names of campaigns have a noun before


def unquoted(passage: Passage, known: CampaignNames, day: date) -> Iterator[Candidate]:
    """A candidate for each name that a noun leads to without marks.

    It begins with a capital (“mô hình Cổng rào xanh”), with the noun it keeps (“Tuần lễ hồng
    EVN”), or in small letters has the form of a name (``small_letters``).
    """
    words = passage.words
    for cue in passage.cues:
        if cue.noun.sort is not CAMPAIGN or not cue.noun.kinds or not _leads(passage, cue):
            continue
        if is_a_task(words, cue.first) or _within_a_name(passage, cue.first):
            continue
        if stretch := _stretch(words, cue):
            yield _candidate(words, *stretch, min(cue.noun.kinds), cue.noun.written)
    if "Tháng" not in words.text:
        return
    for found in _MONTH.finditer(words.text):
        first = bisect_left(words.starts, found.start())
        if words.keys[first + 1] in _NO_MONTH_NAMES or words.keys[first + 1].isdecimal():
            continue
        last = _kept(words, first, first + 1)
        if last and not _within_a_name(passage, first):
            yield _candidate(words, first, last, "thang-cao-diem", "")


def _candidate(words: Words, first: int, last: int, kind: str, cue: str) -> Candidate:
    span = without_closing(words.text, words.starts[first], words.ends[last])
    span = with_closing_mark(words, *span)
    name = sentence_case(words.text[slice(*span)])
    keys, reason = keys_in(words, span), Reason(Rule.AFTER_CUE, cue)
    return Candidate(span, span, None, name, kind, reason, keys, loose=True)


def _within_a_name(passage: Passage, first: int) -> bool:
    """Whether a noun stands in a quotation that is a name itself; speech names as any text does."""
    start = passage.words.starts[first]
    number = passage.quotation_at(start, start + 1)
    if number is None:
        return False
    quotation = passage.quotations[number]
    spoken = passage.nouns[number] is None and (
        passage.words.text.count(" ", quotation.start, quotation.end) >= _FEWEST_SPOKEN
        or not is_name(passage.words.text[quotation.start : quotation.end])
    )
    return not spoken


def _leads(passage: Passage, cue: Cue) -> bool:
    """Whether a noun leads to words without marks; in capitals no capital tells a name.

    A mark that none closes is passed over: mô hình “Nồi cháo tình thương của Hội.
    """
    words, first = passage.words, cue.after
    if first >= len(words.keys) or cue.noun.written.isupper():
        return False
    between, start = words.spaces[first], words.starts[first]
    if between == " ":
        return True
    unclosed = between == ' "' and words.text[start].isupper()
    return unclosed and passage.quotation_at(start, start + 1) is None


def _stretch(words: Words, cue: Cue) -> tuple[int, int] | None:
    """The first and last word of the name behind a noun."""
    noun, first = words.keys[cue.first : cue.after], cue.after
    if noun in _QUOTED_ONLY:
        return None
    if noun in KEPT and (last := _kept(words, cue.first, first)):
        return cue.first, last
    if noun == _PROGRAMME and words.keys[first : first + 3] == _NATIONAL_TARGET[:3]:
        opens = first + len(_NATIONAL_TARGET)
        last = name_end(words, first, opens)
        enough = last > opens and words.spaces[opens] == " " and not leads_on(words, opens)
        return (cue.first, last) if enough and not cue.noun.plural else None
    first = _qualified(words, first)
    if words.text[words.starts[first]].isupper():
        last = name_end(words, first)
        if noun[-2:] == _GRANT and "cho" in words.keys[first + 1 : last]:
            last = words.keys.index("cho", first + 1) - 1  # who is given it
        chosen = noun == keys_of("chiến dịch")
        return (first, last) if _is_name(words, first, last, chosen) else None
    if last := small_letters(words, noun, first):
        return first, last
    return None


def _qualified(words: Words, first: int) -> int:
    """The first word behind what says of which sort it is: “cuộc thi viết Những tấm gương …”."""
    for size in (2, 1):
        behind = first + size
        if words.keys[first:behind] in _SORTS and behind < len(words.keys):
            return behind if words.spaces[behind] == " " else first
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
    plain = any(not words.capitals[place] for place in range(first + 1, last + 1))
    return plain or chosen


def _kept(words: Words, first: int, opens: int) -> int | None:
    """The last word of a name that keeps its noun: “Ngày hội Văn hóa, Thể thao và Du lịch …”.

    At the start of a sentence the noun's capital tells nothing, so the next word needs one.
    """
    starts = first == 0 or words.gaps[first] == PARTED
    action = words.keys[first:opens] in _ACTIONS
    if opens >= len(words.keys) or words.spaces[opens] != " " or leads_on(words, opens):
        return None
    capital = words.text[words.starts[opens]].isupper()
    noun_capital = words.capitals[first] and not starts
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
    while last + 2 < len(words.keys):
        following = last + 1
        if words.gaps[following] != JOINED and words.spaces[following] == ", ":
            another = (
                words.keys[following : following + 2] in KEPT or words.keys[following] == "tháng"
            )
            fits = words.capitals[following] and last - opens < 3 and not another
        else:
            # One word is no name yet: “Tuần lễ Biển và Hải đảo Việt Nam”.
            fits = words.keys[following] == "và" and words.capitals[following + 1]
            fits = fits and (fields or last == opens)
            following += 1
        if not fits:
            return last
        fields = True
        opens, last = following, name_end(words, following)
    return last
