"""What begins a clause behind a name, so that the name ends before it.

Vietnamese has no endings that tell a verb from a noun; what tells is a closed class of words of
time, degree, place and level, and the verbs that say what becomes of a campaign or what it does.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.bulletin.text.words import Words, keys_of

Keys = tuple[str, ...]

# Marks of tense, voice and degree, the copula, pronouns, conjunctions.
STOPS = frozenset(
    ("do", "tại", "được", "bị", "đã", "đang", "sẽ", "vẫn", "cũng", "là", "nhằm", "mà", "thì",
     "này", "ấy", "đó", "nhưng", "rằng", "rất", "nay", "còn", "sau", "trước", "nhờ", "bởi", "gồm",
     "đều", "trên", "vừa", "chưa", "khiến", "hôm", "nên", "lúc", "liền", "ngay")
)  # fmt: skip
# “trang bị”, “tự do”: the second halves of words that only look like them.
_HALVES = frozenset(
    (("trang", "bị"), ("thiết", "bị"), ("chuẩn", "bị"), ("tự", "do"), ("làm", "nên"),
     ("dựng", "nên"))
)  # fmt: skip
TIMES = frozenset(keys_of(pair) for pair in ("giai đoạn", "nhiệm kỳ", "năm học", "lần thứ"))
PREPOSITIONS = frozenset(
    ("với", "trong", "ở", "từ", "qua", "vào", "cho", "đến", "tới", "của", "để", "như",
     "khi", "giữa", "theo")
)  # fmt: skip


def _keys(*listed: str) -> frozenset[str]:
    """Single words as they are compared: “kỳ” and “kì”, “quý” and “quí” are one."""
    return frozenset(key for word in listed for key in keys_of(word))


# “năm nay”, “hằng tuần”, “đầu tháng”, “cuối vụ”, “dịp hè”; “tháng Ba”, “quý III”, “đợt 2”.
_SPANS = _keys("tháng", "tuần", "ngày", "quý", "mùa", "vụ", "kỳ", "đợt")
_POINTS = frozenset(("này", "nay", "qua", "ngoái", "trước", "sau", "rồi"))
_EDGES = frozenset(
    ("đầu", "giữa", "cuối", "hằng", "hàng", "suốt", "trong", "từ", "vào", "hết", "dịp", "nhân",
     "đến")
)  # fmt: skip
_NUMBERED = _keys(
    "tháng", "ngày", "quý", "đợt", "lần", "khóa", "kỳ", "vòng", "sáng", "chiều", "tối", "đêm"
)
_PARTS_OF_DAY = frozenset(("sáng", "chiều", "tối", "đêm", "trưa"))
_ROMAN = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"))
_STEMS = _keys("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
# “cấp tỉnh”, “toàn quốc”: how far a contest or a drive goes.
_LEVELS = frozenset(
    ("tỉnh", "huyện", "xã", "thành", "quận", "phường", "thị", "quốc", "ngành", "cơ", "trường",
     "khu", "cụm", "khối", "bộ", "đơn", "công", "tổng", "trung", "quân", "sư", "lữ", "vùng",
     "trạm", "cả", "địa", "đảng", "hệ", "thôn", "lực")
)  # fmt: skip

_PHRASES: tuple[str, ...] = (
    # when, how, why
    "giai đoạn", "nhiệm kỳ", "năm học", "hiện nay", "hiện có", "hiện đang", "hiện đã", "trong đó",
    "trong thời", "trong toàn", "trong cả", "đến nay", "kể từ", "bấy giờ", "lần lượt", "thời gian",
    "lúc đầu", "ban đầu", "bước đầu", "ngày càng", "thông qua", "gắn với", "cùng với", "bên cạnh",
    "bằng việc", "bằng cách", "bằng nhiều", "bằng những", "bằng các", "bằng nguồn", "theo hướng",
    "theo kế", "theo chỉ", "theo tinh", "theo đề", "năm thứ", "mùa thứ", "với chủ", "với sự",
    "với mục", "với tổng", "không chỉ", "không phải", "không còn", "bao gồm", "nói chung",
    "nói riêng", "tuy nhiên", "ít nhất", "tổng cộng", "một cách", "lần này",
    # what becomes of it
    "ra đời", "ra mắt", "đi vào", "bước vào", "bước sang", "trở thành", "trở nên", "bắt đầu",
    "kết thúc", "khép lại", "khởi động", "diễn ra", "khai mạc", "bế mạc", "tiếp tục", "lan tỏa",
    "lan rộng", "thành công", "đạt giải", "đạt kết", "đạt hiệu", "đến với", "tồn tại", "hình thành",
    "phát huy hiệu", "phát huy tác", "hoạt động hiệu", "hoạt động có", "hoạt động ổn", "mở rộng",
    "nhân rộng", "kéo dài", "có mặt", "có hiệu", "có sự", "có tên", "có từ", "có ý", "nhận được",
    # what it does, and what is done with it
    "góp phần", "chào mừng", "mang lại", "đem lại", "mang đến", "để lại", "tạo nên", "tạo ra",
    "tạo điều", "tạo sự", "thu hút", "thu về", "quy tụ", "cho thấy", "phát động", "khởi xướng",
    "triển khai", "tổ chức", "huy động", "trao tặng", "trao cho", "dành cho",
    "tặng cho", "tiếp nhận", "giúp bà", "giúp chị",
    "giúp hàng", "giúp nhiều", "giúp người", "giúp các", "giúp cho", "giúp học",
    "giúp trẻ", "giúp em", "giúp đồng", "giúp hội", "giúp đoàn", "giúp công", "giúp thanh",
    "giúp phụ", "giúp gia", "giúp hộ",
)  # fmt: skip


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[Keys, ...]]:
    found: dict[str, tuple[Keys, ...]] = {}
    for keys in map(keys_of, phrases):
        found[keys[0]] = (*found.get(keys[0], ()), keys)
    return found


# “mỗi tổ chức” shares out; “lập thành tích chào mừng Đại hội” is one phrase.
_JOINING = frozenset(("mỗi", "tích"))
_FIRSTS = _by_first(_PHRASES)
# Verbs that take what is counted: “lắp 120 bóng đèn”, “hỗ trợ 30 hộ”.
_COUNTING_VERBS = frozenset(
    ("có", "thu", "giúp", "trao", "tặng", "lắp", "xây", "nhận", "đạt", "đón", "góp", "gom",
     "trồng", "dọn", "nuôi", "cấp", "phát", "khám", "sửa", "hiến", "mở", "cho", "chi", "đưa",
     "lập", "cứu", "giảm", "tăng", "hút", "tiêu", "dành", "vay", "vận động", "hỗ trợ", "lắp đặt",
     "xây dựng", "thu gom", "quyên góp", "đóng góp", "cung cấp", "thành lập", "sửa chữa",
     "giải ngân", "đỡ đầu", "tiết kiệm", "thu hút", "huy động", "tiếp nhận")
)  # fmt: skip
_LONG_VERBS = frozenset(keys_of(verb) for verb in _COUNTING_VERBS if " " in verb)
_ABOUT = frozenset(("hơn", "gần", "khoảng", "ngót", "chừng", "đúng"))
# All that may begin one of these, so that most words are passed by with one look.
_OPENING = frozenset(
    (*_FIRSTS, *_SPANS, *_EDGES, *_NUMBERED, *_PARTS_OF_DAY, *_COUNTING_VERBS, *_ABOUT,
     *(keys[0] for keys in _LONG_VERBS), "5", "mỗi", "xuân", "tết", "cấp", "toàn")
)  # fmt: skip


def stops_at(words: Words, place: int) -> bool:
    """Whether a clause, a time or a level begins with a word: “đã”, “hằng năm”, “cấp tỉnh”."""
    return stop_at(words, place) or phrase_at(words, place)


def stop_at(words: Words, place: int) -> bool:
    """Whether the word alone does so: “đã”, “do”; but not the half of “trang bị”, “tự do”."""
    keys = words.keys
    return keys[place] in STOPS and not (place and keys[place - 1 : place + 1] in _HALVES)


def phrase_at(words: Words, place: int) -> bool:
    """Whether more than one word from here on do so: “ra đời”, “đầu tháng Ba”, “hỗ trợ 30 hộ”.

    “Mỗi tháng một buổi” shares out, and tells no time.
    """
    keys = words.keys
    key = keys[place]
    if key not in _OPENING:
        return False
    following = keys[place + 1] if place + 1 < len(keys) else ""
    if key in _FIRSTS and any(keys[place : place + len(p)] == p for p in _FIRSTS[key]):
        return place == 0 or keys[place - 1] not in _JOINING
    return bool(following) and (
        _time_at(words, place, key, following)
        or (key in ("cấp", "toàn") and following in _LEVELS)
        or (key in _ABOUT and following.isdecimal())
        or _counts(words, place, key)
    )


def is_year(words: Words, place: int) -> bool:
    """“năm 2024”; as a bare word “năm” is a number."""
    if words.keys[place] != "5" or not words.folded.startswith("năm", words.starts[place]):
        return False
    return place + 1 < len(words.keys) and words.keys[place + 1].isdecimal()


def _time_at(words: Words, place: int, key: str, following: str) -> bool:
    # “năm” is compared as the figure 5: only a word of time or a year behind it tells a year.
    if place and words.keys[place - 1] == "mỗi":
        return False
    year = following == "5" and words.folded.startswith("năm", words.starts[place + 1])
    if key == "5" and words.folded.startswith("năm", words.starts[place]):
        customers = place and words.keys[place - 1] == "hàng"
        return is_year(words, place) or (following in _POINTS and not customers)
    if key in _SPANS and following in _POINTS:
        return True
    if key == "mỗi" and (following in _SPANS or year):  # “mỗi tháng một buổi” is of the name
        return not words.keys[place + 2 : place + 3] or not words.keys[place + 2].isdecimal()
    if key in _EDGES and (following in _SPANS or year) and not is_year(words, place + 1):
        return True
    if key in _NUMBERED and (following.isdecimal() or following in _ROMAN):
        return not words.folded.startswith("ngày đêm", words.starts[place])
    if key in _PARTS_OF_DAY and following in ("nay", "qua", "ngày", "mai"):
        return True
    return key in ("xuân", "tết") and following in _STEMS


def _counts(words: Words, place: int, key: str) -> bool:
    """“hỗ trợ 30 hộ”; but “3 có 2 không” are members of a motto."""
    if key not in _COUNTING_VERBS and words.keys[place : place + 2] not in _LONG_VERBS:
        return False
    if place and words.keys[place - 1].isdecimal():
        return False
    counted = place + (2 if words.keys[place : place + 2] in _LONG_VERBS else 1)
    return counted < len(words.keys) and words.folded[words.starts[counted]].isdecimal()
