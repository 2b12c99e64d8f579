"""One topic over as many pages as its articles fill."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row, briefs_of
from plugins.bulletin.pages.paging import Part, parts
from plugins.bulletin.pages.plan import Need, Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Card, TopicPage


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic to be spread: each function is called once at most, and only for a page that is due.

    ``page`` answers what all pages of the topic say, ``opened`` adds what only the first one does.
    ``says`` is what ``page`` is made from besides the number of articles, ``opens`` what ``opened``
    is made from besides the articles.
    """

    url: str
    rows: tuple[Row, ...]
    empty: str  # said where no article is
    page: Callable[[], TopicPage]
    opened: Callable[[TopicPage], TopicPage]
    says: tuple[Need, ...] = ()
    opens: tuple[Need, ...] = ()


def spread(edition: Edition, topic: Topic) -> Iterator[Sheaf]:
    """The first page holds all there is to say of a topic and is made anew whenever one of its
    articles changes; each later page holds a part of the list alone, and is a sheaf of its own."""
    page = cache(topic.page)
    for part in parts(topic.url, topic.rows, edition.site.page_size):
        plans = partial(_page, edition, topic, page, part)
        if part.number == 1:
            yield sheaf(part.url, plans, topic.says, topic.opens, briefs_of(topic.rows))
        else:
            yield sheaf(part.url, plans, topic.says, *part.needs)


def _page(
    edition: Edition, topic: Topic, common: Callable[[], TopicPage], part: Part
) -> Iterator[Plan]:
    """The cards do not repeat the topic's own name."""
    page = common()
    listing = part.listing(edition.cards, topic.empty)
    listing = replace(listing, cards=tuple(_without(card, topic.url) for card in listing.cards))
    if part.number == 1:
        page = topic.opened(page)
    else:
        title = f"{page.head.title} – trang {part.number}"
        page = replace(page, head=replace(page.head, url=part.url, title=title))
    yield Plan(
        address=f"{part.url}index.html",
        printer="topic.html",
        records={"page": replace(page, articles=listing)},
        changed=part.rows[0].date if part.rows else None,
    )


def _without(card: Card, url: str) -> Card:
    return replace(card, main=None) if card.main and card.main.url == url else card
