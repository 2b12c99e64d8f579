"""What a feed holds; addresses are those of the site's pages, relative to its top."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class FeedPicture:
    """The first picture of an article, in its largest size."""

    url: str
    kind: str  # “image/jpeg”
    alt: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One article in a feed."""

    url: str
    title: str
    day: date
    changed: date  # of its last correction, or its own: what readers should see again
    summary: str
    authors: tuple[str, ...]
    categories: tuple[str, ...]  # section, campaigns, units
    picture: FeedPicture | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """The newest articles of the bulletin or of one topic."""

    url: str  # of the feed itself, “phong-trao/tet-sum-vay/atom.xml”
    page: str  # url of the page it follows
    title: str
    subtitle: str
    entries: tuple[FeedEntry, ...]  # newest first
