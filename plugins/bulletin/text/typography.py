"""Where a line may not end in a title or a name, as it is printed."""

from __future__ import annotations

import re
from functools import lru_cache

_BEFORE_DASH = re.compile(r" (?=[-–—] )")
_TAGS = re.compile(r"""(<(?:[^<>"']|"[^"]*"|'[^']*')*>)""")
_COUNTED = re.compile(
    r"(?<=\d) (?=(?:năm|tháng|ngày|giờ|bài|đơn vị|hộ|căn|ha|km|kg|đồng|triệu|tỷ|tỉ|%)(?!\w))",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?<!\w)(ngày|tháng|năm|quý|khóa|thứ) (?=\d)", re.IGNORECASE)
_PLACED = re.compile(r"(?<!\w)(tỉnh|huyện|xã|phường|quận) (?=[^\W\d_])", re.IGNORECASE)


@lru_cache(maxsize=1 << 13)  # the same names stand on many pages
def no_break(text: str) -> str:
    """The text with no-break spaces, so that no line begins with “– Không để ai …”.

    A space stays together before a spaced hyphen or dash, between a number and what it counts
    (“5 năm”), between “ngày”, “tháng”, “năm” and their number, and between “tỉnh”, “huyện”, “xã”,
    “phường”, “quận” and a capital. Nothing else changes; printing twice is printing once.
    """
    text = _BEFORE_DASH.sub("\u00a0", text)
    text = _COUNTED.sub("\u00a0", text)
    text = _DATED.sub("\\1\u00a0", text)
    return _PLACED.sub(_joined_before_capital, text)


def no_break_html(html: str) -> str:
    """Safe HTML in which no line of text begins with a spaced hyphen or dash.

    Only the space before one changes, and only in text: tags with their links stay as they are.
    """
    if not _BEFORE_DASH.search(html):
        return html
    return "".join(
        part if part.startswith("<") else _BEFORE_DASH.sub("\u00a0", part)
        for part in _TAGS.split(html)
    )


def _joined_before_capital(match: re.Match[str]) -> str:
    following = match.string[match.end()]
    return f"{match[1]}\u00a0" if following.isupper() else match[0]
