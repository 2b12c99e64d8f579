"""Prints a report as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.report.table import Cell, Linked, Report, Table, cell_text

_SPECIAL = re.compile(r"[\\`*_\[\]<>|#~&]")
_NUMBER = (int, float)


def markdown(report: Report, pictures: str = "") -> str:
    """The text, in NFC. ``pictures``: what the names of pictures begin with; “”: there are none."""
    return "\n".join(_lines(report, pictures))


def _lines(report: Report, pictures: str) -> Iterator[str]:
    yield "# BÁO CÁO"
    yield f"\n**{_safe(report.about)}**"
    yield f"\n{_safe(report.body)} · {_safe(report.paper)}"
    for number, section in enumerate(report.sections, 1):
        yield f"\n## {number}. {_safe(section.heading)}"
        for sentence in section.sentences:
            yield f"\n{_safe(sentence)}"
        if section.figure and pictures:
            name = f"{pictures}{section.figure.key}.svg"
            yield f"\n![{_safe(section.figure.told)}](<{name}>)"
        if section.table:
            yield ""
            yield from _table(section.table.readable)
    yield ""


def _table(table: Table) -> Iterator[str]:
    if not table.lines:
        yield "Không có."
        return
    right = [isinstance(cell, _NUMBER) for cell in table.lines[0]]
    yield f"| {' | '.join(map(_safe, table.head))} |"
    yield f"|{'|'.join(' ---: ' if each else ' --- ' for each in right)}|"
    for line in (*table.lines, *((table.total,) if table.total else ())):
        yield f"| {' | '.join(map(_cell, line))} |"


def _cell(cell: Cell) -> str:
    if isinstance(cell, Linked):
        return f"[{_safe(cell.text)}](<{cell.link}>)"
    return _safe(cell_text(cell))


def _safe(text: str) -> str:
    """Text in which nothing is a mark of Markdown."""
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", " ".join(text.split()))
