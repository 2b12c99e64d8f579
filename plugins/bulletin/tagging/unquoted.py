"""Where a name without quotation marks ends: “chương trình Nâng bước em tới trường do Đồn …”.

Vietnamese gives such a name one capital, in its first word, so its end must be told by what cannot
be in it: a mark that parts, the words of a clause, a doer, a place, a time, the next noun.
"""

from __future__ import annotations

from plugins.bulletin.text.words import JOINED, PARTED, Words, keys_of

MOST_WORDS = 24
_FEW = 3  # words: a name of more is whole where a preposition or a comma follows
_MOST_BEHIND_COMMA = 20

# Words of a clause, doers and places: a name never goes on behind them.
_STOPS = frozenset(
    ("do", "tại", "được", "đã", "đang", "sẽ", "vẫn", "cũng", "là", "nhằm", "mà", "thì", "này", "ấy",
     "đó", "nhưng", "rằng", "rất", "nay", "còn", "sau", "trước", "nhờ", "bởi", "gồm", "đều", "trên")
)  # fmt: skip
_STOPPING_PAIRS = frozenset(
    keys_of(pair)
    for pair in (
        "giai đoạn", "nhiệm kỳ", "năm học", "năm nay", "năm qua", "năm ngoái", "năm thứ", "lần thứ",
        "mỗi năm", "hằng năm", "hàng năm", "mùa thứ", "hiện nay", "hiện có", "hiện đang",
        "trong đó", "trong thời", "trong năm", "trong toàn", "trong cả", "đến nay", "đến năm",
        "từ năm", "từ ngày", "từ tháng", "nhân dịp", "vừa qua", "vừa được", "ngày càng", "bước đầu",
        "thông qua", "gắn với", "cùng với", "bên cạnh", "bằng việc", "bằng cách", "theo hướng",
        "theo kế", "theo chỉ", "theo tinh", "theo đề", "với chủ", "với sự", "với mục", "với tổng",
        "không chỉ", "không phải", "bao gồm", "góp phần", "chào mừng", "lan tỏa", "diễn ra",
        "thu hút", "mang lại", "đem lại", "để lại", "tạo nên", "trở thành", "ra đời", "quy tụ",
        "khai mạc", "bế mạc", "đi vào", "tiếp tục", "phát động", "khởi xướng", "huy động",
        "tổ chức", "triển khai", "cho thấy", "đạt giải", "đạt kết", "đạt hiệu", "xuân bính",
        "xuân ất", "xuân giáp", "xuân quý", "xuân đinh", "xuân mậu", "xuân kỷ", "xuân canh",
        "xuân tân", "xuân nhâm",
    )
)  # fmt: skip
_TIMES = frozenset(keys_of(pair) for pair in ("giai đoạn", "nhiệm kỳ", "năm học", "lần thứ"))
_SECOND_FIELDS = frozenset(
    keys_of(pair)
    for pair in ("xã hội", "an ninh", "khen thưởng", "thể thao", "gia đình", "du lịch", "văn nghệ",
                 "đối ngoại", "khuyến ngư", "kế hoạch", "quốc phòng")
)  # fmt: skip
# Within a short name these belong to it: “Đồng hành với thanh niên”; behind a whole one they lead
# on: “Nồi cháo tình thương với 600 suất”.
_PREPOSITIONS = frozenset(
    (
        "với",
        "trong",
        "ở",
        "từ",
        "qua",
        "bằng",
        "vào",
        "cho",
        "đến",
        "tới",
        "của",
        "để",
        "như",
        "khi",
    )
)
_ONLY_BEFORE_COUNTED = frozenset(("cho", "đến", "tới"))  # “Mái ấm cho người nghèo nơi biên giới”
_COUNTING = frozenset(
    key
    for word in ("các", "những", "nhiều", "hơn", "gần", "từng", "khoảng")
    for key in keys_of(word)
)


# Capitals that names of campaigns are full of, and that begin no clause.
_OF_THE_NATION = frozenset(("bác", "hồ", "chí", "minh", "tổ", "đảng", "việt", "nam"))


def name_end(words: Words, first: int, opens: int | None = None) -> int:
    """The number of the last word of the name that begins with a word; at least that word.

    ``opens`` is where the name proper begins, behind a noun it keeps: “Tuần lễ hồng EVN”.
    """
    opens = min(first if opens is None else opens, len(words) - 1)
    place = opens + 1
    while place < len(words) and place - first < MOST_WORDS and not words.asides[place]:
        if words.gaps[place] == PARTED and not _decimal(words, place):
            break
        if '"' in words.between(place):
            break
        if words.gaps[place] != JOINED:
            between = words.between(place).strip()
            if between == ",":
                end = _behind_comma(words, opens, place)
                return end if end else place - 1
            if between == ":":
                return _behind_colon(words, place) or place - 1
            goes_on = between == "-" and _behind_dash(words, place)
            if not goes_on and between not in ("/", "."):
                break
        elif _ends_before(words, opens, place):
            break
        place += 1
    last = place - 1
    while last > first and words.keys[last] in ("và", "với", "trong", "cho", "từ"):
        last -= 1
    return last


