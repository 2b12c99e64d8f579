"""Whose page an address is: the file an editor can mend, and where its links are typed."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.pages.index import Gathered
from plugins.bulletin.story import TypedLink


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a page comes from."""

    path: str  # the editor's file; the page's own address where there is none
    links: tuple[TypedLink, ...] = ()

    def typed(self, link: str) -> tuple[TypedLink, ...]:
        """Where a link of the page is typed; nowhere if a template made it."""
        return tuple(typed for typed in self.links if typed.href == link)


class Origins:
    """The origins of all pages: articles and fixed pages have a file, lists and topics none."""

    def __init__(self, gathered: Gathered) -> None:
        self._articles = gathered.articles
        self._rows = {row.url: row for row in gathered.rows}
        self._introductions = {f"{each.url}index.html": each for each in gathered.introductions}
        self._issues = {f"{each.url}index.html": each for each in gathered.issues}
        self._pages = {f"{page.url}index.html": page for page in gathered.pages}
        self._without_links = {f"{row.url}index.html": row.path for row in gathered.withdrawn}
        for row in (*gathered.rows, *gathered.withdrawn):
            for url in row.was:
                address = f"{url}index.html" if url.endswith("/") else url
                self._without_links[address] = row.path

    def of(self, address: str) -> Origin:
        """The origin of the page at an address."""
        folder = address[: address.rfind("/") + 1]  # an article has a copy to print beside it
        if row := self._rows.get(folder):
            return Origin(row.path, self._articles.entry(row).links)
        if page := self._pages.get(address):
            return Origin(page.path, page.links)
        if path := self._without_links.get(address):
            return Origin(path)
        if introduction := self._introductions.get(address):
            return Origin(introduction.path, introduction.links)
        if issue := self._issues.get(address):
            return Origin(issue.path, issue.links)
        return Origin(address)
