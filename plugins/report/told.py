"""What a report tells of an article, and which articles it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Mark, Row
from plugins.report.period import Period


class Standing(Enum):
    """How an article stands to what is reported on."""

    ABOUT = "viết về"
    PASSING = "nhắc qua"
    NEITHER = "không nêu"


@dataclass(frozen=True, slots=True)
class Naming:
    """A campaign or unit in an article."""

    key: str  # the slug, or of a name without entry its kind and name
    slug: str  # “”: no register knows it
    name: str
    main: bool  # the article is about it; else it names it in passing


@dataclass(frozen=True, slots=True)
class Told:
    """One article."""

    day: date
    title: str
    link: str  # whole address; without one of the site, from its top
    section: str
    authors: tuple[str, ...]
    campaigns: tuple[Naming, ...]
    units: tuple[Naming, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """A campaign or unit that was asked for, alone or with its parts."""

    name: str
    keys: frozenset[str]
    parts: tuple[str, ...] = ()  # names of those below it
    counted: bool = False  # whether these are among the keys


@dataclass(frozen=True, slots=True)
class Scope:
    """Which articles a report is about."""

    period: Period
    campaign: Subject | None = None  # None: all
    unit: Subject | None = None
    author: str = ""  # as signed; “”: all

    def covers(self, told: Told) -> bool:
        """Whether an article belongs to the report."""
        return (
            told.day in self.period
            and (self.campaign is None or bool(self.campaigns(told)))
            and (self.unit is None or bool(self.units(told)))
            and (not self.author or self.author in told.authors)
        )

    def campaigns(self, told: Told) -> tuple[Naming, ...]:
        """Those of an article that are asked for."""
        return _asked(told.campaigns, self.campaign)

    def units(self, told: Told) -> tuple[Naming, ...]:
        return _asked(told.units, self.unit)

    def standing(self, told: Told) -> Standing:
        """How the article stands to the campaign asked for, or else to the unit; where neither is
        asked for, to any campaign."""
        return standing(
            self.units(told) if self.unit and not self.campaign else self.campaigns(told)
        )


def standing(namings: Iterable[Naming]) -> Standing:
    """About, if about one of them."""
    found = [naming.main for naming in namings]
    if not found:
        return Standing.NEITHER
    return Standing.ABOUT if any(found) else Standing.PASSING


def told_of(edition: Edition, row: Row) -> Told:
    """What a report tells of one article."""
    brief = edition.brief(row)
    address = edition.site.address
    return Told(
        day=row.date,
        title=row.title,
        link=f"{address}/{row.url}" if address else row.url,
        section=row.section.name,
        authors=tuple(dict.fromkeys(author.name for author in row.authors)),
        campaigns=tuple(_naming(mark) for mark in brief.campaigns),
        units=tuple(_naming(mark) for mark in brief.units),
    )


def _naming(mark: Mark) -> Naming:
    return Naming(mark.key, mark.slug or "", mark.name, mark.main)


def _asked(namings: tuple[Naming, ...], subject: Subject | None) -> tuple[Naming, ...]:
    if subject is None:
        return namings
    return tuple(naming for naming in namings if naming.key in subject.keys)
