"""The file an editor starts a new article from."""

from __future__ import annotations

from datetime import date

from plugins.bulletin.text.vietnamese import slug_of
from plugins.manuscript.clean import one_line

_BODY = "Viết thân bài ở đây, mỗi đoạn cách nhau một dòng trống."
_LONGEST = 80  # letters of a file name; some systems end at 255 bytes for the whole path


def blank_article(title: str, day: date, author: str = "", section: str = "") -> tuple[str, str]:
    """Where below ``content`` a new article belongs, and its text, which passes every check.

    The name of the file is the title without marks, cut after a whole word. Raises ValueError where
    the title has no letter that an address could be made of.
    """
    title = _plain(title)
    slug = slug_of(title)
    if not slug:
        raise ValueError("tên bài phải có chữ")
    if len(slug) > _LONGEST:
        slug = slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    lines = [
        f"Title: {title}",
        f"Date: {day.isoformat()}",
        *([f"Authors: {_plain(author)}"] if _plain(author) else []),
        *([f"Section: {_plain(section)}"] if _plain(section) else []),
    ]
    path = f"articles/{day.year:04d}/{day.month:02d}/{slug}.md"
    return path, "\n".join(lines) + f"\n\n{_BODY}\n"


def _plain(value: str) -> str:
    """The value on one line, in typographic quotes where straight ones stood around all of it."""
    value = one_line(value)
    if (
        len(value) > 2
        and value[0] == value[-1]
        and value[0] in "\"'"
        and value.count(value[0]) == 2
    ):
        return f"“{value[1:-1]}”"
    return value
