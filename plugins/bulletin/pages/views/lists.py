"""Lists of articles, of corrections, of the parts of the bulletin."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.views.parts import Head, Listing


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list of articles: all, a section, an author, a month: template ``list.html``."""

    head: Head
    kind: str  # “Chuyên mục”, “Tác giả”; “” where the path says it
    title: str
    articles: Listing
    ways: tuple[Link, ...] = ()  # years or months nearby


@dataclass(frozen=True, slots=True)
class CorrectedArticle:
    """One correction: its day, the article and what was wrong. The law wants the title, section and
    day of what was wrong named. Source: Luật Báo chí 2016, điều 42."""

    day: str  # “21/11/2026”
    iso_day: str
    article: Link
    text: str
    section: Link
    published: str  # “10/11/2023”, the day of the article


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """All corrections, newest first: template ``corrections.html``."""

    head: Head
    title: str
    items: tuple[CorrectedArticle, ...]
    empty: str  # what is said where there is none


@dataclass(frozen=True, slots=True)
class MapPage:
    """The parts of the bulletin: template ``site_map.html``, which adds the links of the site."""

    head: Head
    title: str
    news: tuple[Link, ...]
    years: tuple[Link, ...]
    others: tuple[Link, ...]  # fixed pages that the foot does not lead to
