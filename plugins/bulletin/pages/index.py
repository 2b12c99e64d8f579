"""All articles at a glance: one light row each, newest first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from plugins.bulletin.digest import digest_of
from plugins.bulletin.entry import Entry, FixedPage, Introduction, Link
from plugins.bulletin.issue import Issue
from plugins.bulletin.problem import Problem
from plugins.bulletin.registry.registry import Registry
from plugins.bulletin.story import Picture, Step
from plugins.bulletin.tagging.mention import Reason, Tag
from plugins.bulletin.workflow import Workflow


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
    blocks: tuple[int, ...] = ()  # in which it stands; of a brief see :func:`brief_of`
    main: bool = False  # the article is about it, as ``Tag.main``

    @property
    def key(self) -> str:
        """What tells this mark from others, the same as ``Tag.key``."""
        return self.slug or f"{self.kind}:{self.name}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the index: what decides on which pages an article stands, and where.

    Light, since every build holds one for each article of the archive; what a page prints of the
    article is its brief or its entry, which :class:`Articles` has.
    """

    path: str  # of the source file, as the editor would type it
    url: str
    title: str
    date: date
    section: Link
    authors: tuple[Link, ...]
    campaigns: tuple[str, ...]  # slugs, each once, in reading order; a name without entry has none
    units: tuple[str, ...]  # the same; places among them
    featured: bool
    pictured: bool
    pictures: tuple[str, ...]  # the first file of each, once it was sized: tells it from all others
    brief: str  # digest of its brief and address, title, day, section, authors' names: all that a
    # list prints but the authors' addresses
    entry: str  # digest of its entry
    workflow: Workflow | None = None  # None: published, and nobody says more
    was: tuple[str, ...] = ()  # old addresses below the top: “tin-tuc/bai.html”, “2020/05/ten-cu/”
    together: tuple[str, ...] = ()  # “campaign/unit”: slugs of those that stand in one paragraph
    about: tuple[str, ...] = ()  # slugs of the campaigns and units it is about, not only names


@dataclass(frozen=True, slots=True)
class Brief:
    """What lists and neighbours print of an article, beside its row."""

    summary: str
    pictures: tuple[Picture, ...]
    campaigns: tuple[Mark, ...]
    units: tuple[Mark, ...]
    awards: tuple[Mark, ...]

    @property
    def picture(self) -> Picture | None:
        """The first one."""
        return self.pictures[0] if self.pictures else None


class Articles(Protocol):
    """All articles of an index, each read from where it is kept when it is asked for."""

    def brief(self, row: Row) -> Brief: ...

    def entry(self, row: Row) -> Entry:
        """The whole article, with the authors of its row."""


def ready_on(row: Row) -> date:
    """The first day on which an article may be published: none before it was approved."""
    approved = row.workflow.approved if row.workflow else None
    return max(row.date, approved.day) if approved else row.date


def mark_of(tag: Tag, numbers: Mapping[int, int] | None = None) -> Mark:
    """The mark of a tag. Block 0 of an article's text is its title.

    What only the editor's header names stands in no block. ``numbers``: those by which blocks are
    called, the others being passed over.
    """
    blocks = _blocks(tag)
    shown = blocks if numbers is None else (numbers[b] for b in blocks if b in numbers)
    return Mark(
        slug=tag.slug,
        name=tag.name,
        kind=tag.kind,
        kind_name=tag.kind_name,
        url=tag.url,
        mentions=len(tag.mentions),
        in_title=0 in blocks,
        reasons=tuple(dict.fromkeys(m.reason for m in tag.mentions)),
        blocks=tuple(shown),
        main=tag.main,
    )


def _blocks(tag: Tag) -> dict[int, None]:
    """Those in which it is named, each once, in reading order."""
    return dict.fromkeys(m.span.block for m in tag.mentions if m.span is not None)


