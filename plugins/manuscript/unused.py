"""Pictures that lie below the content folder and in no article: they are not published."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby
from pathlib import PurePosixPath

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.text.vietnamese import with_dots

_MOST_TOLD = 20  # of one folder, each by itself; an archive may have thousands
_WHAT = "không bài nào dùng ảnh này, nên nó không được đăng"
_FIX = "đưa ảnh vào bài, hoặc chuyển nó ra ngoài thư mục nội dung"


def unused_pictures(there: Collection[str], named: Collection[str]) -> Iterator[Problem]:
    """A notice for each picture that no article names; of one folder the first twenty and how many
    more there are.

    Both are paths as the editor would type them: ``there`` of all files with the ending of a
    picture, ``named`` of what articles show, perhaps of more.
    """
    left = sorted(map(PurePosixPath, set(there).difference(named)))
    for folder, pictures in groupby(left, key=lambda path: path.parent):
        paths = list(pictures)
        for path in paths[:_MOST_TOLD]:
            yield Problem(path.as_posix(), 0, _WHAT, _FIX, Gravity.NOTICE)
        if len(paths) > _MOST_TOLD:
            more = with_dots(len(paths) - _MOST_TOLD)
            what = f"còn {more} ảnh nữa trong thư mục này không bài nào dùng"
            yield Problem(folder.as_posix(), 0, what, _FIX, Gravity.NOTICE)
