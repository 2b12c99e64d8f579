"""One topic over as many pages as its articles fill."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.paging import listings
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.views import Card, Listing, TopicPage
from plugins.topics.known import Known


def spread(known: Known, page: TopicPage, rows: tuple[Row, ...], empty: str) -> Iterator[Plan]:
    """The plans of a topic: all it has on the first page, later pages hold the list alone.

    ``page`` comes without articles; the address is that of its head. The cards do not repeat the
    topic's own name.
    """
    cards = [_without(known.cards[row.url], page.head.url) for row in rows]
    for url, listing in listings(page.head.url, cards, known.site.page_size, empty):
        first = url == page.head.url
        shown = replace(page, articles=listing) if first else _later(page, url, listing)
        yield Plan(
            address=f"{url}index.html",
            printer="topic.html",
            records={"page": shown},
            changed=date.fromisoformat(listing.cards[0].iso_day) if listing.cards else None,
        )


def _without(card: Card, url: str) -> Card:
    return replace(card, main=None) if card.main and card.main.url == url else card


def _later(page: TopicPage, url: str, listing: Listing) -> TopicPage:
    number = listing.pager.current if listing.pager else 1
    return replace(
        page,
        head=replace(page.head, url=url, title=f"{page.head.title} – trang {number}"),
        facts=(),
        articles=listing,
        participations=(),
        participation_note="",
        family=(),
        history=(),
    )
