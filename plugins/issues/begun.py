"""The file of an issue as an editor finds it begun: all articles of a month, to be put in order."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from plugins.bulletin.issue import Issue


def begun(issue: Issue, title: Callable[[str], str]) -> str:
    """The text of a file in ``content/issues/`` that means this issue.

    ``title`` has that of an article by its address; it stands beside it as a remark.
    """
    return "\n".join(_lines(issue, title)) + "\n"


def _lines(issue: Issue, title: Callable[[str], str]) -> Iterator[str]:
    yield "# Đổi thứ tự, bỏ bài, thêm bài, đổi tên mục tùy ý; rồi chạy  bulletin check"
    yield f"number = {_text(issue.number)}"
    yield f"date = {issue.day.isoformat()}"
    yield '# title = "Chủ đề của số này"'
    if issue.cover:
        yield f"cover = {_text(issue.cover.source)}"
    yield ""
    yield "# [editorial]"
    yield '# author = "Ban biên tập"'
    yield '# text = """'
    yield "# Lời ban biên tập, mỗi đoạn cách nhau một dòng trống."
    yield '# """'
    for part in issue.parts:
        yield ""
        yield "[[section]]"
        yield f"name = {_text(part.title)}"
        yield "articles = ["
        for url in part.articles:
            remark = " ".join(sign for sign in title(url).split() if sign.isprintable())
            yield f"  {_text(url.rstrip('/'))},  # {remark}"
        yield "]"


def _text(text: str) -> str:
    """A basic string of TOML, which JSON's are, but for one sign."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
