"""Names in small letters that count: “5 không, 3 sạch”, “mỗi người một việc”, “60 ngày đêm …”."""

from __future__ import annotations

from plugins.bulletin.tagging.clause_words import is_year, stops_at
from plugins.bulletin.tagging.name_end import name_end
from plugins.bulletin.text.words import JOINED, PARTED, Words, keys_of

_GREAT = frozenset(keys_of(word)[0] for word in ("triệu", "nghìn", "ngàn", "vạn", "tỷ"))
_OFTEN = frozenset(map(keys_of, ("lần", "đợt", "kỳ")))  # “mỗi quý một kỳ”
_MONEY = frozenset(("đồng", "usd", "đô", "euro"))
# What numbered virtues are made of: “bốn tốt”, “5 không, 3 sạch”; not “5 sào”, “3 hộ”.
VIRTUES = frozenset(
    ("tốt", "không", "sạch", "có", "biết", "nhất", "cùng", "tự", "an", "rõ", "đủ", "giảm", "tăng",
     "phải", "chung", "thật", "dám", "vì", "sẵn", "trước", "xanh", "đẹp", "hơn", "chống", "tại",
     "cần", "xin", "luôn", "nên", "hóa", "đúng", "gắn", "bám", "nắm", "giỏi", "gương", "an toàn",
     "trách", "xung", "tin", "thông", "ngoan", "đầy", "chủ", "tận", "nhanh", "quyết", "hay")
)  # fmt: skip


def numbers(words: Words, first: int) -> int | None:
    """The last word of “3 sạch, 5 không”, “1 phải 5 giảm”."""
    for second in (first + 2, first + 3):
        keys = words.keys[first : second + 2]
        if len(keys) < second + 2 - first or not (keys[0].isdecimal() and keys[-2].isdecimal()):
            continue
        if PARTED not in words.gaps[first + 1 : second + 2] and not keys[-1].isdecimal():
            return second + 1
    return None


def numbered_virtue(words: Words, first: int) -> int | None:
    """“chi bộ bốn tốt”, “gia đình 5 không 3 sạch”: who, and how many virtues he has."""
    for place in range(first, min(first + 5, len(words.keys) - 1)):
        parted = place > first and words.gaps[place] != JOINED
        if parted or '"' in words.spaces[place] or is_year(words, place):
            return None
        if words.keys[place].isdecimal() and len(words.keys[place]) == 1:
            if place == first or words.keys[place + 1] not in VIRTUES:
                return None
            return max(numbers(words, place) or 0, name_end(words, first, place + 1))
    return None


def great_number(words: Words, first: int) -> int | None:
    """“1 triệu cây xanh cho em”, “nghìn việc tốt”; but no sum of money."""
    keys = words.keys
    place = first + 1 if keys[first].isdecimal() else first
    if place + 2 >= len(words.keys) or keys[place] not in _GREAT or keys[place + 1] in _MONEY:
        return None
    last = name_end(words, first, place + 1)
    return last if last > place + 1 else None


def shared_out(words: Words, first: int) -> int | None:
    """“mỗi đảng viên một việc tốt vì dân”; “mỗi năm một lần” tells how often."""
    if words.keys[first] != "mỗi":
        return None
    for place in range(first + 2, min(first + 8, len(words.keys))):
        if words.gaps[place] != JOINED or stops_at(words, place):
            return None
        if words.keys[place].isdecimal():
            last = name_end(words, first)
            often = words.keys[place + 1 : place + 2] in _OFTEN
            return last if last > place and not often else None
    return None


def days_and_nights(words: Words, first: int) -> int | None:
    """The last word of “60 ngày đêm xóa chuồng cọp”; the length alone describes."""
    if not words.keys[first].isdecimal() or words.keys[first + 1 : first + 3] != ("ngày", "đêm"):
        return None
    last = name_end(words, first, first + 2)
    return last if last > first + 3 else None
