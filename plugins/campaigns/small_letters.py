"""Names in small letters and without marks: “phong trào vở sạch, chữ đẹp”, “hội thi thợ giỏi”.

Most small letters behind such a noun describe (“mô hình trồng hồng”, “phong trào xây dựng nông
thôn mới”). These forms are those of names: who takes part and what he does, a sharing out by
“mỗi … một”, numbered virtues, two sides built alike, praise of a trade, days and nights.
"""

from __future__ import annotations

from plugins.bulletin.tagging.clause_words import PREPOSITIONS, is_year, stops_at
from plugins.bulletin.tagging.commas import belongs, praises, segment_end
from plugins.bulletin.tagging.name_end import name_end
from plugins.bulletin.text.words import JOINED, PARTED, Words, keys_of

Keys = tuple[str, ...]

_MOVEMENTS = (keys_of("phong trào"), keys_of("cuộc vận động"))
_OF_COUNTED = (*_MOVEMENTS, keys_of("chương trình"), keys_of("chiến dịch"))
_GREAT = frozenset(keys_of(word)[0] for word in ("triệu", "nghìn", "ngàn", "vạn", "tỷ"))
_MONEY = frozenset(("đồng", "usd", "đô", "euro"))
_MODEL = keys_of("mô hình")
_CONTESTS = (keys_of("hội thi"), keys_of("cuộc thi"))
_WAVES = tuple(
    keys_of(wave)
    for wave in ("chiến dịch", "chiến dịch cao điểm", "đợt thi đua", "đợt cao điểm",
                 "đợt thi đua cao điểm", "đợt thi đua đặc biệt")
)  # fmt: skip
_MOST_DASHED = 10  # words before the first dash of “xây dựng cơ sở y tế xanh - sạch - đẹp”
_MOST_TRADE = 8  # words of “cán bộ công đoàn cơ sở giỏi”

# Whose movement it is: the whole people, its strata, trades and associations.
_PEOPLE = frozenset(
    keys_of(people)
    for people in (
        "toàn dân", "cả nước", "toàn quân", "nhân dân", "đồng bào", "quân dân", "tuổi trẻ",
        "thanh niên", "thanh thiếu niên", "thiếu nhi", "học sinh", "sinh viên", "trí thức trẻ",
        "phụ nữ", "nông dân", "công nhân", "viên chức", "lao động", "cựu chiến binh",
        "người cao tuổi", "đoàn viên", "hội viên", "đảng viên", "cán bộ", "bộ đội", "quân đội",
        "công an", "lực lượng vũ trang", "dân quân", "cựu thanh niên xung phong", "cựu giáo chức",
        "thầy thuốc", "nhà giáo", "giáo viên", "doanh nhân", "doanh nghiệp", "phật tử", "giáo dân",
        "kiều bào", "toàn đảng", "toàn ngành", "nhà nhà", "người người", "ông bà", "gia đình",
    )
)  # fmt: skip
# What a whole people, stratum or trade does in a movement named after it; not what becomes of the
# movement (“phát triển”, “lớn mạnh”).
_DEEDS = frozenset(
    keys_of(deed)
    for deed in (
        "bảo vệ", "tham gia", "đoàn kết", "thi đua", "chung sức", "chung tay", "giúp nhau", "giúp",
        "học tập", "rèn luyện", "xây dựng", "tích cực", "khởi nghiệp", "lập nghiệp", "lập thân",
        "nói không", "tình nguyện", "xung kích", "sáng tạo", "sản xuất", "làm theo", "làm kinh tế",
        "hiến đất", "gương mẫu", "giữ gìn", "giữ", "với", "đồng hành", "đỡ đầu", "tương trợ",
        "tiết kiệm", "vượt khó", "vươn lên", "quyết tâm", "đẩy mạnh", "thực hiện", "phòng chống",
        "hướng về", "cùng", "nuôi dạy", "nêu gương", "không", "vì", "tự quản", "hăng hái", "nỗ lực",
        "chấp hành", "ủng hộ", "đọc sách", "dạy tốt", "học tốt", "yêu", "hành động", "phấn đấu",
        "chuyển đổi", "thực hành", "tự giác", "quyên góp", "góp", "phòng cháy", "đưa trẻ",
        "chăm sóc",
    )
)  # fmt: skip
# What numbered virtues are made of: “bốn tốt”, “5 không, 3 sạch”; not “5 sào”, “3 hộ”.
VIRTUES = frozenset(
    ("tốt", "không", "sạch", "có", "biết", "nhất", "cùng", "tự", "an", "rõ", "đủ", "giảm", "tăng",
     "phải", "chung", "thật", "dám", "vì", "sẵn", "trước", "xanh", "đẹp", "hơn", "chống", "tại",
     "cần", "xin", "luôn", "nên", "hóa", "đúng", "gắn", "bám", "nắm", "giỏi", "gương", "an toàn",
     "trách", "xung", "tin", "thông", "ngoan", "đầy", "chủ", "tận", "nhanh", "quyết", "hay")
)  # fmt: skip


def small_letters(words: Words, noun: Keys, first: int) -> int | None:
    """The last word of a name in small letters behind a noun, None where none stands there."""
    movement = noun[:2] == _MOVEMENTS[0] or noun == _MOVEMENTS[1]
    if noun[:2] in _CONTESTS:
        return _praised_trade(words, first)
    if last := _shared_out(words, first):
        return last
    if noun[-2:] in _OF_COUNTED and (last := _great_number(words, first)):
        return last
    if noun == _MODEL:
        return _numbers(words, first) or _numbered_virtue(words, first)
    if (movement or noun in _WAVES) and (last := _days_and_nights(words, first)):
        return last
    if movement:
        return (
            _motto(words, first)
            or _numbers(words, first)
            or _numbered_virtue(words, first)
            or _people(words, first)
            or _alike(words, first)
        )
    return None


