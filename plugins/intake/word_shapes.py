"""Pictures and text boxes of a Word text: each gets a place of its own in reading order."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

from plugins.intake.document import Picture
from plugins.intake.ooxml import WP, A, O, R, V, W, rebuilt
from plugins.intake.package import Package, Relation

BOXED = "boxed"  # attribute of a paragraph that stood in a text box
_SHAPES = {f"{W}drawing", f"{W}pict", f"{W}object"}
_DRAWN = {"chart": "biểu đồ", "relIds": "sơ đồ SmartArt"}
# What Word writes by itself is no description.
_MADE = re.compile(
    r"\.(jpe?g|png|gif|bmp|tiff?|webp|[ew]mf)$|automatically generated|tạo tự động"
    r"|^[A-Z]:\\|^https?:"
    r"|^(picture|image|hình ảnh|ảnh|img|dsc)[ _]?\d*$",
    re.IGNORECASE,
)


def lift_text_boxes(body: ET.Element) -> None:
    """What stands in a text box comes behind the paragraph the box is anchored to.

    The paragraphs are marked :data:`BOXED`; boxes within boxes come one after the other.
    """
    rebuilt(body, _with_boxes)


def _with_boxes(element: ET.Element) -> Iterator[ET.Element]:
    yield element
    if element.tag != f"{W}p":
        return
    for box in list(element.iter(f"{W}txbxContent")):
        content, box[:] = list(box), []
        for part in content:
            for paragraph in part.iter(f"{W}p"):
                paragraph.set(BOXED, "1")
            yield part


class Shapes:
    """The pictures of one text, in reading order."""

    def __init__(self, package: Package, relations: Mapping[str, Relation]) -> None:
        self._package, self._relations = package, relations
        self.pictures: list[Picture] = []

    def mark(self, body: ET.Element) -> None:
        """Puts a bookmark “p0”, “p1” … in the place of each picture."""
        rebuilt(body, self._marked)

    def _marked(self, element: ET.Element) -> Iterator[ET.Element]:
        if element.tag not in _SHAPES:
            yield element
            return
        for picture in self._of(element):
            mark = ET.Element(f"{W}bookmarkStart", {f"{W}name": f"p{len(self.pictures)}"})
            self.pictures.append(picture)
            yield mark

    def _of(self, shape: ET.Element) -> Iterator[Picture]:
        alt = _alt(shape)
        for part in shape.iter():
            if part.tag == f"{A}blip":
                inside, outside = part.get(f"{R}embed"), part.get(f"{R}link")
            elif part.tag == f"{V}imagedata":
                inside, outside = part.get(f"{R}id"), part.get(f"{R}href")
            elif (kind := part.tag.rpartition("}")[2]) in _DRAWN:
                yield Picture(alt=alt, lost=f"{_DRAWN[kind]} vẽ bằng Word")
                continue
            else:
                continue
            yield self._picture(inside, outside, alt)

    def _picture(self, inside: str | None, outside: str | None, alt: str) -> Picture:
        relation = self._relations.get(inside or "") or self._relations.get(outside or "")
        if relation is None:
            return Picture(alt=alt, lost="ảnh không có trong tệp")
        name = relation.target.replace("\\", "/").rpartition("/")[2]
        if relation.outside:
            return Picture(name=name, alt=alt, lost=f"ảnh liên kết từ ngoài ({relation.target})")
        if not self._package.has(relation.target):
            return Picture(name=name, alt=alt, lost=f"ảnh “{name}” không có trong tệp")
        return Picture(self._package.picture(relation.target), name, alt)


def _alt(shape: ET.Element) -> str:
    """What the author said the shape shows."""
    said = [
        words
        for part in shape.iter()
        for words in (
            (part.get("descr"), part.get("title"))
            if part.tag == f"{WP}docPr"
            else (part.get("alt"), part.get(f"{O}title"))
            if part.tag in (f"{V}shape", f"{V}imagedata")
            else ()
        )
        if words and words.strip()
    ]
    alt = " ".join(said[0].split()) if said else ""
    return "" if _MADE.search(alt) else alt