def _behind_dash(words: Words, place: int) -> bool:
    """Whether a name goes on: “Tết sum vầy - Xuân bình an”, “kinh tế - xã hội”."""
    pair = words.keys[place : place + 2]
    return words.capital(place) or pair in _SECOND_FIELDS or _short_segment(words, place)


def leads_on(words: Words, place: int) -> bool:
    """Whether a word begins no name but tells of the noun before it: “Ngày hội diễn ra …”."""
    preposition = words.keys[place] in _PREPOSITIONS
    return preposition or words.keys[place] in _STOPS or _stops_in_two(words, place)


def _ends_before(words: Words, opens: int, place: int) -> bool:
    key = words.keys[place]
    if key == "là" and words.keys[opens] == "mỗi":  # “Mỗi thầy cô là một tấm gương”
        return False
    if key in _STOPS or _stops_in_two(words, place) or _is_year(words, place):
        return True
    following = words.keys[place + 1] if place + 1 < len(words) else ""
    if key == "và":
        return not following or words.capital(place + 1) or not _short_segment(words, place + 1)
    if key == "của" and following and words.capital(place + 1):
        return True
    if key not in _PREPOSITIONS or place - opens < _FEW or not following:
        return False
    if key not in _ONLY_BEFORE_COUNTED:
        return True
    return following in _COUNTING or following.isdecimal() or words.capital(place + 1)


def _stops_in_two(words: Words, place: int) -> bool:
    """“hàng năm”, but not “khách hàng năm 2024”."""
    pair = words.keys[place : place + 2]
    return pair in _STOPPING_PAIRS and not (pair[1] == "5" and _is_year(words, place + 1))


def _is_year(words: Words, place: int) -> bool:
    """“năm 2024”; as a bare word “năm” is a number."""
    if words.folded[words.starts[place] : words.ends[place]] != "năm":
        return False
    return place + 1 < len(words) and words.keys[place + 1].isdecimal()


def _decimal(words: Words, place: int) -> bool:
    """“4.0”"""
    around = words.keys[place - 1].isdecimal() and words.keys[place].isdecimal()
    return around and words.starts[place] - words.ends[place - 1] == 1


def _short_segment(words: Words, place: int) -> bool:
    """Whether no more than four plain words stand before the next mark or stop."""
    for step in range(5):
        here = place + step
        if here >= len(words) or (step and words.gaps[here] != JOINED):
            return True
        key = words.keys[here]
        if key in _STOPS or _stops_in_two(words, here):
            return step > 0
        if words.capital(here) or words.asides[here]:
            return step > 0 and words.asides[here]
    return False


def _behind_comma(words: Words, opens: int, place: int) -> int | None:
    """The last word of a name with a comma in it, None where the comma ends the name.

    It goes on where short plain members follow up to a full stop, behind a beginning that is no
    name yet (“Quản lý, khai thác vũ khí tốt, bền, an toàn.”), or up to a time or a clause with a
    subject of its own (“… về an toàn, vệ sinh lao động năm 2018”, “… lãnh thổ, an ninh biên giới,
    Dốc Mây có 9 hộ”).
    """
    short = place - opens <= _FEW
    for here in range(place, min(place + _MOST_BEHIND_COMMA, len(words))):
        new = words.gaps[here] != JOINED and here > place
        if '"' in words.between(here):
            return None
        if words.gaps[here] == PARTED or (new and words.between(here).strip() != ","):
            return here - 1 if short else None
        time = words.keys[here : here + 2] in _TIMES or _is_year(words, here)
        if here > place and (time or (new and words.capital(here))):
            return here - 1
        named = words.capital(here) and words.keys[here] not in _OF_THE_NATION
        if named or words.keys[here] in _STOPS or words.asides[here]:
            return None
        if _stops_in_two(words, here) or words.keys[here] in _COUNTING:
            return None
    return len(words) - 1 if short and len(words) - place < _MOST_BEHIND_COMMA else None


def _behind_colon(words: Words, place: int) -> int | None:
    """The last word of “Tiếp sức mùa lễ hội: an toàn - thân thiện - nghĩa tình”."""
    dashes = 0
    for here in range(place, min(place + _MOST_BEHIND_COMMA, len(words) + 1)):
        if here == len(words) or words.gaps[here] == PARTED:
            return here - 1 if dashes else None
        if words.capital(here) or words.keys[here] in _STOPS:
            return None
        dashes += words.between(here).strip() == "-"
    return None
