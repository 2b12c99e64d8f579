"""An issue of the printed bulletin."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.views.article import NameList
from plugins.bulletin.pages.views.parts import Card, Fact, Head
from plugins.bulletin.story import Picture


@dataclass(frozen=True, slots=True)
class IssuePart:
    """Articles of an issue under one heading."""

    title: str  # “Phong trào thi đua”; “” where the issue has none
    anchor: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class IssuePage:
    """An issue of the printed bulletin: template ``issue.html``."""

    head: Head
    title: str  # “Số 11 – tháng 11 năm 2023”
    theme: str  # what it is about; may be “”
    day: str  # “Ngày 30 tháng 11 năm 2023”
    iso_day: str
    count: str  # “5 bài”
    cover: Picture | None
    parts: tuple[IssuePart, ...]
    names: tuple[NameList, ...]  # campaigns, units; those without a name are left out
    imprint: tuple[Fact, ...]
    others: tuple[Link, ...]  # the issue before, the one after, all
    editorial_title: str = ""  # these three are “” where there is none
    editorial_html: str = ""
    editorial_author: str = ""
    download: Link | None = None  # the PDF: “Tải bản in (PDF, 1,8 MB)”
