"""One issue of the printed bulletin: which articles it holds, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.bulletin.story import Picture, TypedLink
from plugins.bulletin.text.dates import month_name

FOLDER = "so/"  # all issues; each lies below it


@dataclass(frozen=True, slots=True)
class Part:
    """Articles under one heading, in the order they are printed."""

    title: str  # “Phong trào thi đua”; “” where no heading stands over them
    articles: tuple[str, ...]  # their addresses: “2023/11/giam-sat-lang-son/”


@dataclass(frozen=True, slots=True)
class Editorial:
    """What the editors say of the issue, before the articles."""

    html: str  # safe; links are relative to the page of the issue
    title: str = "Lời ban biên tập"
    author: str = ""


@dataclass(frozen=True, slots=True)
class ImprintLine:
    """What the imprint of one issue says otherwise than the settings."""

    field: str  # of ``Imprint``: “print_run”
    text: str


@dataclass(frozen=True, slots=True)
class PrintFile:
    """The PDF of an issue that editors put beside its file."""

    source: str  # below content/, “issues/SO-11-2023.pdf”
    sha: str  # SHA-256 of its bytes
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue: of a file in ``content/issues/``, or of all articles of a month."""

    path: str  # of its file; “” of a month
    slug: str  # “so-11-2023”: the name of the file, the end of the address
    number: str  # “11”, “11+12”, “đặc biệt”; “” where it has none
    day: date
    parts: tuple[Part, ...]
    title: str = ""  # “Chào mừng Đại hội Thi đua yêu nước”
    cover: Picture | None = None
    editorial: Editorial | None = None
    columns: int = 2  # in which its articles are printed: 1 or 2
    imprint: tuple[ImprintLine, ...] = ()
    pdf: PrintFile | None = None
    digest: str = ""  # of all of it but what follows, for the keys of pages
    lines: tuple[int, ...] = ()  # of its file, on which it names its articles, one after the other
    links: tuple[TypedLink, ...] = ()  # of its editorial

    @property
    def url(self) -> str:
        return f"{FOLDER}{self.slug}/"

    @property
    def addresses(self) -> tuple[str, ...]:
        """Those of all its articles, in the order they are printed."""
        return tuple(address for part in self.parts for address in part.articles)

    @property
    def name(self) -> str:
        """“Số 11 – tháng 11 năm 2023”; without a number “Tháng 11 năm 2023”."""
        month = month_name(self.day.year, self.day.month)
        if not self.number:
            return month
        return f"Số {self.number} – {month[0].lower()}{month[1:]}"
