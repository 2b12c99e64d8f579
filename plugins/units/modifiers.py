"""Small words between a noun of place and its name, and common nouns that groups are made of."""

from __future__ import annotations

from plugins.bulletin.text.words import JOINED, Words, keys_of

# What sort of place it is: “huyện biên giới Cao Lộc”, “làng biển Cảnh Dương”.
_MODIFIERS = frozenset(
    keys_of(words)
    for words in (
        # where it lies
        "đảo", "hải đảo", "cù lao", "bãi ngang", "bãi ngang ven biển", "ven biển", "biển", "ven đô",
        "ven sông", "ngoại thành", "nội thành", "trung tâm", "miền núi", "vùng núi", "vùng cao",
        "rẻo cao", "vùng sâu", "vùng xa", "vùng biên", "biên giới", "biên", "biên viễn", "trung du",
        "đồng bằng", "lòng hồ", "vùng lũ", "vùng lòng hồ", "vùng đồng bào dân tộc", "cửa khẩu",
        "miền biển", "vùng biển", "duyên hải", "tiền tiêu", "phía Bắc", "phía Nam", "phía Tây",
        "phía Đông", "cực Bắc", "cực Nam", "cực Đông",
        # how it stands
        "nghèo", "khó khăn", "đặc biệt khó khăn", "khó", "anh hùng", "điểm", "mới", "cũ",
        "nông thôn mới", "nông thôn mới nâng cao", "nông thôn mới kiểu mẫu", "kiểu mẫu",
        "thuần nông",
        "loại 1", "vùng I", "vùng II", "vùng III", "vùng 1", "vùng 2", "vùng 3", "khu vực I",
        "khu vực II", "khu vực III",
        "cách mạng", "an toàn khu", "kết nghĩa", "tái định cư", "định cư", "công giáo",
        "đồng bào", "đồng bào dân tộc", "dân tộc", "bạn", "lân cận", "giáp biên",
        # what it lives on
        "chài", "nghề", "nghề truyền thống", "cổ", "hoa", "rau", "gốm", "chè", "mộc", "đúc",
        "đúc đồng", "tranh", "dệt", "lụa", "thổ cẩm", "dệt thổ cẩm", "chiếu", "nón", "hương",
        "bún", "miến", "bánh", "bánh tráng", "muối", "cá", "nước mắm", "thuốc nam", "rèn",
        "đá mĩ nghệ", "mây tre đan", "du lịch", "du lịch cộng đồng", "văn hóa", "sinh thái",
        "cây cảnh", "đào", "cà phê", "lúa", "quan họ", "khoa bảng",
    )
)  # fmt: skip
_LONGEST = max(map(len, _MODIFIERS))
_STARTS = frozenset(keys[0] for keys in _MODIFIERS)
# “thôn đồng bào Chăm Hữu Đức”, “bản Mông Sà Phìn” name the people that live there.
_MOST = 2  # modifiers in a row

# What a group for emulation or a party committee of a block is made of.
GENERIC = frozenset(
    keys_of(noun)
    for noun in (
        "tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu", "bộ",
        "ban", "ngành", "sở", "đoàn thể", "cơ quan", "đơn vị", "doanh nghiệp", "trường", "phòng",
        "trường học", "tổ chức", "hội", "hội quần chúng", "tổng công ty", "công ty", "tập đoàn",
        "ngân hàng", "bệnh viện", "khu công nghiệp", "cục", "vụ", "viện", "chi cục", "trung tâm",
        "hợp tác xã", "mặt trận", "khoa", "địa phương", "thôn", "ấp", "bản", "khu phố", "báo",
        "ban đảng", "tổ dân phố", "trạm y tế", "văn phòng", "tổ chức tín dụng", "ban quản lí",
        "khu kinh tế", "khu chế xuất", "tổ chức hội", "chính trị xã hội", "học viện", "đại học",
        "cao đẳng", "quỹ tín dụng", "lực lượng vũ trang", "quần chúng", "nhà trường", "phòng ban",
    )
)  # fmt: skip


def _plain(words: Words, at: int) -> bool:
    """Whether a word is in small letters, behind a space: “thị xã Hương Thủy” has no modifier."""
    return words.gaps[at] == JOINED and not words.capitals[at]


def begins_modifier(key: str) -> bool:
    """Whether a word may begin one of the small words between a noun of place and its name."""
    return key in _STARTS


def modifiers_end(words: Words, at: int) -> int:
    """The word behind the small words that say what sort of place a name is of."""
    for _ in range(_MOST):
        if at >= len(words.keys) or words.keys[at] not in _STARTS:
            return at
        for size in range(_LONGEST, 0, -1):
            keys = words.keys[at : at + size]
            if keys in _MODIFIERS and len(keys) == size and _plain(words, at):
                at += size
                break
        else:
            return at
    return at
