"""Parts of a Word file that python-docx has no words for.

Source of the elements: ECMA-376, part 1, chapter 17.
"""

from __future__ import annotations

from typing import Any

_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def in_vietnamese(document: Any) -> None:
    """Text is Vietnamese for spelling checkers and screen readers, in the whole document."""
    fonts = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
    for old in fonts.xpath("w:lang"):
        fonts.remove(old)
    fonts.append(_element("w:lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA"))


def typeface(style: Any, name: str) -> None:
    """The style is set in a face, in all scripts, whatever the theme of the document says."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(_name(f"w:{script}"), name)


def page_number(paragraph: Any) -> None:
    """The number of the page, in the middle."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph._p.append(_element("w:fldSimple", instr="PAGE"))


def repeated_head(row: Any) -> None:
    """The row is the head of its table, again on every page."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader", val="true"))


def shaded(cell: Any) -> None:
    cell._tc.get_or_add_tcPr().append(_element("w:shd", val="clear", color="auto", fill="F1ECE2"))


def described(document: Any, text: str) -> None:
    """What the last picture shows, for those who cannot see it."""
    document.paragraphs[-1]._p.xpath(".//wp:docPr")[0].set("descr", text)


def linked(paragraph: Any, text: str, link: str, size: int) -> None:
    """Words of a size in points that lead somewhere."""
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(text)
    run.font.size, run.font.underline = Pt(size), True
    run.font.color.rgb = RGBColor(0x0B, 0x4F, 0x8A)
    element = _element("w:hyperlink")
    element.set(_name("r:id"), paragraph.part.relate_to(link, _LINK, is_external=True))
    element.append(run._r)
    paragraph._p.append(element)


def _element(tag: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement

    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(_name(f"w:{key}"), value)
    return made


def _name(tag: str) -> str:
    from docx.oxml.ns import qn

    name: str = qn(tag)
    return name
