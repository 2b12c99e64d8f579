"""The header that says which point of a picture must be seen however it is cut."""

from __future__ import annotations

import re
from dataclasses import replace

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.story import Focus, Picture
from plugins.manuscript.clean import one_line
from plugins.manuscript.headers import Manuscript

KEY = "Picture-focus"
_FORM = "viết hai số phần trăm, từ trái sang và từ trên xuống, ví dụ  Picture-focus: 40% 30%"
_POINT = re.compile(
    r"(\d{1,3})(?:[.,]\d+)?\s*%?(?:\s*[,;]\s*|\s+)(\d{1,3})(?:[.,]\d+)?\s*%?", re.ASCII
)


def focus_of(
    manuscript: Manuscript, pictures: tuple[Picture, ...]
) -> tuple[Focus | None, tuple[Problem, ...]]:
    """The focus of the first picture, None where the header says none, and what is wrong with it.

    Percent of width from the left and of height from the top, “40% 30%”; decimals are passed over.
    """
    value = one_line(manuscript.value(KEY))
    if not value:
        return None, ()
    found = _POINT.fullmatch(value)
    point = tuple(map(int, found.groups())) if found else ()
    if not point or max(point) > 100:
        what = f"không hiểu “{KEY}: {value}”"
        return None, (Problem(manuscript.path, manuscript.line(KEY), what, _FORM),)
    if not pictures:
        what, fix = f"có “{KEY}:” mà bài không có ảnh nào", "thêm ảnh vào bài, hoặc bỏ dòng này"
        notice = Problem(manuscript.path, manuscript.line(KEY), what, fix, Gravity.NOTICE)
        return None, (notice,)
    return Focus(*point), ()


def focused(pictures: tuple[Picture, ...], focus: Focus | None) -> tuple[Picture, ...]:
    """The pictures of an article, the first of them with its focus."""
    if focus is None:
        return pictures
    return (replace(pictures[0], focus=focus), *pictures[1:])
