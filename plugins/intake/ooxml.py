"""The XML of a Word file: names, and reading that follows no entity and no reference."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator

from plugins.intake.document import Unreadable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 – the prefix Word gives it
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"

BROKEN = Unreadable(
    "tệp Word hỏng: nội dung bên trong không đọc được",
    "mở bằng Word và lưu lại, hoặc lấy lại bản gốc",
)
NOT_INSTALLED = Unreadable(
    "chưa cài phần đọc tệp Word", 'chạy  pip install "bulletin[word]"  rồi nhập lại'
)
_MOST_ELEMENTS = 150_000  # of one part; a report of a hundred pages has forty thousand
_MOST_DEPTH = 250  # elements in one another; Word's own files have some thirty
# The strict form of the standard names the same elements otherwise.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
)


def parsed(data: bytes) -> ET.Element:
    """The root of an XML file. Raises :class:`Unreadable`.

    A file that declares a document type is refused before any entity of it is known.
    """
    try:
        from defusedxml.common import DefusedXmlException
        from defusedxml.ElementTree import fromstring
    except ImportError:
        raise NOT_INSTALLED from None

    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    try:
        root: ET.Element = fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        raise Unreadable(
            "tệp Word có khai báo thực thể XML, là cách cài mã độc",
            "không mở tệp này; hỏi lại người gửi",
        ) from None
    except (ET.ParseError, ValueError, LookupError):
        raise BROKEN from None
    _check_size(root)
    return root


def serialised(root: ET.Element) -> bytes:
    """The element as a file."""
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data


def _check_size(root: ET.Element) -> None:
    level, depth, elements = [root], 0, 0
    while level:
        depth += 1
        elements += len(level)
        if elements > _MOST_ELEMENTS:
            raise Unreadable("tệp Word quá dài cho một bài", "tách thành từng bài rồi nhập lại")
        if depth > _MOST_DEPTH:
            raise Unreadable(
                "tệp Word lồng quá nhiều lớp vào nhau", "mở bằng Word, chép chữ sang một tệp mới"
            )
        level = [child for element in level for child in element]


def value(element: ET.Element | None, default: str = "") -> str:
    """``w:val`` of an element, the default where either is not there."""
    return default if element is None else element.get(f"{W}val", default)


def is_on(element: ET.Element | None) -> bool:
    """Whether a switch such as ``w:b`` is there and not turned off."""
    return element is not None and value(element, "1") not in ("0", "false", "off", "none")


def parents_of(root: ET.Element) -> dict[ET.Element, ET.Element]:
    """Of each element the one it lies in."""
    return {child: parent for parent in root.iter() for child in parent}


def rebuilt(element: ET.Element, children: Callable[[ET.Element], Iterator[ET.Element]]) -> None:
    """Puts in the place of each child, at every depth, what ``children`` says it becomes."""
    for child in list(element):
        rebuilt(child, children)
    element[:] = [new for child in list(element) for new in children(child)]
