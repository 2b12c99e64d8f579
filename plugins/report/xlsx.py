"""Prints a report as a workbook: a sheet for each table, a chart beside those that have a figure.

The same report gives the same bytes with one version of XlsxWriter: the day of making is the last
day of the period. Texts are written as texts, so that none is a formula.
"""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import Any

from plugins.report.bars import TONES
from plugins.report.table import Cell, Figure, Linked, Report, Table

ROWS = 1_048_576  # of a sheet. Source: Microsoft, “Excel specifications and limits”
_WIDEST = 60  # signs
_NAMES = {"danh-sach": "Danh sách bài", "chi-tiet": "Chi tiết", "nhuan-but-tung-bai": "Từng bài"}


def xlsx(report: Report) -> bytes:
    """The file. A table that is longer than a sheet is cut, and its last line says so."""
    import xlsxwriter

    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        made = datetime.combine(report.last, time())
        book.set_properties({"title": report.heading, "author": report.body, "created": made})
        looks = _Looks(book)
        _opening(book, looks, report)
        figures = {s.table.key: s.figure for s in report.sections if s.table and s.figure}
        # A figure of years has no cells of its own.
        figures = {key: figure for key, figure in figures.items() if key == figure.key}
        for table in report.tables:
            _sheet(book, looks, table, figures.get(table.key))
    return out.getvalue()


class _Looks:
    """The formats of one workbook."""

    def __init__(self, book: Any) -> None:
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.head = book.add_format(
            {"bold": True, "bg_color": "#f1ece2", "bottom": 1, "text_wrap": True, "valign": "top"}
        )
        self.day = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        self.number = book.add_format({"num_format": "#,##0"})
        self.share = book.add_format({"num_format": "#,##0.##"})
        self.link = book.add_format({"font_color": "#0b4f8a", "underline": 1})


def _opening(book: Any, looks: _Looks, report: Report) -> None:
    sheet = book.add_worksheet("Khái quát")
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, "BÁO CÁO", looks.title)
    lines = (report.about, f"{report.body} · {report.paper}", *report.sections[0].sentences)
    for row, line in enumerate(lines, 1):
        sheet.write_string(row, 0, line, looks.wrapped)


def _sheet(book: Any, looks: _Looks, table: Table, figure: Figure | None) -> None:
    name = _NAMES.get(table.key) or table.title.removeprefix("Số bài ")
    name = name[0].upper() + name[1:31]
    sheet = book.add_worksheet(name)
    for column, head in enumerate(table.head):
        sheet.write_string(0, column, head, looks.head)
        width = max([len(head), *(_length(line[column]) for line in table.lines[:500])])
        sheet.set_column(column, column, min(width + 2, _WIDEST))
    lines = [*table.lines, *((table.total,) if table.total else ())]
    if len(lines) >= ROWS:
        cut: tuple[Cell, ...] = ("… (quá dài cho một trang tính; xem tệp CSV)",)
        lines = [*lines[: ROWS - 2], cut]
    for row, line in enumerate(lines, 1):
        for column, cell in enumerate(line):
            _write(sheet, row, column, cell, looks)
    sheet.freeze_panes(1, 0)
    if table.lines:
        sheet.autofilter(0, 0, len(table.lines), len(table.head) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    if figure:
        _chart(book, sheet, name, table, figure)


def _write(sheet: Any, row: int, column: int, cell: Cell, looks: _Looks) -> None:
    match cell:
        case Linked(text, link):
            whole = link.startswith(("http://", "https://"))
            # Excel takes no more links on a sheet, and no longer ones; of these the words stand.
            if not whole or sheet.write_url(row, column, link, looks.link, text) < 0:
                sheet.write_string(row, column, text)
        case date():
            sheet.write_datetime(row, column, datetime.combine(cell, time()), looks.day)
        case float():
            sheet.write_number(row, column, cell, looks.share)
        case int():
            sheet.write_number(row, column, cell, looks.number)
        case str():
            sheet.write_string(row, column, cell)


def _chart(book: Any, sheet: Any, name: str, table: Table, figure: Figure) -> None:
    """A chart of the lines that the figure shows; it changes with the cells."""
    last = len(figure.bars)
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    for column, tone in zip(range(3, 3 + len(figure.names)), TONES, strict=False):
        chart.add_series(
            {
                "name": [name, 0, column],
                "categories": [name, 1, 1, last, 1],
                "values": [name, 1, column, last, column],
                "fill": {"color": tone},
                "gap": 40,
            }
        )
    chart.set_title({"name": figure.title, "name_font": {"size": 12}})
    chart.set_y_axis({"reverse": True})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 720, "height": 140 + 24 * last})
    options = {"description": figure.told, "x_offset": 20}
    sheet.insert_chart(0, len(table.head), chart, options)


def _length(cell: Cell) -> int:
    return len(cell.text) if isinstance(cell, Linked) else len(str(cell))
