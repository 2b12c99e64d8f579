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
class Focus:
    """The point of a picture that must be seen however it is cut: percent from left and top."""

    x: int = 50
    y: int = 50


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of an article."""

    source: str  # below content/, “images/lang-son-1.png”
    alt: str
    caption: str = ""
    credit: str = ""  # “Ảnh minh họa”, “Ảnh: Thu Thủy”
    line: int = 0  # where the source file names it
    # The rest is filled in by the photos step. JPEG for all readers, smallest first:
    files: tuple[PictureFile, ...] = ()
    avif: tuple[PictureFile, ...] = ()  # the same for browsers that know AVIF, in more widths
    tone: str = ""  # a word for its mean colour, which stands in its place until it is loaded
    focus: Focus | None = None  # of the first picture, where the article says one

    @property
    def looks(self) -> str:
        """The classes of its ``<img>``: its tone, and its focus in tenths: “tone-sky fx4 fy3”.

        Pages bear no inline style, so a style sheet has a rule for each of these.
        """
        tone = f"tone-{self.tone}" if self.tone else ""
        cut = f"fx{round(self.focus.x / 10)} fy{round(self.focus.y / 10)}" if self.focus else ""
        return f"{tone} {cut}".strip()


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
