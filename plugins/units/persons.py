"""Where a person's name begins behind that of a body: “Giám đốc Sở Nội vụ Nguyễn Văn A”."""

from __future__ import annotations

from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import JOINED, PARTED, Words

# Source: the commonest family names of the country and of its northern and central mountains.
SURNAMES = frozenset(
    fold(name)
    for name in (
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
        "hồ", "ngô", "dương", "lí", "đinh", "trịnh", "đoàn", "lương", "mai", "tô", "cao", "hà",
        "thái", "tạ", "chu", "trương", "lâm", "đào", "nông", "hứa", "vi", "la", "lò", "quách",
        "đàm", "triệu", "lã", "từ", "tống", "đồng", "phùng", "vương", "kiều", "thân", "bế", "hầu",
        "giàng", "vàng", "sùng", "thào", "vừ", "hờ", "lầu", "mùa", "cầm", "tòng", "quàng", "lường",
        "siu", "ksor", "rơ", "rcom", "kpă", "nay", "y", "h", "a", "thạch", "kim", "sơn", "danh",
        "châu", "doãn", "nghiêm", "tăng", "ninh", "mạc", "lục", "ma", "hoa", "lưu", "đậu", "thi",
        "văn", "khổng", "ông", "bạch", "mạch", "âu", "viên", "cù", "uông", "giáp", "chử", "lỗ",
    )
)  # fmt: skip
_FIRST_OF_POSTS = frozenset(
    fold(word)
    for word in (
        "chủ", "giám", "bí", "trưởng", "phó", "hiệu", "chính", "viện", "cục", "vụ", "chánh", "đồn",
        "tư", "tham", "thủ", "chỉ", "cán", "nhân", "kế", "tổng",
    )
)  # fmt: skip
_REACH = 7  # words from a post to the noun of its body: “Chủ tịch Hội đồng quản trị”
_LONGEST = 5  # words of a person's name


def behind_post(words: Words, first: int) -> bool:
    """Whether a post stands before the noun: “Phó Chủ tịch”, “Phó Giám đốc phụ trách”."""
    for place in range(first - 1, max(first - _REACH, 0) - 1, -1):
        if words.gaps[place + 1] == PARTED:
            return False
        if words.keys[place] in _FIRST_OF_POSTS:
            return True
    return False


def person_at(words: Words, first: int, end: int) -> bool:
    """Whether the capital words from one up to another are a person's full name.

    Figures are in none; “Tám” and “Ba”, which compare as numbers, are: “Nguyễn Văn Tám”.
    """
    size = end - first
    return (
        2 <= size <= _LONGEST
        and words.keys[first] in SURNAMES
        and all(words.gaps[place] == JOINED for place in range(first + 1, end))
        and not any(words.text[words.starts[place]].isdecimal() for place in range(first, end))
    )
