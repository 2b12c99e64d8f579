"""How deep elements may lie in one another: what is deeper is a slip, and would break readers."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from plugins.bulletin.problem import Problem
from plugins.manuscript.lines import lines_of

MOST_MARKERS = 20  # quotation and list marks before a line, a list's indentation counted as the
# lists it may lie in; mail quotes hardly reach ten
MOST_ELEMENTS = 100  # in one another; a table in a list in a quotation has about fifteen

_STEP = 4  # columns a list lies further in than the one around it; a tab is as many
_MARKER = re.compile(r"[ \t]*(?:>|(?:[-*+]|\d{1,9}\.)(?=[ \t]))")
_RULE = re.compile(r"[ \t]*(?:[-* \t]|_)*")  # “- - - -” is a line across the page


class TooDeep(ValueError):
    """A text whose elements lie too deep in one another to be read; from ``line`` on."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def deepest_line(text: str) -> tuple[int, int]:
    """The first line with the most marks of quotation and list before it, and how many; (1, 0)."""
    most = (1, 0)
    for line in lines_of(text, 0, len(text)):
        if (markers := _markers(line.text)) > most[1] and not _RULE.fullmatch(line.text):
            most = (line.number, markers)
    return most


def _markers(line: str) -> int:
    spaces = len(line) - len(line.lstrip(" \t"))
    count, at = (spaces + 3 * line.count("\t", 0, spaces)) // _STEP, 0
    if not _MARKER.match(line):
        return 0
    while found := _MARKER.match(line, at):
        count, at = count + 1, found.end()
    return count


def deepest_element(soup: BeautifulSoup) -> Tag | None:
    """The first element that lies below too many others, or None."""
    depths = {id(soup): 0}  # by identity, top-down: no recursion, no walking up
    for element in soup.find_all(True):
        depth = depths[id(element)] = depths[id(element.parent)] + 1
        if depth > MOST_ELEMENTS:
            return element
    return None


def nesting_problem(path: str, line: int) -> Problem:
    """What an editor is told of it."""
    what = "trích dẫn, danh sách hoặc thẻ HTML lồng nhau quá nhiều tầng"
    fix = "bỏ bớt dấu “>”, “-” hoặc thẻ ở đầu dòng; nếu chép từ thư điện tử thì bỏ các dấu “>”"
    return Problem(path, line, what, fix)
