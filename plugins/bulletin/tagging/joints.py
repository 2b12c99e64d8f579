"""What may stand between the members of a list of quotations, and between it and its noun.

“các mô hình: 68 “A”, 52 “B” của Hội Phụ nữ, “C””. All patterns read folded text, where every mark
is " or '.
"""

from __future__ import annotations

import re

from plugins.bulletin.text.vietnamese import fold

ROW_WIDTH, LIST_WIDTH = 30, 160  # code points between two members of a list, or before its first
TOLD_WIDTH = 80  # code points from a name to the noun that says what it is

_MARKS = r"""["'\s]*"""
_AND = r"(?:và|cùng|cùng\ với|hoặc|hay|rồi|&)"
_COUNTED = r"(?:\d[\d.]*\s)?"
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
# “A”, dòng họ không có người tảo hôn, “B”: names in small letters without marks.
_BARE = re.compile(rf"""{_MARKS}[,;]\s[^":]{{4,90}}(?:[,;]|\s{_AND})\s?{_AND}?{_MARKS}""")
_TELLS = re.compile(r"(?<!\w)(?:nói|bảo|kể|hỏi|đáp|đã|được|đang|sẽ|rằng|là|cho)(?!\w)")
# Behind “các mô hình …” a list opens with a colon or “như”; behind a colon also with whose it is.
_OPENS = re.compile(
    rf"""[^:]*(?: : | \s(?:như|gồm|gồm\ có|là|đó\ là|trong\ đó\ có)\s*:? )\s*{_COUNTED}{_MARKS}""",
    re.VERBOSE,
)
_SHARED = re.compile(rf"""[^:]*:\s*[^:,;"]+\s{_TAKES}{_MARKS}""")
# “phong trào do Hội phát động mang tên “A””, “chiến dịch thứ ba của Công an phường, mang tên “A””
_NAMED = re.compile(rf"[^:,;]*,?\s(?:mang|có|lấy|với)\stên(?:\sgọi)?(?:\slà)?\s*:?{_MARKS}")
# “A” là một mô hình của …; “A” - chương trình của …; “A” và “B” là hai mô hình …
# “A” của Hội, một mô hình do …
_IS = re.compile(
    rf"""{_MARKS}(?:(?:của|ở|tại)\s[^,;:."-]{{1,40}})?(?:-\s*|,\s*|[,-]?\s*(?:đó\s|đều\s|cùng\s|chính\s)?là\s)
    (?:(?:những|các|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+)\s)?
    (?:trong\s(?:số\s)?(?:những|các|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s)?""",
    re.VERBOSE,
)
_SENTENCE_END = re.compile(r"""(?<!\btp)(?<!\bgs)[.!?…]+["')]*\s""")


def makes_a_row(between: str) -> bool:
    """Whether two quotations stand side by side: “A”, “B” và 63 “C”."""
    return len(between) < ROW_WIDTH and _ROW.fullmatch(between) is not None


def makes_a_list(between: str, written: str) -> bool:
    """Whether what is between two quotations tells of the first or is a name itself.

    Whose the first is, a member without marks, or who takes the next share; ``written`` is the
    same as it stands in the text.
    """
    if len(between) > LIST_WIDTH or sentence_ends(between):
        return False
    if _PLAIN.fullmatch(between) and all(
        part.strip()[:1].isupper() for part in written.split(";")[1:-1]
    ):
        return True
    if _BARE.fullmatch(between) and not _TELLS.search(between):
        return True
    return bool(_WHOSE.fullmatch(between) or _SHARE.fullmatch(between))


def opens_a_list(between: str) -> bool:
    """Whether a list begins behind “các mô hình” and this: “của Hội, như:”, “: 68”."""
    return _OPENS.fullmatch(between) is not None


def opens_shares(between: str) -> bool:
    """Whether a colon leads to who takes which: “: Hội Nông dân nhận”."""
    return _SHARED.fullmatch(between) is not None


def leads_to_a_name(between: str) -> bool:
    """“do Hội phát động mang tên”, “thứ ba trong năm, với tên gọi”."""
    return _NAMED.fullmatch(between) is not None


def told_behind(text: str, end: int) -> int | None:
    """Where the noun must stand that says what was quoted up to an offset: behind “là một”, “,”."""
    found = _IS.match(fold(text[end : end + TOLD_WIDTH]))
    return end + found.end() if found else None


def sentence_ends(between: str, most: int = 0) -> bool:
    """Whether more than so many sentences end in what is between."""
    return len(_SENTENCE_END.findall(between)) > most
