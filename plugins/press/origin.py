"""Whose page an address is: the file an editor can mend, and where its links are typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.bulletin.entry import Entry, FixedPage
from plugins.bulletin.pages.plan import Plan
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

    def __init__(
        self, plans: Iterable[Plan], entries: Iterable[Entry], pages: Iterable[FixedPage]
    ) -> None:
        articles = {entry.url: Origin(entry.path, entry.links) for entry in entries}
        fixed = {f"{page.url}index.html": Origin(page.path, page.links) for page in pages}
        self._by_address = {
            **fixed,
            **{plan.address: articles[plan.entry] for plan in plans if plan.entry is not None},
        }

    def of(self, address: str) -> Origin:
        """The origin of the page at an address."""
        return self._by_address.get(address) or Origin(address)
