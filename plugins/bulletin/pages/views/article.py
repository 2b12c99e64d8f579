"""An article, and what stands where one was taken back."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.views.parts import Card, Head, Named, Notice, Piece


@dataclass(frozen=True, slots=True)
class Related:
    """Another article and why it is shown: “Cùng nói về ” “Tết Sum vầy”."""

    card: Card
    reason: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class NameList:
    """The names of one sort in an article, the main one first."""

    title: str  # “Phong trào trong bài”
    items: tuple[Named, ...]  # at most five
    more_title: str = ""  # “4 tên khác được nhắc đến”
    more: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Sharing:
    """How to pass an article on."""

    address: str  # of the article, whole
    ways: tuple[Link, ...]  # to other hosts: their urls are whole addresses


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Template ``article.html``, which also receives ``article``, the entry (its tags say why)."""

    head: Head
    day: str  # “Thứ Sáu, 10/11/2023”
    iso_day: str
    names: tuple[NameList, ...]  # campaigns, units, awards; those without a name are left out
    related: tuple[Related, ...]
    previous: Link | None  # older
    next: Link | None
    day_within: str  # “thứ Sáu, 10/11/2023”, within a sentence
    sharing: Sharing | None = None  # None where nobody could follow a link to it
    copy: Link | None = None  # to print and to keep; its name is that of a saved file
    notices: tuple[Notice, ...] = ()  # above the text: in a preview that it is a draft
    corrected: str = ""  # “Đã đính chính 21/11/2026”, beside the day: leads to the corrections
    corrections: tuple[Notice, ...] = ()  # below the text, newest first
    iso_changed: str = ""  # day of its last correction, or its own


@dataclass(frozen=True, slots=True)
class WithdrawnPage:
    """An article that was taken back: template ``withdrawn.html``."""

    head: Head
    title: str
    notice: Notice
    published: str  # “Bài đăng ngày 10 tháng 11 năm 2023.”
