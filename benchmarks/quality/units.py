"""Which names of units are the same: long and short forms of one body, never another's level."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from benchmarks.quality.folding import fold, one_of, toned

_LEVELS = tuple(
    sorted(
        (
            toned(level)
            for level in (
                "tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường",
                "đặc khu",
            )
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip
# A level noun before a place's name; not that of a number (“Quận 3” is a name of its own), of a
# body (“huyện ủy”, “xã đội”), of “hợp tác xã” or of a plural (“các xã”).
_LEVEL = re.compile(
    f"(?<!{toned('hợp tác')})(?<!{toned('các')}) (?:{'|'.join(_LEVELS)}) (?=[^\\W\\d])"
    f"(?!(?:{one_of('ủy', 'đoàn', 'hội', 'đội', 'viên')})(?: |$))"
)
# “Tỉnh ủy tỉnh Lạng Sơn”: the body's own name says the level already.
_LEVEL_TWICE = re.compile(
    f"(?<!\\w)({one_of('tỉnh', 'thành', 'huyện', 'quận', 'thị')}) ({one_of('ủy', 'đoàn')})"
    f" ({one_of('tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã')}) (?=\\w)"
)
_FIELDS = tuple(  # a ministry or department is called by the first of its fields alone
    re.compile(f"(?<!\\w)((?:{one_of('bộ', 'sở', 'phòng')}) {toned(first)}) {toned(rest)}(?!\\w)")
    for first, rest in (
        ("giáo dục", "đào tạo"),
        ("nông nghiệp", "phát triển nông thôn"),
        ("lao động", "thương binh xã hội"),
        ("văn hóa", "thể thao du lịch"),
        ("khoa học", "công nghệ"),
        ("tài nguyên", "môi trường"),
        ("kế hoạch", "đầu tư"),
        ("thông tin", "truyền thông"),
        ("giao thông", "vận tải"),
    )
)
_HEADS = frozenset(  # what every level has is no name without its place
    toned(head)
    for head in (
        "ủy ban nhân dân", "hội đồng nhân dân", "công an", "công đoàn", "đảng ủy", "đảng bộ",
        "chi bộ", "văn phòng", "đoàn thanh niên", "hội nông dân", "hội phụ nữ",
        "hội cựu chiến binh", "hội chữ thập đỏ", "liên đoàn lao động", "mặt trận tổ quốc",
        "ban chỉ đạo", "ban vận động", "ban dân vận",
    )
)  # fmt: skip
_VIETNAM, _FRONT = toned("việt nam"), toned("mặt trận tổ quốc")
_COMMITTEE_OF_THE_FRONT = re.compile(
    f"(?<!\\w){toned('ủy ban')} ((?:{toned('trung ương')} )?{_FRONT})"
)
_VIETNAM_BEFORE_PLACE = re.compile(f" {_VIETNAM} (?=\\w)")
_WOMEN = (toned("liên hiệp phụ nữ"), toned("phụ nữ"))


@cache
def unit_key(name: str) -> str:
    """Equal for two names of the same unit, but for a level noun one of them may lack."""
    key = f" {fold(name)} "
    for word in ("và", "của"):
        key = key.replace(f" {toned(word)} ", " ")
    key = key.strip().replace(*_WOMEN).replace(f"{_FRONT} {_VIETNAM}", _FRONT)
    key = _COMMITTEE_OF_THE_FRONT.sub(r"\1", key)
    key = _VIETNAM_BEFORE_PLACE.sub(" ", key)
    key = _LEVEL_TWICE.sub(r"\1 \2 ", key)
    for field in _FIELDS:
        key = field.sub(r"\1", key)
    return key


@cache
def _without_level(key: str) -> str:
    return _LEVEL.sub(" ", key)


def is_one_of(key: str, forms: Collection[str]) -> bool:
    """Whether the key is a form; the level noun may be missing on one side, never be another."""
    if key in forms:
        return True
    bare = _without_level(key)
    return any(bare == _without_level(form) and bare in (key, form) for form in forms)


def stands_for(key: str, forms: Collection[str], above: Collection[str]) -> bool:
    """Whether the key is a form, or a form followed by places above it (“Trường A, huyện B”)."""
    return is_one_of(key, forms) or any(
        stands_for(key.removesuffix(f" {place}"), forms, above)
        for place in above
        if key.endswith(f" {place}")
    )


def is_bare(key: str) -> bool:
    """Whether it says no unit without its place: “Hội Nông dân tỉnh”, “Ủy ban nhân dân”."""
    return key in _HEADS or any(key == level or key.endswith(f" {level}") for level in _LEVELS)
