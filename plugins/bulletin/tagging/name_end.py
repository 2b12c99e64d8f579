"""Where a name without quotation marks ends: “chương trình Nâng bước em tới trường do Đồn …”.

Vietnamese gives such a name one capital, in its first word, so its end must be told by what cannot
be in it: a mark that parts, a clause, a doer, a place, a time, the next noun.
"""

from __future__ import annotations

from plugins.bulletin.tagging.clause_words import (
    PREPOSITIONS,
    TIMES,
    is_year,
    phrase_at,
    stop_at,
    stops_at,
)
from plugins.bulletin.tagging.commas import belongs
from plugins.bulletin.text.words import JOINED, PARTED, Words, keys_of

MOST_WORDS = 24
_FEW = 3  # words: a name of more is whole where a preposition follows
_MOST_BEHIND_MARK = 20

_SECOND_FIELDS = frozenset(
    keys_of(pair)
    for pair in ("xã hội", "an ninh", "khen thưởng", "thể thao", "gia đình", "du lịch", "văn nghệ",
                 "đối ngoại", "khuyến ngư", "kế hoạch", "quốc phòng", "tín dụng", "công nghệ")
)  # fmt: skip
# The law's own close of a name: “… an ninh biên giới quốc gia trong tình hình mới”.
_OF_OUR_DAY = frozenset(
    keys_of(phrase)
    for phrase in ("trong tình hình mới", "trong thời kỳ mới", "trong giai đoạn mới")
)
# Within a short name a preposition belongs to it: “Đồng hành với thanh niên”; behind a whole one it
# leads on: “Nồi cháo tình thương với 600 suất”.
_ONLY_BEFORE_COUNTED = frozenset(("cho", "đến"))  # “Mái ấm cho người nghèo nơi biên giới”
_COUNTING = frozenset(
    key
    for word in ("các", "những", "nhiều", "hơn", "gần", "từng", "khoảng")
    for key in keys_of(word)
)
# Verbs that take another as a complement: “Tháng vận động triển khai bảo hiểm xã hội”. “Thi đua”
# and “học tập” are things as well, behind which a clause may begin.
_CALLS = frozenset(
    keys_of(verb)
    for verb in ("vận động", "tuyên truyền", "tăng cường", "đẩy mạnh", "khuyến khích", "kêu gọi",
                 "tham gia", "chung tay", "chung sức", "ra quân", "tập trung", "hướng dẫn",
                 "phối hợp", "quyết tâm")
)  # fmt: skip
_JOINING = PREPOSITIONS | {"và"}
_LOOSE_ENDS = frozenset(("và", "với", "trong", "cho", "từ", "để", "về", "của"))


def name_end(words: Words, first: int, opens: int | None = None) -> int:
    """The number of the last word of the name that begins with a word; at least that word.

    ``opens`` is where the name proper begins, behind a noun it keeps: “Tuần lễ hồng EVN”.
    """
    opens = min(first if opens is None else opens, len(words.keys) - 1)
    gaps, spaces, asides = words.gaps, words.spaces, words.asides
    place = opens + 1
    end = min(len(gaps), first + MOST_WORDS)
    while place < end and not asides[place]:
        if gaps[place] == PARTED and not _decimal(words, place):
            break
        if '"' in spaces[place]:
            break
        if gaps[place] != JOINED:
            between = words.spaces[place].strip()
            if between == ":":
                return _behind_colon(words, place) or place - 1
            if between == ",":
                if last := _up_to_a_time(words, opens, place):
                    return last
                goes_on = belongs(words, opens, place, kept=opens > first)
            else:
                goes_on = (between == "-" and _behind_dash(words, place)) or between in ("/", ".")
            if not goes_on:
                break
        elif _ends_before(words, opens, place):
            break
        place += 1
    last = place - 1
    while last > first and words.keys[last] in _LOOSE_ENDS:
        last -= 1
    return last


def leads_on(words: Words, place: int) -> bool:
    """Whether a word begins no name but tells of the noun before it: “Ngày hội diễn ra …”."""
    return words.keys[place] in PREPOSITIONS or stops_at(words, place)


def _behind_dash(words: Words, place: int) -> bool:
    """Whether a name goes on: “Tết sum vầy - Xuân bình an”, “kinh tế - xã hội”."""
    pair = words.keys[place : place + 2]
    return words.capitals[place] or pair in _SECOND_FIELDS or _short_segment(words, place)


