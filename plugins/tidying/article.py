"""A whole article is tidied: its body, and of its headers what readers read."""

from __future__ import annotations

import re

from plugins.bulletin.text.vietnamese import nfc
from plugins.tidying.prose import in_prose
from plugins.tidying.quotation_marks import paired
from plugins.tidying.spacing import spaced
from plugins.tidying.tone_marks import placed

_HEADER = re.compile(r"([A-Za-z][\w-]{0,30}[ \t]*:[ \t]*)(.*)", re.DOTALL | re.ASCII)
_END = re.compile(r"\r\n|\r|\n")
_READ = frozenset(["title", "summary"])  # headers that are prose
_NAMES = frozenset(["authors", "author", "section", "category", "dateline"])  # letters only
_MOST_ROUNDS = 4  # one change may make room for another


def tidied(text: str, tones: str) -> str:
    """The text of an article, tidy; tidying it again changes nothing.

    ``tones`` is a way of :mod:`plugins.tidying.tone_marks`. Header keys, addresses, code, HTML and
    values that are looked up (slugs, days) stay as they are, and so do line ends.
    """
    for _ in range(_MOST_ROUNDS):
        after = _once(text, tones)
        if after == text:
            break
        text = after
    return text


def _once(text: str, tones: str) -> str:
    def change(prose: str) -> str:
        return placed(paired(spaced(nfc(prose))), tones)

    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    head: list[str] = []
    at = _body_at(lines)
    for line in lines[:at]:
        found = _HEADER.fullmatch(line.removeprefix("\ufeff"))
        key = found[1].rstrip(" \t:").lower() if found else ""
        if found and key in _READ | _NAMES:
            end = _END.search(found[2])
            value, rest = (found[2][: end.start()], end[0]) if end else (found[2], "")
            tidy = in_prose(value, change if key in _READ else nfc)
            mark = "\ufeff" if line.startswith("\ufeff") else ""
            line = f"{mark}{found[1]}{tidy}{rest}"
        head.append(line)
    return "".join(head) + in_prose("".join(lines[at:]), change)


def _body_at(lines: list[str]) -> int:
    """The line on which the body begins: behind the first blank line, if headers come first."""
    first = next((at for at, line in enumerate(lines) if line.strip("\ufeff \t\r\n")), 0)
    opening = lines[first].lstrip("\ufeff") if lines else ""
    fenced = opening.strip() == "---"
    if not fenced and not _HEADER.match(opening):
        return 0
    for at in range(first + 1, len(lines)):
        if fenced and lines[at].strip() in ("---", "..."):
            return at + 1
        if not fenced and not lines[at].strip():
            return at
    return len(lines)
