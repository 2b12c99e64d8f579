"""One article, ready to print: all that a page may show of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.bulletin.story import Picture, TypedLink
from plugins.bulletin.tagging.mention import Tag
from plugins.bulletin.workflow import Workflow


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads to a page."""

    name: str
    url: str  # without a leading slash


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article has what it says from."""

    name: str  # “Báo Lạng Sơn”, “Thông báo số 12/TB-UBND”
    url: str = ""  # a whole address; “”: none


@dataclass(frozen=True, slots=True)
class Entry:
    """A checked article with safe HTML and its tags. Knows nothing of other articles."""

    path: str  # of the source file
    slug: str
    url: str  # “2023/11/giam-sat-lang-son/”
    title: str
    date: date
    section: Link
    authors: tuple[Link, ...]
    dateline: str  # “TĐKT”, or “”
    lead: str  # plain text of the sapo, or “”
    lead_html: str
    body_html: str
    summary: str  # what a card prints: the sapo, or the first paragraph, cut at a word
    pictures: tuple[Picture, ...]
    campaigns: tuple[Tag, ...]
    units: tuple[Tag, ...]
    awards: tuple[Tag, ...]
    digest: str  # of the source, the registers that matter to it, and the code
    featured: bool = False  # header ``Featured: yes``: may lead the home page
    links: tuple[TypedLink, ...] = ()  # that its editor typed; not in the digest
    workflow: Workflow | None = None  # None: published, and nobody says more
    was: tuple[str, ...] = ()  # old addresses, see ``Row.was``
    sources: tuple[Origin, ...] = ()  # header ``Source``


@dataclass(frozen=True, slots=True)
class Introduction:
    """What an editor wrote over the page of a campaign, unit or place."""

    path: str
    register: str  # “campaigns” or “units”, places among them
    slug: str
    title: str  # “”: none
    body_html: str
    digest: str
    links: tuple[TypedLink, ...] = ()  # that its editor typed; not in the digest

    @property
    def url(self) -> str:
        """The address of the page it stands on."""
        folder = "phong-trao" if self.register == "campaigns" else "don-vi"
        return f"{folder}/{self.slug}/"


@dataclass(frozen=True, slots=True)
class FixedPage:
    """About, contact: a page that is no news."""

    path: str
    slug: str
    url: str
    title: str
    body_html: str
    digest: str
    links: tuple[TypedLink, ...] = ()  # that its editor typed; not in the digest
