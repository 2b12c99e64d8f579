"""Words that begin the name of a body, a person, a place or a matter, and so no campaign's name."""

from __future__ import annotations

from plugins.bulletin.text.words import Words, keys_of
from plugins.campaigns.numbered import VIRTUES

Keys = tuple[str, ...]


def _all(*names: str) -> frozenset[Keys]:
    return frozenset(keys_of(name) for name in names)


# With a capital behind it a body, a territory or a person (“Ngân hàng Nông nghiệp”, “Tổ 5”); with
# small letters it may be a model (“Ngân hàng bò”, “Đoàn kết tương trợ”, “Tổ thanh niên xung kích”).
_HEADS = _all(
    "đoàn", "hội", "đảng", "ban", "phòng", "cục", "tổng", "viện", "vụ", "khoa", "đội", "tổ",
    "bệnh viện",
    "nhóm", "cụm", "khối", "ngân hàng", "quỹ", "đài", "báo", "tạp chí", "trung tâm", "trường",
    "tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "thôn", "ấp",
    "bản", "buôn", "làng", "khóm", "khu phố", "khu", "xóm", "tổ dân phố", "đảo", "chùa", "giáo xứ",
    "ông", "bà", "anh", "chị", "em", "cô", "thầy", "cụ", "bác sĩ", "già làng", "nghệ nhân",
    "thượng tá", "đại tá", "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy",
    "thiếu tướng", "trung tướng", "thạc sĩ", "tiến sĩ", "phân xưởng", "xí nghiệp", "nhà máy",
    "nông trường", "lâm trường", "trạm", "đồn", "hạt", "kho bạc", "chi nhánh", "cảng", "mỏ",
    "bưu điện", "điện lực", "hợp tác xã", "htx", "công ty", "tập đoàn", "doanh nghiệp", "chi cục",
)  # fmt: skip
# These are bodies or persons whatever stands behind: “Công đoàn mở riêng …”, “Đảng ủy xã giao …”.
_BODIES = _all(
    "đảng ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "chi ủy", "đảng bộ",
    "tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn", "xã đoàn", "phường đoàn", "chi đoàn",
    "liên đội", "chi hội", "công đoàn", "liên đoàn", "mặt trận", "mttq", "ủy ban", "ubnd", "hđnd",
    "hội đồng", "sở", "bộ", "ban giám", "ban chấp", "ban thường", "ban chỉ", "ban dân", "ban tổ",
    "ban tuyên", "ban quản", "ban vận", "ban đại", "công an", "bộ đội biên", "hải quan", "cục thuế",
    "chi cục thuế", "tòa án", "viện kiểm", "văn phòng", "nhà trường", "học viện", "bệnh viện đa",
    "bệnh viện huyện", "bệnh viện tỉnh",
    "trung đoàn", "sư đoàn", "lữ đoàn", "tiểu đoàn", "đại đội", "quân khu", "quân chủng",
    "quân đoàn", "bộ tư lệnh", "binh đoàn", "hải đoàn", "hải đội", "chủ tịch", "phó chủ", "bí thư",
    "giám đốc", "đồng chí", "các đồng", "nhân dân xã", "đoàn xã", "đoàn phường", "đoàn thanh",
    "đoàn trường", "đoàn cơ", "đoàn khối", "đoàn đại", "hội phụ", "hội nông", "hội cựu", "hội chữ",
    "hội người", "hội khuyến", "hội liên", "hội đồng", "hội sinh", "hội viên hội", "hội nhà",
    "hội luật", "hội doanh", "hội nạn", "hội lhpn", "hội ccb", "hội thanh", "hội làm", "hội sản",
    "hội đông", "hội bảo", "trường tiểu", "trường mầm", "trường trung", "trường thcs",
    "trường thpt", "trường đại", "trường cao", "trường phổ", "phòng giáo", "phòng nội",
    "phòng cảnh", "phòng lao", "trạm y", "đồn biên", "đồn công", "tổ công",
)  # fmt: skip
# Fields, states, documents and gatherings: of “chương trình Giáo dục”, “phong trào Thi đua yêu
# nước” and “chương trình Hội nghị” none has a name.
_MATTERS = _all(
    "quốc gia", "chính phủ", "quốc hội", "nhà nước", "trung ương", "việt nam", "hà nội", "luật",
    "nghị quyết", "chỉ thị", "kế hoạch", "phối hợp", "hành động", "công tác", "giáo dục",
    "phát triển", "khuyến nông", "khuyến công", "xúc tiến", "mục tiêu", "nông thôn mới",
    "xây dựng nông thôn mới", "thi đua yêu nước", "ocop", "thi đua khen thưởng", "văn hóa",
    "văn nghệ", "thể dục", "thể thao", "asean", "kinh tế", "đổi mới sáng tạo quốc gia", "thời sự",
    "truyền hình", "hội nghị", "hội thảo", "đại hội", "lễ", "tọa đàm", "đào tạo", "giao lưu",
    "tuyên dương", "biểu dương", "kỷ niệm", "khai mạc", "tổng kết", "tập huấn", "gặp mặt",
    "chào mừng", "thể dục thể thao", "nghị định", "thông tư", "quyết định", "đề án", "dự án",
)  # fmt: skip
_TASK = keys_of("xây dựng")
_DEPARTMENTS = frozenset(
    key for head in ("phòng", "cục", "đội", "tổ", "ban") for key in keys_of(head)
)
_LONGEST = 6  # words; short forms such as “MTTQ” are written out


def begins_no_name(words: Words, first: int, last: int) -> bool:
    """Whether a capital behind “phong trào” or “chương trình” begins something else."""
    for size in range(1, _LONGEST + 1):
        keys = words.keys[first : first + size]
        if keys in _MATTERS or keys in _BODIES:
            return True
        if keys in _HEADS and (first + size > last or _named(words, first + size)):
            return True
    return False


def _named(words: Words, place: int) -> bool:
    """Whether a capital or number names a body: “Thôn 3”, but not “Thôn 3 không”."""
    following = words.keys[place + 1] if place + 1 < len(words.keys) else ""
    return words.capitals[place] and not (words.keys[place].isdecimal() and following in VIRTUES)


def is_a_task(words: Words, noun: int) -> bool:
    """Whether the noun that begins with a word is in a name: “Phòng Xây dựng phong trào …”."""
    return (
        noun >= 3 and words.keys[noun - 2 : noun] == _TASK and words.keys[noun - 3] in _DEPARTMENTS
    )
