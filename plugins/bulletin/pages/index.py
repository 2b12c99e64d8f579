"""All articles at a glance: one light row each, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.bulletin.entry import Entry, FixedPage, Link
from plugins.bulletin.pages.site import Site
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Picture
from plugins.bulletin.tagging.mention import Reason, Tag


@dataclass(frozen=True, slots=True)
class Mark:
    """A tag as lists need it."""

    slug: str | None
    name: str
    kind: str
    kind_name: str
    url: str | None
    mentions: int
    in_title: bool = False
    reasons: tuple[Reason, ...] = ()  # each once, in reading order
    blocks: tuple[int, ...] = ()  # of the article's text, in which it is named: 0 is the title
    main: bool = False  # the article is about it, as ``Tag.main``

    @property
    def key(self) -> str:
        """What tells this mark from others, the same as ``Tag.key``."""
        return self.slug or f"{self.kind}:{self.name}"


@dataclass(frozen=True, slots=True)
class Row:
    """What lists, counts and neighbours need of an article; its text stays in the entry."""

    url: str
    title: str
    date: date
    section: Link
    authors: tuple[Link, ...]
    summary: str
    picture: Picture | None
    campaigns: tuple[Mark, ...]
    units: tuple[Mark, ...]
    digest: str  # of the entry
    awards: tuple[Mark, ...] = ()
    featured: bool = False
    pictures: tuple[Picture, ...] = ()  # all of them, so that their files can be planned


def mark_of(tag: Tag) -> Mark:
    """The mark of a tag. Block 0 of an article's text is its title.

    What only the editor's header names stands in no block.
    """
    blocks = tuple(dict.fromkeys(m.span.block for m in tag.mentions if m.span is not None))
    return Mark(
        slug=tag.slug,
        name=tag.name,
        kind=tag.kind,
        kind_name=tag.kind_name,
        url=tag.url,
        mentions=len(tag.mentions),
        in_title=0 in blocks,
        reasons=tuple(dict.fromkeys(m.reason for m in tag.mentions)),
        blocks=blocks,
        main=tag.main,
    )


def row_of(entry: Entry) -> Row:
    """The light row of an entry."""
    return Row(
        url=entry.url,
        title=entry.title,
        date=entry.date,
        section=entry.section,
        authors=entry.authors,
        summary=entry.summary,
        picture=entry.pictures[0] if entry.pictures else None,
        campaigns=tuple(mark_of(tag) for tag in entry.campaigns),
        units=tuple(mark_of(tag) for tag in entry.units),
        digest=entry.digest,
        awards=tuple(mark_of(tag) for tag in entry.awards),
        featured=entry.featured,
        pictures=entry.pictures,
    )


@dataclass(frozen=True, slots=True)
class Edition:
    """What planners read: rows (newest first, then by address), pages, names, the site."""

    rows: tuple[Row, ...]
    pages: tuple[FixedPage, ...]
    registers: Registers
    site: Site


def in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Newest first; articles of one day by address, so that the order never depends on the disk."""
    return tuple(sorted(rows, key=lambda row: (-row.date.toordinal(), row.url)))