def _ends_before(words: Words, opens: int, place: int) -> bool:
    key = words.keys[place]
    if key == "là" and words.keys[opens] == "mỗi":  # “Mỗi thầy cô là một tấm gương”
        return False
    if key == "trong" and words.keys[place : place + 4] in _OF_OUR_DAY:
        return False
    if stop_at(words, place) or is_year(words, place):
        return True
    if phrase_at(words, place):
        return not _calls(words, opens, place)
    if key not in _JOINING:
        return False
    following = words.keys[place + 1] if place + 1 < len(words.keys) else ""
    if key == "và":
        return not following or words.capitals[place + 1] or not _short_segment(words, place + 1)
    if key == "của" and following and words.capitals[place + 1]:
        return True
    if key not in PREPOSITIONS or place - opens < _FEW or not following:
        return False
    if key == "với" and words.keys[place - 1] == "không":  # “nói không với rác thải nhựa”
        return False
    if key not in _ONLY_BEFORE_COUNTED:
        return True
    counted = following in _COUNTING or following.isdecimal() or words.capitals[place + 1]
    return counted or _numbered(words, place)


def _calls(words: Words, opens: int, place: int) -> bool:
    """Whether the verb before a word wants it: the name cannot end between the two."""
    return place - opens > 1 and words.keys[place - 2 : place] in _CALLS


def _numbered(words: Words, place: int) -> bool:
    """Whether a figure stands in what follows: “cho công nhân đội 4” tells who it is for."""
    for here in range(place + 1, min(place + 7, len(words.keys))):
        if words.gaps[here] != JOINED:
            return False
        if words.folded[words.starts[here]].isdecimal():
            return True
    return False


def _decimal(words: Words, place: int) -> bool:
    """“4.0”"""
    around = words.keys[place - 1].isdecimal() and words.keys[place].isdecimal()
    return around and words.starts[place] - words.ends[place - 1] == 1


def _short_segment(words: Words, place: int) -> bool:
    """Whether no more than four plain words stand before the next mark or stop."""
    for step in range(5):
        here = place + step
        if here >= len(words.keys):
            return True
        if '"' in words.spaces[here]:
            return False
        if step and words.gaps[here] != JOINED:
            return True
        if stops_at(words, here):
            return step > 0
        if words.capitals[here] or words.asides[here]:
            return step > 0 and words.asides[here] == 1
    return False


def _up_to_a_time(words: Words, opens: int, place: int) -> int | None:
    """The last word of a name with a comma in it that a time closes, None where none does.

    “Tháng hành động về an toàn, vệ sinh lao động năm 2018”: the year is said of the whole name.
    """
    for here in range(place, min(place + _MOST_BEHIND_MARK, len(words.keys))):
        if words.gaps[here] == PARTED or '"' in words.spaces[here]:
            return None
        if words.gaps[here] != JOINED and here > place:
            return None
        if here > place and (words.keys[here : here + 2] in TIMES or is_year(words, here)):
            return here - 1
        if words.capitals[here] or stops_at(words, here):
            return None
    return None


def _behind_colon(words: Words, place: int) -> int | None:
    """The last word of what a colon opens, None where it tells no more than the name.

    Members with dashes, or with commas and one beginning: “Tiếp sức mùa lễ hội: an toàn - thân
    thiện - nghĩa tình”, “3 không: không ma túy, không trộm cắp, không tảo hôn”.
    """
    members = [place]
    dashes = 0
    for here in range(place, min(place + _MOST_BEHIND_MARK, len(words.keys) + 1)):
        if here == len(words.keys) or words.gaps[here] == PARTED or stop_or_capital(words, here):
            break
        if here > place and words.gaps[here] != JOINED:
            dashes += words.spaces[here].strip() == "-"
            members.append(here)
    else:
        return None
    if here < len(words.keys) and words.capitals[here] and words.gaps[here] != PARTED:
        return None
    if dashes:
        return here - 1
    begun_alike = len(members) > 1 and len({words.keys[member] for member in members}) == 1
    return name_end(words, members[-1]) if begun_alike else None


def stop_or_capital(words: Words, place: int) -> bool:
    """Whether a clause or a name begins with a word."""
    return words.capitals[place] or stop_at(words, place)
