"""Two authors whose names differ only in marks do not share a page.

Thu Thủy and Thu Thúy would both live at “tac-gia/thu-thuy/”. The one with the earliest article, or
who stands first in its byline, keeps that address; the other's says its marks as they are typed in
Telex: “tac-gia/thu-thuys/”.
So an address depends on the articles alone, never on the order of files, and a newcomer does not
take the address of one who was there before. Names that ``fold`` alike (Thủy, Thuỷ, THỦY) are
one author.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.index import Row
from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.text.vietnamese import fold, slug_of
from plugins.manuscript.byline import author_url

_TELEX = dict(zip("\u0300\u0309\u0303\u0301\u0323\u0306\u031b", "frxsjww", strict=True))

_AFTER_ALL = (date.max, "", 0, "")


def with_own_pages(rows: Iterable[Row]) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The rows with one address for each author, and a notice of each name that gave way."""
    rows = tuple(rows)
    # Of each author as written the first article, and the place in its byline.
    bylines: dict[tuple[str, str], tuple[date, str, int, str]] = {}
    for row in rows:
        for place, author in enumerate(row.authors):
            here = (row.date, row.path, place, author.name)
            key = (author.url, author.name)
            if here < bylines.get(key, _AFTER_ALL):
                bylines[key] = here
    first: dict[str, dict[str, tuple[date, str, int, str]]] = {}  # by address and folded name
    for (url, name), here in bylines.items():
        names = first.setdefault(url, {})
        names[fold(name)] = min(names.get(fold(name), here), here)
    moved: dict[str, str] = {}  # folded name: new address
    problems: list[Problem] = []
    for _, names in sorted(first.items()):
        keeper, *others = sorted(names, key=lambda name: names[name])
        for name in others:
            url = author_url(telex_slug(name))
            while url in first or url in moved.values():
                url = f"{url[:-1]}-2/"
            moved[name] = url
            *_, written = names[name]
            path = names[name][1]
            what = f"tác giả “{written}” trùng địa chỉ với “{names[keeper][-1]}”, được đặt ở {url}"
            fix = "nếu là một người thì viết tên như nhau trong mọi bài"
            problems.append(Problem(path, 0, what, fix, Gravity.NOTICE))
    return (tuple(_moved(row, moved) for row in rows) if moved else rows), tuple(problems)


def _moved(row: Row, moved: dict[str, str]) -> Row:
    authors = tuple(Link(a.name, moved.get(fold(a.name), a.url)) for a in row.authors)
    return row if authors == row.authors else replace(row, authors=authors)


def telex_slug(name: str) -> str:
    """The slug that keeps every mark, as typed in Telex: “thu-thuyr” for Thu Thủy."""
    return slug_of(" ".join(_typed(word) for word in name.lower().replace("đ", "dd").split()))


def _typed(word: str) -> str:
    letters, tone = "", ""
    for sign in unicodedata.normalize("NFD", word):
        if sign == "\u0302":  # â, ê, ô are typed aa, ee, oo
            letters += letters[-1:]
        elif sign in "\u0306\u031b":
            letters += _TELEX[sign]
        elif sign in _TELEX:
            tone = _TELEX[sign]
        else:
            letters += sign
    return letters + tone
