"""A source file is cut into headers and body, and every fault of form is found.

``Key: value`` lines up to the first blank line, which may stand between ``---`` lines; then the
body. Nothing here knows what a value means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from plugins.bulletin.problem import Problem
from plugins.bulletin.text.vietnamese import nfc, shortened
from plugins.manuscript.bounds import MOST_HEADERS
from plugins.manuscript.fallen import fallen_lines
from plugins.manuscript.keys import REPEATED, known_key, mend_of_key, split_header
from plugins.manuscript.lines import LINE_END, Line, line_at, lines_of

_END = f"(?:{LINE_END.pattern})"
_LAST_END = re.compile(_END + r"\Z")
_LEADING_BLANKS = re.compile(rf"(?:[ \t]*{_END})*")
_BLANK_LINE = re.compile(rf"{_END}[ \t]*{_END}")
_FENCE = re.compile(r"-{3,}\s*")
_CLOSING = re.compile(r"(?:-{3,}|\.{3})\s*")
_SENTENCE_END = re.compile(r"[.!?…][”\"')]?$")
_MOST_FALLEN = 20  # lines told; more have the same cause
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
    repeated: Mapping[str, tuple[Header, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def all(self, key: str) -> tuple[Header, ...]:
        """The lines of a key, of which there may be several; () where there is none."""
        first = (self.headers[key],) if key in self.headers else ()
        return self.repeated.get(key, first)

    def value(self, key: str) -> str:
        """The value of a header, “” where there is none."""
        return self.headers[key].value if key in self.headers else ""

    def line(self, key: str) -> int:
        """The line of a header, 0 where there is none."""
        return self.headers[key].line if key in self.headers else 0


class _Head(NamedTuple):
    lines: tuple[Line, ...]
    body_start: int  # offset in the file
    problems: tuple[Problem, ...]


def cut(path: str, text: str, keys: tuple[str, ...]) -> Manuscript:
    """The headers and the body of a file, with every fault of form."""
    head = _head(path, text, keys)
    headers, repeated, of_headers = _headers(path, head.lines, keys)
    fallen = tuple(islice(fallen_lines(path, text, head.body_start, keys), _MOST_FALLEN))
    return Manuscript(
        path,
        headers,
        frozenset(key for key, _ in fallen),
        _LAST_END.sub("", text[head.body_start :]),
        line_at(text, head.body_start),
        (*head.problems, *of_headers, *(problem for _, problem in fallen)),
        repeated,
    )


def _head(path: str, text: str, keys: tuple[str, ...]) -> _Head:
    """The lines before the body, and where the body begins."""
    leading = _LEADING_BLANKS.match(text)
    start = leading.end() if leading else 0
    blank = _BLANK_LINE.search(text, start)
    end, body_start = (blank.start(), blank.end()) if blank else (len(text), len(text))
    lines = tuple(islice(lines_of(text, start, end), MOST_HEADERS + 1))
    problems: list[Problem] = []
    if len(lines) > MOST_HEADERS:
        *lines_read, behind = lines
        what = f"phần đầu bài dài hơn {MOST_HEADERS} dòng"
        fix = "thêm một dòng trống sau dòng đầu bài cuối cùng, rồi đến thân bài"
        problem = Problem(path, behind.number, what, fix)
        return _Head(tuple(lines_read), behind.start, (problem,))
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
            if _goes_on(lines, at, text[body_start:]):
                continue
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


def _known(line: Line, keys: tuple[str, ...]) -> str | None:
    pair = split_header(line.text)
    return known_key(pair[0], keys) if pair else None


def _goes_on(lines: tuple[Line, ...], at: int, body: str) -> bool:
    """Whether a line under the last header goes on with its value rather than begins the body.

    So it does under ``Summary``, if it is set in, or if a body follows behind a blank line.
    """
    above = next((pair for line in lines[at - 1 :: -1] if (pair := split_header(line.text))), None)
    if at == 0 or above is None or above[0].lower() != "summary":
        return False
    return lines[at].text[:1] in " \t" or bool(body.strip())


def _of_missing_blank(path: str, line: int, *, first: bool) -> Problem:
    if first:
        what = "tệp không mở đầu bằng phần đầu bài"
        fix = "viết “Title: …”, “Date: …” ở đầu tệp, một dòng trống, rồi đến thân bài"
    else:
        what = "thiếu dòng trống giữa phần đầu bài và thân bài"
        fix = "thêm một dòng trống trước dòng này"
    return Problem(path, line, what, fix)


def _headers(
    path: str, lines: tuple[Line, ...], keys: tuple[str, ...]
) -> tuple[dict[str, Header], dict[str, tuple[Header, ...]], list[Problem]]:
    """Headers by key, all lines of those that may stand several times, and what is wrong."""
    headers: dict[str, Header] = {}
    repeated: dict[str, tuple[Header, ...]] = {}
    problems: list[Problem] = []
    above = ("", "")  # key and value of the header before this line
    for line in lines:
        pair = split_header(line.text)
        if pair is None:
            problems.append(_of_no_header(path, line, above))
            continue
        typed, value = above = pair
        key = known_key(typed, keys)
        if key is None:
            what = f"không có khóa “{typed}”"
            problems.append(Problem(path, line.number, what, mend_of_key(typed, keys)))
        elif key in headers and key not in REPEATED:
            what = f"“{typed}:” đã có ở dòng {headers[key].line}"
            fix = "giữ một dòng" + (
                "; nhiều giá trị cách nhau bằng dấu chấm phẩy" if key in _LISTS else ""
            )
            problems.append(Problem(path, line.number, what, fix))
        else:
            header = Header(_unquoted(value), line.number)
            headers.setdefault(key, header)
            if key in REPEATED:
                repeated[key] = (*repeated.get(key, ()), header)
            problems.extend(_of_value(path, line.number, typed, value))
    return headers, repeated, problems


def _of_no_header(path: str, line: Line, above: tuple[str, str]) -> Problem:
    """A line between headers; what it goes on with is the header ``above``, if there is one."""
    said = shortened(nfc(line.text).strip(), 60)
    key, value = above
    if key:
        what = f"“{key}:” có phần tiếp ở dòng này: “{said}”"
        fix = f"nối dòng này vào cuối dòng “{key}:”, để cả giá trị nằm trên một dòng"
        if _SENTENCE_END.search(value) and line.text[:1].isupper():
            fix += "; nếu đây đã là thân bài thì đưa nó xuống dưới dòng trống"
    else:
        what, fix = f"dòng này không phải dòng đầu bài: “{said}”", "viết “Khóa: giá trị”"
    return Problem(path, line.number, what, fix)


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
