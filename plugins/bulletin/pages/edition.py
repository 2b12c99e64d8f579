"""The whole bulletin as planners see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from plugins.bulletin.entry import FixedPage, Introduction
from plugins.bulletin.issue import Issue
from plugins.bulletin.pages.cards import Cards
from plugins.bulletin.pages.index import Articles, Brief, Row
from plugins.bulletin.pages.occurrences import Occurrences, occurrences
from plugins.bulletin.pages.site import Site
from plugins.bulletin.registry.registers import Registers


@dataclass(frozen=True)  # without slots, for what all planners ask of it is kept in it
class Edition:
    """What planners read: rows (newest first, then by address), pages, names, the site.

    ``articles`` is asked for the briefs a page prints; a planner asks only inside the function of
    a sheaf, so that an archive of ten thousand is not read for the page of one.
    """

    rows: tuple[Row, ...]
    pages: tuple[FixedPage, ...]
    registers: Registers
    site: Site
    articles: Articles
    withdrawn: tuple[Row, ...] = ()  # articles of which only a word stays, at their address
    introductions: tuple[Introduction, ...] = ()
    issues: tuple[Issue, ...] = ()  # newest first; all their articles are among the rows

    def brief(self, row: Row) -> Brief:
        return self.articles.brief(row)

    @cached_property
    def found(self) -> Occurrences:
        """Which rows name what."""
        return occurrences(self.rows)

    @cached_property
    def cards(self) -> Cards:
        """The card of each article, made when a page first shows it."""
        return Cards(self.articles)
