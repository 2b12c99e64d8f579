"""An article on its way through the steps of the pipeline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from plugins.bulletin.problem import Problem
from plugins.bulletin.tagging.mention import Mention, Tag
from plugins.bulletin.tagging.overrides import NO_OVERRIDES, Overrides
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.article_text import ArticleText


@dataclass(frozen=True, slots=True)
class PictureFile:
    """One size of a picture, as readers get it."""

    url: str  # without a leading slash: “hinh-anh/lang-son-1-0a1b2c3d-480.jpg”
    width: int  # px
    height: int  # px


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of an article."""

    source: str  # below content/, “images/lang-son-1.png”
    alt: str
    caption: str = ""
    credit: str = ""  # “Ảnh minh họa”, “Ảnh: Thu Thủy”
    line: int = 0  # where the source file names it
    files: tuple[PictureFile, ...] = ()  # smallest first; filled in by the photos step


@dataclass(frozen=True, slots=True)
class TypedLink:
    """A link of an article or page, and where its editor typed it."""

    href: str  # as the page has it: “../../../gioi-thieu/”
    typed: str  # “/gioi-thieu/”
    line: int  # of the source file


@dataclass(frozen=True, slots=True)
class Story:
    """What the steps read and add to. Each step answers a new story."""

    path: str  # of the source file, as the editor would type it
    date: date
    text: ArticleText
    lead_html: str
    body_html: str  # safe; pictures are <figure> with <img src="images/…">
    pictures: tuple[Picture, ...] = ()
    links: tuple[TypedLink, ...] = ()  # of lead and body, without those that steps add
    passages: tuple[Passage, ...] = ()  # the text made ready by the first step that needs it so
    campaign_overrides: Overrides = NO_OVERRIDES
    unit_overrides: Overrides = NO_OVERRIDES
    campaigns: tuple[Mention, ...] = ()
    units: tuple[Mention, ...] = ()
    awards: tuple[Mention, ...] = ()
    campaign_tags: tuple[Tag, ...] = ()
    unit_tags: tuple[Tag, ...] = ()
    award_tags: tuple[Tag, ...] = ()
    problems: tuple[Problem, ...] = ()


Step = Callable[[Story], Story]
