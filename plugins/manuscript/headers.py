"""A source file is cut into headers and body, and every fault of form is found.

``Key: value`` lines up to the first blank line, which may stand between ``---`` lines; then the
body. Nothing here knows what a value means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from plugins.bulletin.problem import Problem
from plugins.bulletin.text.vietnamese import nfc, shortened
from plugins.manuscript.keys import known_key, mend_of_key, split_header

_END = r"(?:\r\n|\r(?!\n)|\n)"
LINE_END = re.compile(_END)
_LAST_END = re.compile(_END + r"\Z")
_LEADING_BLANKS = re.compile(rf"(?:[ \t]*{_END})*")
_BLANK_LINE = re.compile(rf"{_END}[ \t]*{_END}")
_FENCE = re.compile(r"-{3,}\s*")
_CLOSING = re.compile(r"(?:-{3,}|\.{3})\s*")
_LISTS = ("Authors", "Campaigns", "Units")  # several values, with “;”


@dataclass(frozen=True, slots=True)
class Header:
    """One header line."""

    value: str  # NFC, stripped, no invisible sign; “” where the editor left it empty
    line: int  # from 1


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A source file cut in two."""

    path: str
    headers: Mapping[str, Header]  # by known key; the first one where a key stands twice
    fallen: frozenset[str]  # known keys that stand in the body by mistake
    body: str  # as it stands in the file, without the last line end
    body_line: int  # the line of the file on which the body begins
    problems: tuple[Problem, ...] = ()

    def value(self, key: str) -> str:
        """The value of a header, “” where there is none."""
        return self.headers[key].value if key in self.headers else ""

    def line(self, key: str) -> int:
        """The line of a header, 0 where there is none."""
        return self.headers[key].line if key in self.headers else 0


class _Line(NamedTuple):
    number: int  # from 1
    start: int  # offset in the file
    text: str
    end: int  # after its line end


class _Head(NamedTuple):
    lines: tuple[_Line, ...]
    body_start: int  # offset in the file
    problems: tuple[Problem, ...]


def cut(path: str, text: str, keys: tuple[str, ...]) -> Manuscript:
    """The headers and the body of a file, with every fault of form."""
    head = _head(path, text, keys)
    headers, of_headers = _headers(path, head.lines, keys)
    fallen = tuple(_fallen(text, head.body_start, keys))
    of_fallen = (
        Problem(
            path,
            line,
            f"dòng “{key}:” nằm trong thân bài",
            "bỏ dòng trống ở trên nó, để nó thuộc phần đầu bài",
        )
        for line, key in fallen
    )
    return Manuscript(
        path,
        headers,
        frozenset(key for _, key in fallen),
        _LAST_END.sub("", text[head.body_start :]),
        line_at(text, head.body_start),
        (*head.problems, *of_headers, *of_fallen),
    )


def line_at(text: str, offset: int) -> int:
    """The line, from 1, on which an offset stands."""
    return sum(1 for _ in LINE_END.finditer(text, 0, offset)) + 1


def _head(path: str, text: str, keys: tuple[str, ...]) -> _Head:
    """The lines before the body, and where the body begins."""
    leading = _LEADING_BLANKS.match(text)
    start = leading.end() if leading else 0
    blank = _BLANK_LINE.search(text, start)
    end, body_start = (blank.start(), blank.end()) if blank else (len(text), len(text))
    lines = tuple(_lines(text, start, end))
    problems: list[Problem] = []
    if start:
        what = "có dòng trống trước phần đầu bài"
        problems.append(Problem(path, 1, what, "để dòng “Title:” là dòng đầu tiên của tệp"))
    fenced = _FENCE.fullmatch(lines[0].text) is not None
    last_known = max((line.number for line in lines if _known(line, keys)), default=0)
    for at, line in enumerate(lines[fenced:], start=fenced):
        if fenced and _CLOSING.fullmatch(line.text):
            after = body_start if line.end == end else line.end
            return _Head(lines[fenced:at], after, tuple(problems))
        if line.number > last_known and split_header(line.text) is None:
            problems.append(_of_missing_blank(path, line.number, first=at == fenced))
            return _Head(lines[fenced:at], line.start, tuple(problems))
    if fenced:
        what = "phần đầu bài mở bằng “---” mà không đóng"
        fix = "thêm một dòng “---” sau dòng đầu bài cuối cùng"
        problems.append(Problem(path, lines[0].number, what, fix))
    elif not blank:
        what = "phần đầu bài không có chỗ kết thúc: cả tệp không có dòng trống nào"
        fix = "thêm một dòng trống sau dòng đầu bài cuối cùng, rồi đến thân bài"
        problems.append(Problem(path, lines[-1].number, what, fix))
    return _Head(lines[fenced:], body_start, tuple(problems))


