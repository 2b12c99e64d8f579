"""Which names of campaigns are the same: with or without the noun, year, period or edition."""

from __future__ import annotations

import re
from functools import cache

from benchmarks.quality.folding import fold, one_of, toned

_NOUNS = tuple(
    f"{toned(noun)} "
    for noun in (
        "phong trào thi đua", "phong trào", "cuộc vận động", "chương trình", "mô hình",
        "chiến dịch", "hội thi", "cuộc thi", "cvđ", "tháng cao điểm", "đợt thi đua", "hoạt động",
        "ngày hội", "đề án", "dự án", "học bổng",
    )
)  # fmt: skip
_WHEN = re.compile(
    f" (?:(?:{one_of('trong', 'từ', 'cho')}) )?(?:(?:{one_of('năm học', 'năm', 'giai đoạn')}) )?"
    "(?:(?:19|20)[0-9]{2}(?: (?:19|20)[0-9]{2})?"
    f"|(?:{one_of('lần thứ', 'lần')}) (?:[0-9]+|[ivxl]+))$"
)
_LEAST = 3  # code points that are still a name: “năm 2025” is not one with its year left out


@cache
def campaign_key(name: str) -> str:
    """Equal for two names of the same campaign."""
    key = fold(name)
    while (shorter := _shorter(key)) != key:
        key = shorter
    return key


def _shorter(key: str) -> str:
    for noun in _NOUNS:
        if key.startswith(noun) and len(key) - len(noun) >= _LEAST:
            key = key[len(noun) :]
    without = _WHEN.sub("", key)
    return without if len(without) > _LEAST else key
