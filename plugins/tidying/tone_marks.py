"""Where the tone mark of an open “oa”, “oe”, “uy” stands: hòa, khỏe, thủy or hoà, khoẻ, thuỷ.

State documents have the first way, school books the second. Source: Quyết định 1989/QĐ-BGDĐT.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

OLD, NEW = "hòa", "hoà"

_FIRSTS = {"o": "òóỏõọ", "u": "ùúủũụ"}
_SECONDS = {"a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ"}


def _pairs() -> dict[str, str]:
    """“òa”: “oà”, in every case letters can have."""
    pairs = {}
    for first, second in (("o", "a"), ("o", "e"), ("u", "y")):
        for marked, after in zip(_FIRSTS[first], _SECONDS[second], strict=True):
            old, new = marked + second, first + after
            for case in (str.lower, str.upper, str.capitalize):
                pairs[case(old)] = case(new)
            pairs[old[0] + old[1].upper()] = new[0] + new[1].upper()
    return pairs


_TO_NEW: Mapping[str, str] = MappingProxyType(_pairs())
_TO_OLD: Mapping[str, str] = MappingProxyType({new: old for old, new in _TO_NEW.items()})
# “quý” has its mark on the y in both ways, for u belongs to q there.
_OPEN_OLD = re.compile(rf"(?<![qQ])(?:{'|'.join(_TO_NEW)})(?![^\W\d_])")
_OPEN_NEW = re.compile(rf"(?<![qQ])(?:{'|'.join(_TO_OLD)})(?![^\W\d_])")
# A letter follows: “toàn”, “khoẻn” are right in both ways, “tòan” in neither.
_CLOSED = re.compile(rf"(?:{'|'.join(_TO_NEW)})(?=[aceghimnoptuyACEGHIMNOPTUY])")


def placed(text: str, way: str) -> str:
    """The text, which is NFC, with tone marks in the way :data:`OLD` or :data:`NEW`."""
    text = _CLOSED.sub(lambda found: _TO_NEW[found[0]], text)
    if way == NEW:
        return _OPEN_OLD.sub(lambda found: _TO_NEW[found[0]], text)
    return _OPEN_NEW.sub(lambda found: _TO_OLD[found[0]], text)
