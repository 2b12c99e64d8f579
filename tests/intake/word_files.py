"""Word files as officials make them: python-docx, and XML by hand where it cannot."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from PIL import Image

LEFT, CENTER, RIGHT = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
)
TITLE = "Lạng Sơn tổng kết phong trào thi đua yêu nước"
LEAD = (
    "Ngày 9/11, Hội đồng Thi đua – Khen thưởng tỉnh Lạng Sơn tổ chức hội nghị tổng kết phong trào "
    "thi đua yêu nước, biểu dương các điển hình tiên tiến."
)
BODY = (
    "Theo báo cáo của Sở Nội vụ, phong trào thi đua đã được các cấp, các ngành triển khai rộng "
    "khắp trên địa bàn toàn tỉnh, thu hút đông đảo nhân dân tham gia.",
    "Hội nghị đã tặng bằng khen cho 12 tập thể, 20 cá nhân có thành tích xuất sắc; nhiều mô hình, "
    "cách làm hay được giới thiệu để các địa phương học tập.",
    "Phát biểu tại hội nghị, đồng chí Chủ tịch Ủy ban nhân dân tỉnh đề nghị các đơn vị tiếp tục "
    "đẩy mạnh phong trào trong năm tới.",
)
CAPTION = "Quang cảnh hội nghị tổng kết phong trào"
W = nsdecls("w")


def picture(size: tuple[int, int] = (64, 48), form: str = "PNG", colour: str = "teal") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, form)
    return file.getvalue()


class Word:
    """One Word file while it is written."""

    def __init__(self) -> None:
        self.file: Any = Document()

    def line(self, text: str, *, bold: bool = False, italic: bool = False, align: Any = None,
             size: int | None = None, style: str | None = None, font: str = "") -> Any:  # fmt: skip
        paragraph = self.file.add_paragraph(style=style)
        run = paragraph.add_run(text)
        run.bold, run.italic = bold or None, italic or None
        if size:
            run.font.size = Pt(size)
        if font:
            run.font.name = font
        if align is not None:
            paragraph.alignment = align
        return paragraph

    def title(self, text: str = TITLE) -> Word:
        self.line(text, style="Title")
        return self

    def lead(self, text: str = LEAD) -> Word:
        self.line(text, bold=True)
        return self

    def body(self, *texts: str) -> Word:
        for text in texts or BODY:
            self.line(text)
        return self

    def picture(self, data: bytes | None = None, width: int = 100) -> Word:
        self.file.add_picture(io.BytesIO(data or picture()), width=Pt(width))
        return self

    def xml(self, text: str) -> Any:
        """Puts an element, in the namespace w, behind what there is."""
        element = parse_xml(text.replace(">", f" {W}>", 1) if "xmlns:w=" not in text else text)
        self.file.element.body.insert(len(self.file.element.body) - 1, element)
        return element

    def saved(self, change: Callable[[dict[str, bytes]], None] | None = None) -> bytes:
        """The bytes of the file; ``change`` may edit its parts."""
        file = io.BytesIO()
        self.file.save(file)
        return changed(file.getvalue(), change) if change else file.getvalue()


def changed(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """A Word file with its parts, by name, edited."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return file.getvalue()
