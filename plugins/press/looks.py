"""The looks of a preview, one after the other: what one has read the next need not read again."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from plugins.bulletin.pages.index import Gathered
from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem
from plugins.press.asked import Asked
from plugins.press.live import Live
from plugins.press.render import Printing
from plugins.press.site import with_pages


class Looks:
    """Remembers what was gathered, and the site, whose links were found to have pages."""

    def __init__(self) -> None:
        self._gathered = Gathered()
        self._site: Site | None = None
        self._notices: tuple[Problem, ...] = ()
        self._good = ""  # digest of registers that were found to be without fault

    def prepare(self) -> None:
        """Make the reader of articles, taggers and all, if there is something to look at."""
        self._gathered.again(self._gathered, ())

    def look(self, press: Asked, saved: Collection[Path]) -> tuple[Live, tuple[Problem, ...]]:
        """The bulletin in memory, and the notices; see ``Press.live``."""
        gathered = self._gathered.again(self._gathered, saved) if saved else None
        if gathered is None or self._site is None:
            registry, gathered = press.survey(self._good)
            edition = press.edition(registry, gathered)
            names = {sheaf.name for sheaf in press.sheaves(edition)}
            self._site, self._notices = with_pages(edition.site, names)
            self._good = registry.digest
        self._gathered = gathered
        edition = press.edition(press.registry(), gathered)
        rows = {row.url: row for row in gathered.rows}
        live = Live(
            press.sheaves(edition),
            lambda leaves: press.closing(edition, leaves),
            lambda url: gathered.articles.entry(rows[url]),
            Printing(press.templates(), press.printers(), self._site),
            rows,
        )
        return live, tuple(sorted({*gathered.problems, *self._notices}))
