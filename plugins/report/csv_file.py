"""Prints a table as CSV, as the open data are: for Excel with a byte order mark in front."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date

from plugins.report.table import Cell, Linked, Table

# A text that begins so is a formula for Excel and its kin. Source: OWASP, “CSV injection”.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def csv_file(table: Table) -> bytes:
    """RFC 4180 in UTF-8. Days are ISO 8601, numbers have a point; no line of sums."""
    return _file([table.head, *table.lines])


def counts_file(tables: Sequence[Table]) -> bytes:
    """Several tables of counts in one: what a line is of stands in its first cells.

    A column is that of the head; what a table has no number for is empty.
    """
    numbers = list(dict.fromkeys(name for table in tables for name in table.head[2:]))
    lines = [("Theo", "Mã", "Tên", *numbers)]
    for table in tables:
        places = {name: place for place, name in enumerate(table.head)}
        for line in table.lines:
            told = (line[places[name]] if name in places else "" for name in numbers)
            lines.append((table.head[1], line[0], line[1], *told))  # type: ignore[arg-type]
    return _file(lines)


def _file(lines: Sequence[Sequence[Cell]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([*map(_plain, line)] for line in lines)
    return out.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> str | int:
    match cell:
        case Linked():
            return harmless(cell.text)
        case date():
            return cell.isoformat()
        case float():
            return f"{cell:.4f}".rstrip("0").rstrip(".")
        case int():
            return cell
    return harmless(cell)


def harmless(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
