"""All articles at a glance: one light row each, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.bulletin.entry import Entry, FixedPage, Link
from plugins.bulletin.mention import Tag
from plugins.bulletin.registers import Registers
from plugins.bulletin.site import Site
from plugins.bulletin.story import Picture


@dataclass(frozen=True, slots=True)
class Mark:
    """A tag as lists need it."""

    slug: str | None
    name: str
    kind: str
    kind_name: str
    url: str | None
    mentions: int


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


def row_of(entry: Entry) -> Row:
    """The light row of an entry."""

    def marks(tags: Iterable[Tag]) -> tuple[Mark, ...]:
        return tuple(
            Mark(t.slug, t.name, t.kind, t.kind_name, t.url, len(t.mentions)) for t in tags
        )

    return Row(
        url=entry.url,
        title=entry.title,
        date=entry.date,
        section=entry.section,
        authors=entry.authors,
        summary=entry.summary,
        picture=entry.pictures[0] if entry.pictures else None,
        campaigns=marks(entry.campaigns),
        units=marks(entry.units),
        digest=entry.digest,
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
