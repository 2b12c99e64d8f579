"""An issue as its template prints it: every word is there, only the pages are not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedArticle:
    """One article; its HTML leads to nothing that is not in the issue or on the published site."""

    anchor: str  # “bai-1”
    title: str
    byline: str  # “Thu Thủy – Nguyệt Hà · 10/11/2023”
    dateline: str
    lead_html: str
    body_html: str
    signature: str
    notices: tuple[tuple[str, str], ...] = ()  # corrections: heading, text
    address: str = ""  # of its page, whole; “” where nobody could follow it


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """Articles under a heading."""

    anchor: str  # “phan-1”
    title: str
    articles: tuple[PrintedArticle, ...]


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A campaign or unit, and the places that name it."""

    name: str
    places: tuple[str, ...]  # anchors, in the order of the issue
    pages: tuple[tuple[str, str], ...] = ()  # “12–13” and the anchor it leads to


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """One sort of names, in Vietnamese order."""

    title: str  # “Phong trào, cuộc vận động”
    lines: tuple[IndexLine, ...]


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """A picture of an issue: its address, which the printer of pages asks for by it."""

    address: str
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class PrintedEditorial:
    title: str
    html: str
    author: str


@dataclass(frozen=True, slots=True)
class PrintedIssue:
    """Template ``print/issue.html``."""

    name: str  # “Số 11 – tháng 11 năm 2023”
    title: str
    day: str  # “Ngày 30 tháng 11 năm 2023”
    iso_day: str
    cover: PrintedPicture | None
    editorial: PrintedEditorial | None
    parts: tuple[PrintedPart, ...]
    index: tuple[IndexGroup, ...]
    imprint: tuple[tuple[str, str], ...]  # “Giấy phép xuất bản”, its number and day
    reuse: str = ""  # how its texts may be used again
    paper: str = "19x27"  # “19x27” or “a4”
    columns: int = 2
    crowded: bool = False  # the contents need some of the room of the cover
    pages_before: int = 0  # the end alone is meant, index and imprint, behind so many pages
