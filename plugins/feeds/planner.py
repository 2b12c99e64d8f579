"""Which feeds there are, and the sitemap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.occurrences import Rows
from plugins.bulletin.pages.plan import Leaf, Plan, Sheaf, sheaf
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.registry.hierarchy import body_of, name_in_sentence
from plugins.feeds.feed import Feed, FeedEntry

LONGEST = 30  # articles in a feed; readers ask for it often and keep the older ones themselves


class Entries:
    """Articles as feeds show them, each made once for all feeds it stands in."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._made: dict[str, FeedEntry] = {}

    def of(self, row: Row) -> FeedEntry:
        """The entry of one article."""
        made = self._made.get(row.url)
        if made is None:
            made = self._made[row.url] = self._entry(row)
        return made

    def _entry(self, row: Row) -> FeedEntry:
        brief = self._edition.brief(row)
        names = (row.section.name, *(mark.name for mark in (*brief.campaigns, *brief.units)))
        return FeedEntry(
            url=row.url,
            title=row.title,
            day=row.date,
            summary=brief.summary,
            authors=tuple(author.name for author in row.authors),
            categories=tuple(dict.fromkeys(names)),
        )


def plan_feeds(edition: Edition) -> Iterator[Sheaf]:
    """A feed of all articles, one for each section and each topic with a page that has some."""
    registers, site, found = edition.registers, edition.site, edition.found
    entries = Entries(edition)
    yield _sheaf(entries, "", site.name, site.tagline, found.all)
    for section in sections_of(registers, edition.rows):
        if rows := found.sections.get(section.url):
            subtitle = f"Bài trong chuyên mục {section.name}"
            yield _sheaf(entries, section.url, f"{section.name} – {site.name}", subtitle, rows)
    for slug in sorted(found.campaigns):
        campaign = registers.campaigns.get(slug)
        if campaign and site.topic(campaign.url):
            name, rows = campaign.name, found.campaigns[slug]
            yield _sheaf(entries, campaign.url, f"{name} – {site.name}", f"Bài về {name}", rows)
    for slug in sorted(found.units):
        body = body_of(registers, slug)
        if body and site.topic(body.url):
            name, rows = name_in_sentence(body), found.units[slug]
            title = f"{name[:1].upper()}{name[1:]} – {site.name}"
            yield _sheaf(entries, body.url, title, f"Bài có nhắc đến {name}", rows)


def _sheaf(entries: Entries, page: str, title: str, subtitle: str, rows: Rows) -> Sheaf:
    plans = partial(_feed, entries, page, title, subtitle, rows[:LONGEST])
    needs = (title, subtitle, rows.told(0, LONGEST))
    return sheaf(f"{page}atom.xml", plans, *needs, registers=False)


def _feed(
    entries: Entries, page: str, title: str, subtitle: str, rows: Sequence[Row]
) -> Iterator[Plan]:
    url = f"{page}atom.xml"
    feed = Feed(url, page, title, subtitle, tuple(entries.of(row) for row in rows))
    yield Plan(url, "atom", {"feed": feed})


def plan_sitemap(edition: Edition, leaves: Sequence[Leaf]) -> Iterator[Plan]:
    """The list of all pages there are to read, by address."""
    pages = sorted((leaf for leaf in leaves if leaf.is_page), key=lambda leaf: leaf.url)
    listed = tuple((leaf.url, leaf.changed) for leaf in pages)
    yield Plan("sitemap.xml", "sitemap", {"pages": listed})
