"""Common words that end like the beginning of a body's name."""

from __future__ import annotations

from plugins.bulletin.text.words import JOINED, Words, keys_of

_COMPOUNDS = frozenset(
    (
        ("cán", "bộ"), ("nội", "bộ"), keys_of("toàn bộ"), ("cơ", "sở"), ("trụ", "sở"),
        ("xã", "hội"),
        ("cơ", "hội"), ("lễ", "hội"), ("vũ", "hội"), ("đại", "hội"), ("ngày", "hội"),
        ("thông", "báo"), ("cảnh", "báo"), ("dự", "báo"), ("khai", "báo"), ("trình", "báo"),
        ("tấn", "xã"), ("tác", "xã"), ("thị", "xã"), ("dạ", "hội"), ("nam", "bộ"), ("bắc", "bộ"),
        ("trung", "bộ"), ("đội", "ngũ"), ("quân", "đội"), ("bộ", "đội"), ("hội", "trường"),
        ("nông", "hội"), ("giáo", "hội"), ("quốc", "hội"), ("văn", "bản"), ("căn", "bản"),
        ("cơ", "bản"), ("kịch", "bản"), ("phiên", "bản"), ("ấn", "bản"), ("dân", "làng"),
        ("già", "làng"),
        ("chợ", "trung"), ("cơ", "quan"), ("văn", "phòng"), ("dự", "phòng"), ("quốc", "phòng"),
    )
)  # fmt: skip
_LONGEST_NUMBER = 12  # words, those a short form stands for counted


def has_capital(words: Words, first: int, last: int) -> bool:
    """Whether any letter is: “bộ y tế” in small letters is no name."""
    written = words.written(first, last)
    return written != written.lower()


def in_compound(words: Words, first: int) -> bool:
    """Whether the first word belongs to the word before it: “cán bộ y tế”, “cơ sở y tế”."""
    if not first or words.gaps[first] != JOINED:
        return False
    return words.keys[first - 1 : first + 1] in _COMPOUNDS


def in_document_number(words: Words, first: int) -> bool:
    """Whether a short form stands in the number of a document: “40/2024/QĐ-UBND”, “5-TB/TW”."""
    parted = False
    for place in range(first, max(first - _LONGEST_NUMBER, 0), -1):
        if words.spaces[place] not in ("-", "/", ""):
            return parted and words.keys[place].isdecimal()
        parted = parted or words.spaces[place] == "/"
    return parted and first <= _LONGEST_NUMBER and words.keys[0].isdecimal()
