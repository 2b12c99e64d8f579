"""Names in small letters and without marks: “phong trào vở sạch, chữ đẹp”, “hội thi thợ giỏi”.

Most small letters behind such a noun describe (“mô hình trồng hồng”, “phong trào xây dựng nông
thôn mới”). Each noun has its own forms of names.
"""

from __future__ import annotations

from plugins.bulletin.text.words import Words, keys_of
from plugins.campaigns.deeds import people_and_deed
from plugins.campaigns.mottoes import built_alike, motto, praised_trade
from plugins.campaigns.numbered import (
    days_and_nights,
    great_number,
    numbered_virtue,
    numbers,
    shared_out,
)

Keys = tuple[str, ...]

_MOVEMENTS = (keys_of("phong trào"), keys_of("cuộc vận động"))
_OF_COUNTED = (*_MOVEMENTS, keys_of("chương trình"), keys_of("chiến dịch"))
_MODEL = keys_of("mô hình")
_CONTESTS = (keys_of("hội thi"), keys_of("cuộc thi"))
_WAVES = tuple(
    keys_of(wave)
    for wave in ("chiến dịch", "chiến dịch cao điểm", "đợt thi đua", "đợt cao điểm",
                 "đợt thi đua cao điểm", "đợt thi đua đặc biệt")
)  # fmt: skip


def small_letters(words: Words, noun: Keys, first: int) -> int | None:
    """The last word of a name in small letters behind a noun, None where none stands there."""
    movement = noun[:2] == _MOVEMENTS[0] or noun == _MOVEMENTS[1]
    if noun[:2] in _CONTESTS:
        return praised_trade(words, first)
    if last := shared_out(words, first):
        return last
    if noun[-2:] in _OF_COUNTED and (last := great_number(words, first)):
        return last
    if noun == _MODEL:
        return numbers(words, first) or numbered_virtue(words, first)
    if (movement or noun in _WAVES) and (last := days_and_nights(words, first)):
        return last
    if movement:
        return (
            motto(words, first)
            or numbers(words, first)
            or numbered_virtue(words, first)
            or people_and_deed(words, first)
            or built_alike(words, first)
        )
    return None