def _of_missing_blank(path: str, line: int, *, first: bool) -> Problem:
    if first:
        what = "tệp không mở đầu bằng phần đầu bài"
        fix = "viết “Title: …”, “Date: …” ở đầu tệp, một dòng trống, rồi đến thân bài"
    else:
        what = "thiếu dòng trống giữa phần đầu bài và thân bài"
        fix = "thêm một dòng trống trước dòng này"
    return Problem(path, line, what, fix)


def _headers(
    path: str, lines: tuple[_Line, ...], keys: tuple[str, ...]
) -> tuple[dict[str, Header], list[Problem]]:
    headers: dict[str, Header] = {}
    problems: list[Problem] = []
    above = ""  # the header before this line
    for line in lines:
        pair = split_header(line.text)
        if pair is None:
            what = f"dòng này không phải dòng đầu bài: “{shortened(nfc(line.text).strip(), 60)}”"
            fix = "viết “Khóa: giá trị”" + (
                f"; nếu là phần tiếp của “{above}:” thì viết liền trên cùng một dòng"
                if above
                else ""
            )
            problems.append(Problem(path, line.number, what, fix))
            continue
        typed, value = pair
        above = typed
        key = known_key(typed, keys)
        if key is None:
            what = f"không có khóa “{typed}”"
            problems.append(Problem(path, line.number, what, mend_of_key(typed, keys)))
        elif key in headers:
            what = f"“{typed}:” đã có ở dòng {headers[key].line}"
            fix = "giữ một dòng" + (
                "; nhiều giá trị cách nhau bằng dấu chấm phẩy" if key in _LISTS else ""
            )
            problems.append(Problem(path, line.number, what, fix))
        else:
            headers[key] = Header(_unquoted(value), line.number)
            problems.extend(_of_value(path, line.number, typed, value))
    return headers, problems


def _of_value(path: str, line: int, typed: str, value: str) -> Iterator[Problem]:
    if not value:
        fix = f"viết giá trị sau “{typed}:”, hoặc bỏ dòng này"
        yield Problem(path, line, f"“{typed}:” không có giá trị", fix)
    elif _unquoted(value) != value:
        fix = f"bỏ hai dấu nháy ở đầu và cuối:  {typed}: {shortened(_unquoted(value), 60)}"
        yield Problem(path, line, f"giá trị của “{typed}:” nằm trong dấu nháy thẳng", fix)


def _unquoted(value: str) -> str:
    """The value without straight quotes that stand around the whole of it, as YAML has them."""
    for sign in "\"'":
        if len(value) > 1 and value[0] == value[-1] == sign and value.count(sign) == 2:
            return value[1:-1].strip()
    return value


def _fallen(text: str, body_start: int, keys: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Number and key of known header lines with which the body begins."""
    for line in _lines(text, body_start, len(text)):
        if not line.text.strip():
            continue
        key = _known(line, keys)
        if not key:
            return
        yield line.number, key


def _known(line: _Line, keys: tuple[str, ...]) -> str | None:
    pair = split_header(line.text)
    return known_key(pair[0], keys) if pair else None


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    number = line_at(text, start)
    while start < end:
        found = LINE_END.search(text, start, end)
        stop, after = found.span() if found else (end, end)
        yield _Line(number, start, text[start:stop], after)
        number, start = number + 1, after
