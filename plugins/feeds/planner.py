"""Which feeds there are, and the sitemap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plugins.bulletin.pages.index import Edition, Row
from plugins.bulletin.pages.occurrences import occurrences
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.registry.hierarchy import body_of, name_in_sentence
from plugins.feeds.feed import Feed, FeedEntry

LONGEST = 30  # articles in a feed; readers ask for it often and keep the older ones themselves


def plan_feeds(edition: Edition, earlier: tuple[Plan, ...]) -> Iterator[Plan]:
    """A feed of all articles, one for each section and each topic with a page that has some, and
    the sitemap of the pages that planners before this one have planned."""
    registers, site = edition.registers, edition.site
    found = occurrences(edition.rows)
    entries = {row.url: _entry(row) for row in edition.rows}
    yield _plan(entries, "", site.name, site.tagline, edition.rows)
    for section in sections_of(registers, edition.rows):
        if rows := found.sections.get(section.url):
            subtitle = f"Bài trong chuyên mục {section.name}"
            yield _plan(entries, section.url, f"{section.name} – {site.name}", subtitle, rows)
    for slug in sorted(found.campaigns):
        campaign = registers.campaigns.get(slug)
        if campaign and site.topic(campaign.url):
            name, rows = campaign.name, found.campaigns[slug]
            yield _plan(entries, campaign.url, f"{name} – {site.name}", f"Bài về {name}", rows)
    for slug in sorted(found.units):
        body = body_of(registers, slug)
        if body and site.topic(body.url):
            name, rows = name_in_sentence(body), found.units[slug]
            title = f"{name[:1].upper()}{name[1:]} – {site.name}"
            yield _plan(entries, body.url, title, f"Bài có nhắc đến {name}", rows)
    yield Plan(
        address="sitemap.xml",
        printer="sitemap",
        records={"pages": tuple((plan.url, plan.changed) for plan in earlier if plan.is_page)},
    )


def _plan(
    entries: Mapping[str, FeedEntry], page: str, title: str, subtitle: str, rows: Sequence[Row]
) -> Plan:
    url = f"{page}atom.xml"
    newest = tuple(entries[row.url] for row in rows[:LONGEST])
    return Plan(url, "atom", {"feed": Feed(url, page, title, subtitle, newest)})


def _entry(row: Row) -> FeedEntry:
    names = (row.section.name, *(mark.name for mark in (*row.campaigns, *row.units)))
    return FeedEntry(
        url=row.url,
        title=row.title,
        day=row.date,
        summary=row.summary,
        authors=tuple(author.name for author in row.authors),
        categories=tuple(dict.fromkeys(names)),
    )
