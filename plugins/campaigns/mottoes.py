"""Names in small letters that are built like mottoes: by dashes, of two sides alike, in praise."""

from __future__ import annotations

from plugins.bulletin.tagging.clause_words import PREPOSITIONS, stops_at
from plugins.bulletin.tagging.commas import belongs, praises, segment_end
from plugins.bulletin.tagging.name_end import name_end
from plugins.bulletin.text.words import JOINED, Words, keys_of

_MOST_DASHED = 10  # words before the first dash of “xây dựng cơ sở y tế xanh - sạch - đẹp”
_MOST_TRADE = 8  # words of “cán bộ công đoàn cơ sở giỏi”
_TASKS = frozenset(
    keys_of(task)
    for task in ("xây dựng", "phát triển", "nâng cao", "đẩy mạnh", "thực hiện", "trồng cây",
                 "bảo vệ", "thi đua", "chăn nuôi", "sản xuất")
)  # fmt: skip


def motto(words: Words, first: int) -> int | None:
    """The last word of “xây dựng cơ sở y tế xanh - sạch - đẹp”; its last member is as long as the
    one before it. None without two dashes.
    """
    dashes: list[int] = []
    for place in range(first + 1, min(first + _MOST_DASHED * 2, len(words.keys))):
        dash = words.spaces[place].strip() == "-"
        if words.gaps[place] != JOINED and not dash:
            break
        if dash:
            dashes.append(place)
        elif place - (dashes[-1] if dashes else first) > (3 if dashes else _MOST_DASHED):
            break
    if len(dashes) < 2:
        return None
    last = min(dashes[-1] + dashes[-1] - dashes[-2] - 1, len(words.keys) - 1)
    # “xanh - sạch - đẹp, văn minh”: a comma may lead to more of the kind.
    if (
        last + 1 < len(words.keys)
        and words.spaces[last + 1] == ", "
        and belongs(words, first, last + 1)
    ):
        return segment_end(words, last + 1) - 1
    return last


def built_alike(words: Words, first: int) -> int | None:
    """“vở sạch, chữ đẹp”, “dạy tốt - học tốt”, “luyện tay nghề, thi thợ giỏi”.

    Two members, parted by a comma or dash, the last of which ends in praise: the first as well, or
    it is as long. What a member builds or develops is a task: “xây dựng gia đình no ấm, bình đẳng”.
    """
    if words.keys[first : first + 2] in _TASKS or stops_at(words, first):
        return None
    middle = segment_end(words, first)
    if middle >= len(words.keys) or words.spaces[middle].strip() not in (",", "-"):
        return None
    last = name_end(words, first)
    if last < middle:  # parallel by length alone
        end = segment_end(words, middle)
        last = end - 1 if end - middle == middle - first else last
    if last < middle or not praises(words, middle, last + 1):
        return None
    fits = praises(words, first, middle) or last + 1 - middle == middle - first
    return last if fits else None


def praised_trade(words: Words, first: int) -> int | None:
    """“tuyên truyền viên giỏi”, “điều dưỡng giỏi, thanh lịch”: who is good at his trade."""
    end = segment_end(words, first)
    if not 1 < end - first <= _MOST_TRADE or words.keys[first] in PREPOSITIONS:
        return None
    if stops_at(words, first):  # “hội thi có 12 đội giỏi”
        return None
    if not praises(words, first, end) or '"' in words.spaces[min(end, len(words.keys) - 1)]:
        return None
    return max(name_end(words, first), end - 1)