def days_and_nights(words: Words, first: int) -> bool:
    """Whether a wave is named by its length: “60 ngày đêm xóa chuồng cọp”."""
    return words.keys[first].isdecimal() and words.keys[first + 1 : first + 3] == ("ngày", "đêm")


def _days_and_nights(words: Words, first: int) -> int | None:
    """The last word of a name by length and task; the length alone describes."""
    if not days_and_nights(words, first):
        return None
    last = name_end(words, first, first + 2)
    return last if last > first + 3 else None


def _great_number(words: Words, first: int) -> int | None:
    """“1 triệu cây xanh cho em”, “nghìn việc tốt”; but no sum of money."""
    keys = words.keys
    place = first + 1 if keys[first].isdecimal() else first
    if place + 2 >= len(words) or keys[place] not in _GREAT or keys[place + 1] in _MONEY:
        return None
    last = name_end(words, first, place + 1)
    return last if last > place + 1 else None


def _shared_out(words: Words, first: int) -> int | None:
    """“mỗi đảng viên một việc tốt vì dân”; “mỗi năm một lần” tells how often."""
    if words.keys[first] != "mỗi":
        return None
    for place in range(first + 2, min(first + 8, len(words))):
        if words.gaps[place] != JOINED or stops_at(words, place):
            return None
        if words.keys[place].isdecimal():
            last = name_end(words, first)
            often = words.keys[place + 1 : place + 2] in (("lần",), ("đợt",), ("kỳ",))
            return last if last > place and not often else None
    return None


def _people(words: Words, first: int) -> int | None:
    """“toàn dân bảo vệ an ninh Tổ quốc”, “phụ nữ Phú Ninh nói không với rác thải nhựa”.

    Between who and what a place may stand, in capitals.
    """
    for size in (4, 3, 2):
        if words.keys[first : first + size] not in _PEOPLE:
            continue
        place = first + size
        while place < len(words) and place - first < size + 5 and words.gaps[place] == JOINED:
            if not words.capital(place) or words.keys[place].isdecimal():
                break
            place += 1
        if place >= len(words) or words.gaps[place] != JOINED:
            return None
        if not any(words.keys[place : place + n] in _DEEDS for n in (1, 2)):
            return None
        last = name_end(words, first)
        return last if last > place + 1 else None
    return None


def _alike(words: Words, first: int) -> int | None:
    """“vở sạch, chữ đẹp”, “dạy tốt - học tốt”, “luyện tay nghề, thi thợ giỏi”.

    Two members, parted by a comma or dash, the last of which ends in praise: the first as well, or
    it is as long. What a member builds or develops is a task: “xây dựng gia đình no ấm, bình đẳng”.
    """
    if words.keys[first : first + 2] in _TASKS or stops_at(words, first):
        return None
    middle = segment_end(words, first)
    if middle >= len(words) or words.between(middle).strip() not in (",", "-"):
        return None
    last = name_end(words, first)
    if last < middle:  # parallel by length alone
        end = segment_end(words, middle)
        last = end - 1 if end - middle == middle - first else last
    if last < middle or not praises(words, middle, last + 1):
        return None
    fits = praises(words, first, middle) or last + 1 - middle == middle - first
    return last if fits else None


_TASKS = frozenset(
    keys_of(task)
    for task in ("xây dựng", "phát triển", "nâng cao", "đẩy mạnh", "thực hiện", "trồng cây",
                 "bảo vệ", "thi đua", "chăn nuôi", "sản xuất")
)  # fmt: skip


def _praised_trade(words: Words, first: int) -> int | None:
    """“tuyên truyền viên giỏi”, “điều dưỡng giỏi, thanh lịch”: who is good at his trade."""
    end = segment_end(words, first)
    if not 1 < end - first <= _MOST_TRADE or words.keys[first] in PREPOSITIONS:
        return None
    if stops_at(words, first):  # “hội thi có 12 đội giỏi”
        return None
    if not praises(words, first, end) or '"' in words.between(min(end, len(words) - 1)):
        return None
    return max(name_end(words, first), end - 1)


def _numbers(words: Words, first: int) -> int | None:
    """The last word of “3 sạch, 5 không”, “1 phải 5 giảm”."""
    for second in (first + 2, first + 3):
        keys = words.keys[first : second + 2]
        if len(keys) < second + 2 - first or not (keys[0].isdecimal() and keys[-2].isdecimal()):
            continue
        if PARTED not in words.gaps[first + 1 : second + 2] and not keys[-1].isdecimal():
            return second + 1
    return None


def _numbered_virtue(words: Words, first: int) -> int | None:
    """“chi bộ bốn tốt”, “gia đình 5 không 3 sạch”: who, and how many virtues he has."""
    for place in range(first, min(first + 5, len(words) - 1)):
        parted = place > first and words.gaps[place] != JOINED
        if parted or '"' in words.between(place) or is_year(words, place):
            return None
        if words.keys[place].isdecimal() and len(words.keys[place]) == 1:
            if place == first or words.keys[place + 1] not in VIRTUES:
                return None
            return max(_numbers(words, place) or 0, name_end(words, first, place + 1))
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
    last = min(dashes[-1] + dashes[-1] - dashes[-2] - 1, len(words) - 1)
    # “xanh - sạch - đẹp, văn minh”: a comma may lead to more of the kind.
    if (
        last + 1 < len(words)
        and words.between(last + 1) == ", "
        and belongs(words, first, last + 1)
    ):
        return segment_end(words, last + 1) - 1
    return last
