"""Prints a report as a Word file that an official finishes: what only they know is left open, […].

Paper, margins, type and the places of heading and signature are those of administrative documents.
Source: Nghị định 30/2020/NĐ-CP, phụ lục I. The same report gives the same bytes with one version
of python-docx and Pillow.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from datetime import datetime, time
from typing import Any

from plugins.report.packed import packed_again
from plugins.report.table import Cell, Figure, Linked, Report, Section, Table, cell_text
from plugins.report.word_parts import (
    described,
    in_vietnamese,
    linked,
    page_number,
    repeated_head,
    shaded,
    typeface,
)

LONGEST = 500  # lines of a table; Word and whoever reads it are served badly by more
_FONT, _SIZE = "Times New Roman", 13  # pt
_SMALL = 11  # pt; within tables


def docx(report: Report, drawn: Callable[[Figure], bytes]) -> bytes:
    """The file. ``drawn``: makes the PNG of a figure."""
    import docx as library
    from docx.shared import Mm

    document = library.Document()
    _properties(document, report)
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = page.right_margin = Mm(20)
    page.left_margin = Mm(30)
    page.different_first_page_header_footer = True  # the first page bears no number
    page_number(page.header.paragraphs[0])
    _styles(document)
    _heading(document, report)
    for number, section in enumerate(report.sections, 1):
        _section(document, number, section, drawn)
    _assessment(document, len(report.sections) + 1)
    _signature(document)
    out = io.BytesIO()
    document.save(out)
    return packed_again(out.getvalue())


def _properties(document: Any, report: Report) -> None:
    about = document.core_properties
    about.title, about.author, about.language = report.heading, report.body, "vi-VN"
    about.last_modified_by, about.comments, about.revision = "", "", 1
    about.created = about.modified = datetime.combine(report.last, time())


def _styles(document: Any) -> None:
    from docx.shared import Mm, Pt, RGBColor

    in_vietnamese(document)
    for name, size, bold in (("Normal", _SIZE, False), ("Heading 1", _SIZE, True)):
        style = document.styles[name]
        style.font.size, style.font.bold = Pt(size), bold
        style.font.color.rgb = RGBColor(0, 0, 0)
        typeface(style, _FONT)
    normal = document.styles["Normal"].paragraph_format
    normal.space_after, normal.line_spacing = Pt(6), 1.15
    heading = document.styles["Heading 1"].paragraph_format
    heading.space_before, heading.space_after, heading.first_line_indent = Pt(12), Pt(6), Mm(0)


def _heading(document: Any, report: Report) -> None:
    """Who reports, the state's name and motto, number, place and day, then the title."""
    table = document.add_table(rows=2, cols=2)
    left, right = table.rows[0].cells
    _centred(left, [(report.authority.upper(), False)] * bool(report.authority))
    _centred(left, [(report.body.upper(), True)])
    _centred(right, [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True)])
    _centred(right, [("Độc lập – Tự do – Hạnh phúc", True)])
    left, right = table.rows[1].cells
    _centred(left, [("Số: [số]/BC-[ký hiệu]", False)])
    _centred(right, [("[Địa danh], ngày [..] tháng [..] năm [....]", False)], italic=True)
    for words, bold in (("BÁO CÁO", True), (report.about, True)):
        paragraph = document.add_paragraph()
        paragraph.alignment = _middle()
        paragraph.paragraph_format.space_before = _points(14 if words == "BÁO CÁO" else 0)
        run = paragraph.add_run(words)
        run.bold = bold
        if words == "BÁO CÁO":
            run.font.size = _points(14)


def _section(
    document: Any, number: int, section: Section, drawn: Callable[[Figure], bytes]
) -> None:
    from docx.shared import Mm

    document.add_heading(f"{number}. {section.heading}", level=1)
    for sentence in section.sentences:
        document.add_paragraph(sentence)
    if section.figure:
        document.add_picture(io.BytesIO(drawn(section.figure)), width=Mm(158))
        described(document, section.figure.told)
    if section.table:
        _table(document, section.table)


def _table(document: Any, table: Table) -> None:
    if not table.lines:
        document.add_paragraph("Không có.")
        return
    table = table.readable
    lines = [*table.lines[:LONGEST], *((table.total,) if table.total else ())]
    rows = [table.head, *lines]
    made = document.add_table(len(rows), len(table.head), style="Table Grid")
    for place, (row, line) in enumerate(zip(made.rows, rows, strict=True)):
        last = bool(table.total) and place == len(rows) - 1
        for cell, value in zip(row.cells, line, strict=True):
            _cell(cell, value, bold=place == 0 or last)
            if place == 0:
                shaded(cell)
    repeated_head(made.rows[0])
    left = len(table.lines) - LONGEST
    if left > 0:
        document.add_paragraph(f"Còn {left} dòng; danh sách đủ có trong tệp CSV, XLSX kèm theo.")


def _cell(cell: Any, value: Cell, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = _points(0)
    if isinstance(value, Linked) and value.link.startswith(("http://", "https://")):
        linked(paragraph, value.text, value.link, _SMALL)
        return
    run = paragraph.add_run(cell_text(value))
    run.font.size, run.bold = _points(_SMALL), bold
    if isinstance(value, int | float):
        paragraph.alignment = _right()


def _assessment(document: Any, number: int) -> None:
    document.add_heading(f"{number}. Nhận xét, đánh giá", level=1)
    document.add_paragraph("[Kết quả nổi bật, hạn chế, nguyên nhân, kiến nghị]")


def _signature(document: Any) -> None:
    table = document.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    receivers = left.paragraphs[0].add_run("Nơi nhận:")
    receivers.bold = receivers.italic = True
    for words in ("– [Nơi nhận];", "– Lưu: VT."):
        left.add_paragraph().add_run(words).font.size = _points(_SMALL)
    _centred(right, [("[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ]", True)])
    _centred(right, [("[Chữ ký, dấu]", False)], italic=True)
    for _ in range(3):
        right.add_paragraph()
    _centred(right, [("[Họ và tên]", True)])


def _centred(cell: Any, lines: Iterable[tuple[str, bool]], *, italic: bool = False) -> None:
    for words, bold in lines:
        first = cell.paragraphs[0]
        paragraph = cell.add_paragraph() if first.text else first
        paragraph.alignment, paragraph.paragraph_format.space_after = _middle(), _points(0)
        run = paragraph.add_run(words)
        run.bold, run.italic, run.font.size = bold, italic, _points(12)


def _points(number: int) -> Any:
    from docx.shared import Pt

    return Pt(number)


def _middle() -> Any:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    return WD_ALIGN_PARAGRAPH.CENTER


def _right() -> Any:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    return WD_ALIGN_PARAGRAPH.RIGHT
