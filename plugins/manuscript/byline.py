"""Who wrote an article: the names of ``Authors:``, each with its address."""

from __future__ import annotations

import re

from plugins.bulletin.entry import Link
from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.text.vietnamese import fold, shortened, slug_of
from plugins.manuscript.clean import one_line
from plugins.manuscript.headers import Manuscript

# Letters of a name in an address. Names of files end at 200 bytes on some systems, and an author's
# name with its marks typed out (see authors) may have twice its letters.
LONGEST_SLUG = 100

# A joint byline of pen names has a spaced dash between them: “Thu Thủy - Nguyệt Hà”.
_SPACED_DASH = re.compile(r"\s+[-–—]\s+")


def authors_of(manuscript: Manuscript, problems: list[Problem]) -> tuple[Link, ...]:
    """The authors in the order of the byline, each once; what is wrong is added to the problems."""
    value, line = one_line(manuscript.value("Authors")), manuscript.line("Authors")
    authors: dict[str, Link] = {}  # by folded name: Thu Thủy and Thu Thúy are two
    for name in (name for part in value.split(";") for name in _pen_names(part.strip())):
        slug = slug_of(name)
        if not slug:
            what = f"không lập được địa chỉ cho tác giả “{name}”"
            problems.append(Problem(manuscript.path, line, what, "viết tên bằng chữ"))
            continue
        if len(slug) > LONGEST_SLUG:
            problems.append(too_long(manuscript, "Authors", "tên tác giả", name))
        elif "," in name:
            what = f"“{name}” được hiểu là một tác giả"
            fix = f"nếu là nhiều tác giả thì cách nhau bằng dấu chấm phẩy: {name.replace(',', ';')}"
            problems.append(Problem(manuscript.path, line, what, fix, Gravity.NOTICE))
        authors.setdefault(fold(name), Link(name, author_url(slug)))
    return tuple(authors.values())


def author_url(slug: str) -> str:
    """The address of an author's page."""
    return f"tac-gia/{slug}/"


def _pen_names(text: str) -> list[str]:
    """The names of a joint byline; a body such as “Phòng Thi đua - Khen thưởng” stays whole.

    Every word of a pen name begins with a capital: Thu Thủy, Ng. Trang, T.C.
    """
    parts = [part for part in _SPACED_DASH.split(text) if part]
    if all(word[0].isupper() for part in parts for word in part.split()):
        return parts
    return [text] if text else []


def too_long(manuscript: Manuscript, key: str, kind: str, name: str) -> Problem:
    """What an editor is told of a name under a key that is too long for an address."""
    what = f"{kind} dài {len(name)} chữ cái: “{shortened(name, 60)}”"
    fix = f"viết {kind} ngắn gọn, không quá {LONGEST_SLUG} chữ cái" + (
        "; nhiều tác giả cách nhau bằng dấu chấm phẩy" if key == "Authors" else ""
    )
    return Problem(manuscript.path, manuscript.line(key), what, fix)
