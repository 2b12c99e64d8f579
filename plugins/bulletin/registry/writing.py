"""Changes to the text of a register: what is added stands in its place, every other byte stays.

The text is that of the file, with its byte order mark and its line ends. It must be a register
without faults; what comes back is checked against what it should say.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from plugins.bulletin.registry.lines import TOKEN, Lines

Value = str | tuple[str, ...]

_NAMES = ("also", "name", "slug")  # a new list of names stands behind the first that is there
_WIDTH = 100  # columns after which a list is written one item on a line, as the registers have it
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')


class Unwritable(Exception):
    """The file says what it says in a form that this module does not change."""


def with_entry(text: str, table: str, number: int, values: Mapping[str, Value]) -> str:
    """The text with a new ``[[table]]``, so that ``number`` of its kind stand before it.

    It follows the entry before it, a blank line between; the first of all follows the kinds and
    fields, or what else the file says. Raises :class:`Unwritable`.
    """
    expected = _values(text)
    entries = expected.setdefault(table, [])
    before, after = _cut(text, _place(text, table, number, bool(entries)))
    end = _line_end(text)
    if before and not before.endswith("\n"):
        before += end
    above = before.removeprefix("\ufeff").rpartition("\n")[0].rpartition("\n")[2]
    below = after.partition("\n")[0]
    entry = end.join((f"[[{table}]]", *_rows(values, end))) + end
    entry = (end if above.strip() else "") + entry + (end if below.strip() else "")
    entries.insert(number, {k: _toml(v) for k, v in values.items()})
    return _checked(before + entry + after, expected)


def _place(text: str, table: str, number: int, known: bool) -> int:
    """The line behind which an entry goes."""
    lines = Lines(_plain(text))
    if number:
        return _after_comments(text, lines.last((table, number - 1)))
    if known:
        rows, line = text.split("\n"), lines.at((table, 0)) - 1
        while line and rows[line - 1].startswith("#"):  # a comment right above belongs to the entry
            line -= 1
        return line
    last = max(lines.last(("kind",)), lines.last(("field",))) or lines.last()
    return _after_comments(text, last) if last else text.count("\n") + 1


def with_item(text: str, table: str, number: int, key: str, item: str) -> str:
    """The text with one more item in a list of the entry; a new list stands behind its names.

    Raises :class:`Unwritable`.
    """
    expected = _values(text)
    entry = expected[table][number]
    lines = Lines(_plain(text))
    if key in entry:
        start = _offset(text, lines.at((table, number, key)))
        new = _longer(text, start, quoted(item))
        old = entry[key]
        entry[key] = [*(old if isinstance(old, list) else [old]), item]
    else:
        behind = (lines.last((table, number, name)) for name in _NAMES if name in entry)
        at = next(behind, lines.at((table, number)))
        before, after = _cut(text, at)
        end = _line_end(text)
        before += "" if before.endswith("\n") else end
        new = before + end.join(_rows({key: (item,)}, end)) + end + after
        entry[key] = [item]
    return _checked(new, expected)


def quoted(text: str) -> str:
    """The text as a TOML string on one line."""

    def escaped(found: re.Match[str]) -> str:
        sign = found[0]
        return f"\\{sign}" if sign in '"\\' else f"\\u{ord(sign):04x}"

    # A lone surrogate, which a command line may hold, has no place in a file.
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return f'"{_ESCAPED.sub(escaped, whole)}"'


def _rows(values: Mapping[str, Value], end: str) -> list[str]:
    """``key = value``, long lists over several lines."""
    rows = []
    for key, value in values.items():
        if isinstance(value, str):
            rows.append(f"{key} = {quoted(value)}")
            continue
        row = f"{key} = [{', '.join(map(quoted, value))}]"
        if len(row) > _WIDTH:
            row = end.join((f"{key} = [", *(f"    {quoted(item)}," for item in value), "]"))
        rows.append(row)
    return rows


def _longer(text: str, start: int, item: str) -> str:
    """The text with an item more in the list, or beside the one string, of the key at an offset."""
    tokens = [token for token in TOKEN.finditer(text, start) if token["skip"] is None]
    at = next(place for place, token in enumerate(tokens) if token["mark"] == "=") + 1
    if tokens[at]["string"]:
        return _spliced(text, (tokens[at].start(), "["), (tokens[at].end(), f", {item}]"))
    content = []
    for token in tokens[at + 1 :]:
        if token["mark"] == "]":
            closing = token.start()
            break
        if not token["end"]:
            content.append(token)
    if not content:
        return _spliced(text, (tokens[at].end(), item))
    last = content[-1]
    comma = last["mark"] == ","
    line_start = text.rfind("\n", 0, last.start()) + 1
    line_stop = text.find("\n", last.end(), closing)
    if line_stop < 0:  # the bracket closes on the line of the last item
        return _spliced(text, (last.end(), f" {item}" if comma else f", {item}"))
    indent = re.match(r"[ \t]*", text[line_start:])
    row = f"{_line_end(text)}{indent[0] if indent else ''}{item},"
    line_stop -= text[line_stop - 1] == "\r"
    return _spliced(text, (last.end(), "" if comma else ","), (line_stop, row))


def _spliced(text: str, *pieces: tuple[int, str]) -> str:
    """The text with pieces put in at offsets, which are in order."""
    parts, done = [], 0
    for at, piece in pieces:
        parts += [text[done:at], piece]
        done = at
    return "".join((*parts, text[done:]))


def _after_comments(text: str, line: int) -> int:
    """The line, or that of the last comment which follows it at once and belongs to nothing else.

    Comments right above a table belong to the table.
    """
    rows = text.split("\n")
    last = line
    while last < len(rows) and rows[last].startswith("#"):
        last += 1
    return line if last < len(rows) and rows[last].strip() else last


def _cut(text: str, line: int) -> tuple[str, str]:
    at = _offset(text, line + 1)
    return text[:at], text[at:]


def _offset(text: str, line: int) -> int:
    """Where a line (from 1) begins; the end of the text if it has fewer."""
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
        if not at:
            return len(text)
    return at


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _plain(text: str) -> str:
    """As registers are parsed: without byte order mark and carriage returns; lines stay lines."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _values(text: str) -> dict[str, Any]:
    return tomllib.loads(_plain(text))


def _toml(value: Value) -> str | list[str]:
    return value if isinstance(value, str) else list(value)


def _checked(text: str, expected: dict[str, Any]) -> str:
    """The text, if it says what is expected."""
    try:
        found = _values(text)
    except ValueError as error:
        raise Unwritable(str(error)) from None
    if found != expected:
        raise Unwritable("the file would say something else")
    return text
