"""Words that begin the name of a body, a place or a matter, and so no name of a campaign."""

from __future__ import annotations

from plugins.bulletin.text.words import Words, keys_of

_HEADS = frozenset(
    keys_of(head)
    for head in (
        "đoàn", "hội", "đảng", "công đoàn", "mặt trận", "mttq", "ủy ban", "ubnd", "hđnd", "sở",
        "bộ", "ban", "phòng", "cục", "tỉnh", "thành phố", "huyện", "xã", "phường", "đài", "báo",
        "hợp tác xã", "htx", "công ty", "ngân hàng", "trường", "bệnh viện", "công an", "tổng",
        "liên đoàn", "viện", "trung tâm", "chi cục", "ông", "bà", "anh", "chị", "đồng chí", "quỹ",
    )
)  # fmt: skip
_MATTERS = frozenset(
    keys_of(matter)
    for matter in (
        "quốc gia", "chính phủ", "quốc hội", "nhà nước", "trung ương", "việt nam", "hà nội", "luật",
        "nghị quyết", "chỉ thị", "kế hoạch", "phối hợp", "hành động", "công tác", "giáo dục",
        "phát triển", "khuyến nông", "khuyến công", "xúc tiến", "mục tiêu", "nông thôn mới",
        "xây dựng nông thôn mới", "thi đua yêu nước", "ocop", "thi đua khen thưởng", "văn hóa",
        "văn nghệ", "thể dục", "thể thao", "asean", "kinh tế", "đổi mới sáng tạo quốc gia",
        "thời sự", "truyền hình", "hội nghị", "hội thảo", "đại hội", "lễ", "tọa đàm", "đào tạo",
        "giao lưu", "tuyên dương", "biểu dương", "kỷ niệm", "khai mạc", "tổng kết", "tập huấn",
        "gặp mặt", "chào mừng", "thể dục thể thao", "đoàn viên", "hội viên", "đảng viên",
    )
)  # fmt: skip
_TASK = keys_of("xây dựng")
_DEPARTMENTS = frozenset(
    key for head in ("phòng", "cục", "đội", "tổ", "ban") for key in keys_of(head)
)


def begins_no_name(words: Words, first: int, last: int) -> bool:
    """Whether a capital behind “phong trào” or “chương trình” begins something else.

    A head with a capital behind it is a body (“Ngân hàng Nông nghiệp”), with small letters it may
    be a model (“Ngân hàng bò”, “Đoàn kết tương trợ”).
    """
    for size in (1, 2, 3):
        keys = words.keys[first : first + size]
        if keys in _MATTERS:
            return True
        if keys in _HEADS and (first + size > last or words.capital(first + size)):
            return True
    return False


def is_a_task(words: Words, noun: int) -> bool:
    """Whether the noun that begins with a word is in a name: “Phòng Xây dựng phong trào …”."""
    return (
        noun >= 3 and words.keys[noun - 2 : noun] == _TASK and words.keys[noun - 3] in _DEPARTMENTS
    )
