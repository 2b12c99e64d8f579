"""Elements an article may not hold: none takes more with it than its own paragraph, and each that
takes something is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

import nh3
from bs4 import BeautifulSoup

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.text.vietnamese import shortened
from plugins.manuscript.lines import line_at
from plugins.manuscript.safety import TAGS

# Whatever stands in these is no markup, up to their end, and to that of the text if they have none.
_RAW = re.compile(r"<(script|style|textarea|title|iframe|noembed|noframes|xmp)\b[^<>]*>", re.I)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n|\s*\Z")
# Of these only the marks go and all the words stay.
_BARE = nh3.ALLOWED_TAGS | TAGS | {
    "address", "big", "body", "font", "form", "head", "html", "image", "label", "main", "nobr",
    "noscript", "section", "tfoot",
}  # fmt: skip
_LONGEST = 40  # signs of a name in a message; “<” may stand before a sentence


def closed(text: str) -> str:
    """The text in which raw elements that are left open end with their paragraph; lines stay."""
    if "<" not in text:
        return text
    pieces: list[str] = []
    at = copied = 0
    lower = text.lower()
    while found := _RAW.search(text, at):
        end = f"</{found[1].lower()}"
        close = lower.find(end, found.end())
        if close < 0:
            paragraph = _PARAGRAPH_END.search(text, found.end())
            at = paragraph.start() if paragraph else len(text)
            pieces += [text[copied:at], end, ">"]
            copied = at
        else:
            at = close + len(end)
    return "".join([*pieces, text[copied:]])


def left_out(soup: BeautifulSoup, path: str, text: str, first_line: int) -> Iterator[Problem]:
    """A notice of each kind of element that is not published, where it first stands in the text.

    Not of those whose words stay. What looks like an element may be a name in angle brackets.
    """
    names = dict.fromkeys(element.name for element in soup.find_all(True))
    for name in names:
        if name not in _BARE and ":" not in name:  # “o:p” of Word
            what = f"“<{shortened(name, _LONGEST)}>” là một thẻ không được đăng, bị bỏ khỏi bài"
            fix = "bỏ thẻ ấy; nếu đó là chữ của bài thì viết &lt; thay cho “<”"
            found = re.search(rf"<{re.escape(name)}", text, re.IGNORECASE)
            line = first_line + (line_at(text, found.start()) - 1 if found else 0)
            yield Problem(path, line, what, fix, Gravity.NOTICE)
