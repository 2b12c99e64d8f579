"""One topic over as many pages as its articles fill."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Protocol

from plugins.bulletin.entry import Introduction
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.occurrences import Rows
from plugins.bulletin.pages.paging import Part, parts
from plugins.bulletin.pages.plan import Need, Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Card, TopicPage


class Topic(Protocol):
    """A campaign, unit or place; all but the first three are asked for pages that are due only."""

    @property
    def url(self) -> str: ...
    @property
    def rows(self) -> Rows: ...
    @property
    def needs(self) -> tuple[tuple[Need, ...], tuple[Need, ...]]:
        """What ``page`` is made from, beside the number of articles; and ``opened``, beside the
        articles themselves."""

    @property
    def empty(self) -> str:
        """Said where there is no article."""

    @property
    def page(self) -> TopicPage:
        """What all its pages say, without the articles."""

    def opened(self) -> TopicPage:
        """The page with what only the first one says."""


def spread(
    edition: Edition, topic: Topic, introduction: Introduction | None = None
) -> Iterator[Sheaf]:
    """The first page holds all there is to say of a topic and is made anew whenever one of its
    articles changes; each later page holds a part of the list alone, and is a sheaf of its own."""
    says, opens = topic.needs
    for part in parts(topic.url, topic.rows, edition.site.page_size):
        plans = partial(_plans, edition, topic, part)
        if part.number == 1:
            plans = partial(_plans, edition, topic, part, introduction)
            said = introduction.digest if introduction else ""
            yield sheaf(part.url, plans, says, opens, part.total, topic.rows.told(), said)
        else:
            yield sheaf(part.url, plans, says, part.total, part.told)


def _plans(
    edition: Edition, topic: Topic, part: Part, introduction: Introduction | None = None
) -> Iterator[Plan]:
    """The cards do not repeat the topic's own name."""
    listing = part.listing(edition.cards, topic.empty)
    listing = replace(listing, cards=tuple(_without(card, topic.url) for card in listing.cards))
    page = topic.opened() if part.number == 1 else _later(topic.page, part)
    if introduction:
        page = replace(
            page,
            introduction_title=introduction.title,
            introduction_html=introduction.body_html,
        )
    yield Plan(
        address=f"{part.url}index.html",
        printer="topic.html",
        records={"page": replace(page, articles=listing)},
        changed=part.rows[0].date if part.rows else None,
    )


def _later(page: TopicPage, part: Part) -> TopicPage:
    title = f"{page.head.title} – trang {part.number}"
    return replace(page, head=replace(page.head, url=part.url, title=title))


def _without(card: Card, url: str) -> Card:
    return replace(card, main=None) if card.main and card.main.url == url else card