def brief_of(entry: Entry) -> Brief:
    """The brief of an entry.

    Blocks matter where a campaign and a unit stand in one; of its marks only these are kept, and
    numbered anew, so that a paragraph more above them leaves the brief as it is.
    """
    campaigns = {block for tag in entry.campaigns for block in _blocks(tag)}
    units = {block for tag in entry.units for block in _blocks(tag)}
    numbers = {block: number for number, block in enumerate(sorted(campaigns & units))}
    return Brief(
        summary=entry.summary,
        pictures=entry.pictures,
        campaigns=tuple(mark_of(tag, numbers) for tag in entry.campaigns),
        units=tuple(mark_of(tag, numbers) for tag in entry.units),
        awards=tuple(mark_of(tag, {}) for tag in entry.awards),
    )


def row_of(entry: Entry, brief: Brief | None = None) -> Row:
    """The row of an entry; ``brief``, where it is at hand, is not made again."""
    brief = brief or brief_of(entry)
    names = [author.name for author in entry.authors]
    shown = (brief, entry.url, entry.title, entry.date, entry.section, names, entry.featured)
    return Row(
        path=entry.path,
        url=entry.url,
        title=entry.title,
        date=entry.date,
        section=entry.section,
        authors=entry.authors,
        campaigns=_slugs(brief.campaigns),
        units=_slugs(brief.units),
        featured=entry.featured,
        pictured=bool(entry.pictures),
        pictures=tuple(picture.files[0].url for picture in entry.pictures if picture.files),
        brief=digest_of(*shown),
        entry=entry.digest,
        workflow=entry.workflow,
        was=entry.was,
        together=together(brief),
        about=_slugs(mark for mark in (*brief.campaigns, *brief.units) if mark.main),
    )


def together(brief: Brief) -> tuple[str, ...]:
    """“campaign/unit” for each two registered ones that a paragraph of the article names, each
    once, in reading order; title and lead are paragraphs, too."""
    units = [(mark.slug, set(mark.blocks)) for mark in brief.units if mark.slug and mark.blocks]
    found = (
        f"{campaign.slug}/{slug}"
        for campaign in brief.campaigns
        if campaign.slug and campaign.blocks
        for slug, blocks in units
        if not blocks.isdisjoint(campaign.blocks)
    )
    return tuple(dict.fromkeys(found))


def _slugs(marks: Iterable[Mark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mark.slug for mark in marks if mark.slug is not None))


@dataclass(frozen=True, slots=True)
class InMemory:
    """Articles that are all at hand, by address: for editions of a few."""

    entries: Mapping[str, Entry]

    def brief(self, row: Row) -> Brief:
        return brief_of(self.entries[row.url])

    def entry(self, row: Row) -> Entry:
        return replace(self.entries[row.url], authors=row.authors)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a source of manuscripts found: articles, pages and every problem of every file."""

    rows: tuple[Row, ...] = ()  # of those that may be published once their day has come
    articles: Articles = field(default_factory=lambda: InMemory({}))
    pages: tuple[FixedPage, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    issues: tuple[Issue, ...] = ()  # newest first; each may be published from its day on
    problems: tuple[Problem, ...] = ()
    held: tuple[Row, ...] = ()  # of those nobody approved; among ``rows`` too in a preview
    withdrawn: tuple[Row, ...] = ()
    read: int = 0  # articles that were read; the others were kept from before
    slowest: tuple[tuple[str, float], ...] = ()  # files and seconds of those that took longest
    # The same after these files were saved, whole paths; None where all must be gathered again.
    again: Callable[[Gathered, Collection[Path]], Gathered | None] = lambda before, files: None


# Reads all articles and pages, sending each article through the steps. It keeps what it read and
# asks for registers and steps only where an article must be read anew. Without steps (the registers
# are at fault) articles are read but not tagged, and nothing is kept. It tells how far it is.
Watch = Callable[[int, int], None]  # so many articles are read, of so many that must be
Source = Callable[[Registry, Callable[[], tuple[Step, ...]] | None, Watch], Gathered]


def unwatched(done: int, due: int) -> None:
    """Nobody is waiting."""


def briefs_of(rows: Iterable[Row]) -> str:
    """The digests of rows' briefs, one behind the other: all that a list of these rows prints."""
    return "".join([row.brief for row in rows])


def in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Newest first; articles of one day by address, so that the order never depends on the disk."""
    return tuple(sorted(rows, key=lambda row: (-row.date.toordinal(), row.url)))
