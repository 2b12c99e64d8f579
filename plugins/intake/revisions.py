"""What a Word text says once its tracked changes are accepted and its wrappings taken off.

Source: ECMA-376 part 1, 17.13 (annotations) and 17.5 (content controls, smart tags).
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from plugins.intake.ooxml import MC, W, is_on, parents_of, rebuilt, value

_GONE = {
    f"{W}{name}"
    for name in (
        "del", "moveFrom", "delText", "delInstrText", "ins",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd",
        "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef",
        "lastRenderedPageBreak", "pPrChange", "rPrChange", "tblPrChange", "tblGridChange",
        "trPrChange", "tcPrChange", "sectPrChange", "numberingChange", "sdtPr", "sdtEndPr",
        "smartTagPr", "customXmlPr",
    )
}  # fmt: skip
_WRAPPINGS = {
    f"{W}{name}"
    for name in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo")
}
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PLACEHOLDER = f"{W}sdtPr/{W}showingPlcHdr"
_GALLERY = f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"


def accept(root: ET.Element) -> None:
    """Changes the element: inserted and moved text stays where it came to, deleted text is gone.

    Content controls, smart tags and the two forms of a shape leave what they hold, once; text that
    is hidden where it stands, placeholders and tables of contents leave nothing.
    """
    _drop_whole(root)
    _join_paragraphs(root)
    rebuilt(root, _said)


def _said(element: ET.Element) -> Iterator[ET.Element]:
    if element.tag in _WRAPPINGS and len(element):
        yield from element
    elif element.tag == f"{W}fldSimple" and "HYPERLINK" not in element.get(f"{W}instr", ""):
        yield from element  # the number of a picture, a date
    elif element.tag == f"{MC}AlternateContent":
        yield from _chosen(element)
    elif element.tag == f"{_MATH}oMath":
        yield _run("".join(text.text or "" for text in element.iter(f"{_MATH}t")))
    elif element.tag == f"{_MATH}oMathPara":
        yield from element
    elif element.tag == f"{W}r" and is_on(element.find(f"{W}rPr/{W}vanish")):
        return
    elif element.tag not in _GONE:
        yield element


def _chosen(element: ET.Element) -> Iterator[ET.Element]:
    """One of the forms of a shape: the first with words or a picture, or else none."""
    for form in element:
        if any(part.tag.rpartition("}")[2] in ("t", "blip", "imagedata") for part in form.iter()):
            yield from form
            return


def _run(text: str) -> ET.Element:
    run = ET.Element(f"{W}r")
    ET.SubElement(run, f"{W}t").text = text
    return run


def _drop_whole(root: ET.Element) -> None:
    """Deleted rows and cells, placeholders and tables of contents."""
    parents = parents_of(root)
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}del") is not None:
            parents[row].remove(row)
    for control in list(root.iter(f"{W}sdt")):
        if is_on(control.find(_PLACEHOLDER)) or "Contents" in value(control.find(_GALLERY)):
            parents[control].remove(control)
    for cell in list(root.iter(f"{W}tc")):
        if cell.find(f"{W}tcPr/{W}cellDel") is not None:
            parents[cell].remove(cell)


def _join_paragraphs(root: ET.Element) -> None:
    """A paragraph whose end was deleted goes on with the next one."""
    for holder in list(root.iter()):
        if holder.find(f"{W}p/{W}pPr/{W}rPr") is None:
            continue
        kept: list[ET.Element] = []
        left: list[ET.Element] = []
        for child in holder:
            if child.tag == f"{W}p" and _ends_deleted(child):
                left += [part for part in child if part.tag != f"{W}pPr"]
                continue
            if left and child.tag == f"{W}p":
                at = 1 if child.find(f"{W}pPr") is not None else 0
                child[at:at] = left
                left = []
            elif left:  # no paragraph follows: they keep one of their own
                kept.append(_paragraph(left))
                left = []
            kept.append(child)
        holder[:] = [*kept, _paragraph(left)] if left else kept


def _ends_deleted(paragraph: ET.Element) -> bool:
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(
        mark.find(f"{W}{name}") is not None for name in ("del", "moveFrom")
    )


def _paragraph(parts: list[ET.Element]) -> ET.Element:
    paragraph = ET.Element(f"{W}p")
    paragraph.extend(parts)
    return paragraph
