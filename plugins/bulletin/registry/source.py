"""One file of the registers: its bytes, its tables, and what is wrong with it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.bulletin.problem import Problem
from plugins.bulletin.registry.fault import Fault
from plugins.bulletin.registry.lines import Lines
from plugins.bulletin.registry.table import Table
from plugins.bulletin.system import plain_bytes, reason_of

# How tomllib says it: what it means, and how to mend it.
_SYNTAX = (
    ("Cannot overwrite a value", "khóa này đã có trong cùng một mục", "xóa một trong hai dòng"),
    ("Unterminated string", "chuỗi không có ngoặc kép đóng", 'thêm dấu " ở cuối chuỗi'),
    ("Illegal character '\\n'", "chuỗi không có ngoặc kép đóng", 'thêm dấu " ở cuối dòng'),
    ("Expected '=' after a key", "thiếu dấu = sau tên khóa", 'viết  khóa = "giá trị"'),
    ("Unclosed array", "danh sách thiếu dấu ] hoặc dấu phẩy", "mỗi mục cách nhau một dấu phẩy"),
    ("Unclosed inline table", "bảng { … } thiếu dấu } hoặc dấu phẩy", "viết  { a = 1, b = 2 }"),
    ("Invalid value", "không đọc được giá trị", 'chuỗi phải nằm trong ngoặc kép thẳng: "…"'),
    ("Expected newline", "còn chữ thừa sau giá trị", 'mỗi dòng một khóa; chuỗi trong "…"'),
    ("Invalid date", "ngày không có trong lịch", 'viết ngày trong ngoặc kép: "2025-06-30"'),
    ("Unescaped", "dấu \\ trong chuỗi", "viết \\\\ hoặc bỏ dấu \\"),
    ("Cannot declare", "tên bảng này đã dùng", "viết [[…]] với hai dấu ngoặc vuông"),
    ("Expected ']]'", "thiếu ]] sau tên bảng", "viết  [[campaign]]"),
    ("Expected ']'", "thiếu ] sau tên bảng", "viết  [[campaign]]"),
)
_OTHER = ("dòng này không đúng cú pháp TOML", "xem lại dấu ngoặc kép, dấu =, dấu [ ] và dấu phẩy")


@dataclass(slots=True)
class Source:
    """A file as it was found. ``text`` is None where there is none to read."""

    path: str  # as the editor would type it
    content: bytes = b""
    text: str | None = None
    faults: list[Fault] = field(default_factory=list)
    unread: bool = False  # there is something, but it could not be read, or not all of it

    def problems(self) -> list[Problem]:
        return [Problem(self.path, f.line, f.what, f.fix) for f in self.faults]

    def table(self) -> Table:
        """The whole file as one table; empty, with a fault, where it is no TOML."""
        values, lines = self._parsed(), Lines(self.text or "")
        return Table(values, (), lines, self.faults)

    def _parsed(self) -> dict[str, Any]:
        if self.text is None:
            return {}
        try:
            return tomllib.loads(self.text)
        except RecursionError:
            self.faults.append(Fault(0, "ngoặc lồng nhau quá sâu", "bỏ bớt các dấu [ hoặc {"))
        except ValueError as error:  # TOMLDecodeError, or a number of thousands of digits
            self.faults.append(_syntax_fault(str(error), self.text))
        self.unread = True
        return {}


def read_source(path: Path, shown: str, *, required: bool) -> Source:
    """The file at a path; absent without a fault if it need not be there."""
    source = Source(shown)
    try:
        content = plain_bytes(path, path.parent)
    except FileNotFoundError:
        if required:
            fix = "tạo tệp này (có thể để trống), hoặc chỉ đúng thư mục danh mục"
            source.faults.append(Fault(0, "không có tệp này", fix))
            source.unread = True
        return source
    except OSError as error:
        what = f"không đọc được tệp ({reason_of(error)})"
        source.faults.append(Fault(0, what, "xem lại quyền đọc, và đây có phải một tệp không"))
        source.unread = True
        return source
    return source_of(shown, content)


def source_of(shown: str, content: bytes) -> Source:
    """A file of this content."""
    source = Source(shown, content)
    try:
        source.text = source.content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = source.content.count(b"\n", 0, error.start) + 1
        fix = "mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8"
        source.faults.append(Fault(line, "chữ ở dòng này không phải UTF-8", fix))
        source.unread = True
    return source


def _syntax_fault(message: str, text: str) -> Fault:
    found = re.search(r"at line (\d+)", message)
    last = len(text.rstrip("\n").split("\n"))
    line = min(int(found[1]), last) if found else last
    for start, what, fix in _SYNTAX:
        if start in message:
            return Fault(line, what, fix)
    return Fault(line, *_OTHER)
