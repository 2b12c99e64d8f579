"""What stands between two words, and how strongly it parts them."""

from __future__ import annotations

import re
from functools import lru_cache

from plugins.bulletin.text.vietnamese import fold

# From weak to strong.
JOINED, PUNCTUATED, PARTED = range(3)

_JOINING = re.compile(r"""[\s"']*""")
_PUNCTUATING = re.compile(r"""[\s"',;:/·-]*""")
_REMEMBERED = 1 << 10


def space_between(space: str, text: str, end: int) -> tuple[str, int]:
    """What stands between two words, folded, and which of the three it is; it begins at ``end``.

    The full stop of a short form (“TP. Lạng Sơn”, “T.Ư”) parts nothing.
    """
    folded, gap, behind_stop = _read(space)
    return folded, behind_stop if behind_stop != gap and _is_short(text, end) else gap


@lru_cache(_REMEMBERED)
def _read(space: str) -> tuple[str, int, int]:
    """What stands between two words, folded, its kind, and its kind without a full stop."""
    folded = fold(space)
    return folded, _kind(folded), _kind(folded.removeprefix("."))


def _kind(between: str) -> int:
    """Which of the three stands between two words."""
    if _JOINING.fullmatch(between):
        return JOINED
    return PUNCTUATED if _PUNCTUATING.fullmatch(between) else PARTED


def _is_short(text: str, end: int) -> bool:
    """Whether a short form stands before a full stop: “TP.”, “Tx.”, “T.Ư”; not “bản Xốp Tụ.”."""
    start = end
    while start and end - start < 3 and text[start - 1].isalpha():
        start -= 1
    if not 0 < end - start < 3 or not text[start].isupper():
        return False
    touches = text[end + 1 : end + 2].isalpha()  # “Co.opmart”
    return end - start == 1 or touches or text[end - 1].isupper() or text[end - 1] in "pxst"
