"""Which feeds and site maps there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import takewhile

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.occurrences import Rows
from plugins.bulletin.pages.plan import Leaf, Need, Plan, Sheaf, sheaf
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.registry.hierarchy import body_of, name_in_sentence
from plugins.bulletin.story import Picture
from plugins.feeds.feed import Feed, FeedEntry, FeedPicture

SITEMAP, NEWS_MAP = "sitemap.xml", "sitemap-news.xml"
MOST = 50_000  # pages in one file; Source: sitemaps.org
NEWS_DAYS, NEWS_MOST = 2, 1_000  # Source: Google's news sitemaps
LONGEST = 30  # articles in a feed; readers ask for it often and keep the older ones themselves


Places = tuple[tuple[str, date | None], ...]  # addresses and days of change


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
            changed=max((row.date, *_put_right(row))),
            summary=brief.summary,
            authors=tuple(author.name for author in row.authors),
            categories=tuple(dict.fromkeys(names)),
            picture=_picture(brief.picture),
        )


def _put_right(row: Row) -> tuple[date, ...]:
    """The days of the corrections of an article, the last first."""
    return tuple(each.day for each in row.workflow.corrections) if row.workflow else ()


def _corrections(rows: Sequence[Row]) -> Need:
    """What rows tell nothing of: the day of the last correction of those that have one."""
    return tuple((row.url, days[0]) for row in rows if (days := _put_right(row)))


def _picture(picture: Picture | None) -> FeedPicture | None:
    if picture is None or not picture.files:
        return None
    return FeedPicture(picture.files[-1].url, "image/jpeg", picture.alt)


def plan_feeds(edition: Edition) -> Iterator[Sheaf]:
    """Feeds of all articles, and of each section and each topic with a page that has some; each as
    Atom and as JSON Feed."""
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
    needs = (title, subtitle, rows.told(0, LONGEST), _corrections(rows[:LONGEST]))
    return sheaf(f"{page}atom.xml", plans, *needs, registers=False)


def _feed(
    entries: Entries, page: str, title: str, subtitle: str, rows: Sequence[Row]
) -> Iterator[Plan]:
    url = f"{page}atom.xml"
    feed = Feed(url, page, title, subtitle, tuple(entries.of(row) for row in rows))
    yield Plan(url, "atom", {"feed": feed})
    yield Plan(f"{page}feed.json", "json-feed", {"feed": feed})


def plan_sitemap(edition: Edition, leaves: Sequence[Leaf]) -> Iterator[Plan]:
    """The list of all pages there are to read, by address.

    More than a file may hold are listed in several, and these in the one.
    """
    pages = sorted((leaf for leaf in leaves if leaf.is_page), key=lambda leaf: leaf.url)
    listed = tuple((leaf.url, leaf.changed) for leaf in pages)
    if len(listed) <= MOST:
        yield Plan(SITEMAP, "sitemap", {"pages": listed})
        return
    parts: list[tuple[str, date | None]] = []
    for number, part in enumerate(batched(listed), start=1):
        address = f"sitemap-{number}.xml"
        parts.append((address, max(filter(None, (day for _, day in part)), default=None)))
        yield Plan(address, "sitemap", {"pages": part})
    yield Plan(SITEMAP, "sitemap-index", {"pages": tuple(parts)})


def batched(listed: Places) -> Iterator[Places]:
    """As many at a time as a file may hold."""
    return (listed[start : start + MOST] for start in range(0, len(listed), MOST))


def plan_top(edition: Edition) -> Iterator[Sheaf]:
    """What is looked for at the top of a site: the newest articles for news search, robots.txt,
    llms.txt."""
    rows = edition.found.all
    news = tuple(takewhile(partial(_is_news, rows), rows[:NEWS_MOST]))
    if news:
        yield sheaf(NEWS_MAP, partial(_news, news), rows.told(0, len(news)), registers=False)
    maps = (SITEMAP, *([NEWS_MAP] if news else []))
    robots = Plan("robots.txt", "robots", {"maps": maps})
    yield sheaf(robots.address, lambda: [robots], *maps, registers=False)
    newest = rows.told(0, LONGEST)
    yield sheaf("llms.txt", partial(_index, edition, rows[:LONGEST]), newest, registers=False)


def _is_news(rows: Rows, row: Row) -> bool:
    """Whether an article is of the last two days there is news of: no page asks the clock."""
    return (rows[0].date - row.date).days < NEWS_DAYS


def _news(rows: Sequence[Row]) -> Iterator[Plan]:
    yield Plan(
        NEWS_MAP, "news-sitemap", {"items": tuple((row.url, row.date, row.title) for row in rows)}
    )


def _index(edition: Edition, rows: Sequence[Row]) -> Iterator[Plan]:
    items = tuple((row.url, row.title, edition.brief(row).summary) for row in rows)
    yield Plan("llms.txt", "llms", {"items": items})
