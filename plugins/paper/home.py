"""The home page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted, named
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Mark, Row, briefs_of
from plugins.bulletin.pages.period import Standing, elapsed, period_of, standing, years
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.pages.site import TOPICS
from plugins.bulletin.pages.views import Band, Head, HomePage, Named, Running
from plugins.bulletin.text.dates import weekday_within
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.paper.lists import NEWS

FIRST, HEADLINES, IN_BAND, IN_RAIL = 2, 6, 4, 5
LEAST = 2  # articles of a band; a band of one looks like a mistake
RECENT = 30  # the articles in which units are looked for that are “in the news”


@dataclass(frozen=True, slots=True)
class Front:
    """Which articles stand on the home page, and where."""

    lead: Row | None
    latest: tuple[Row, ...]
    headlines: tuple[Row, ...]
    bands: tuple[tuple[Link, tuple[Row, ...]], ...]  # the section; first the one with its picture


def home(edition: Edition) -> Sheaf:
    """The sheaf of “index.html”; without any article it says so."""
    front = front_of(edition)
    newest = edition.rows[:RECENT]
    campaigns, units = edition.found.campaigns, edition.found.units
    return sheaf(
        "",
        partial(_home, edition, front),
        briefs_of((*filter(None, (front.lead,)), *front.latest, *front.headlines)),
        tuple((section.name, section.url, briefs_of(rows)) for section, rows in front.bands),
        briefs_of(newest),
        tuple((slug, len(rows), rows[0].date) for slug, rows in campaigns.items()),
        tuple((slug, len(units[slug])) for row in newest for slug in row.units),
    )


def front_of(edition: Edition) -> Front:
    """The lead, the newest beside it, and of each section what does not yet stand above."""
    leading = lead(edition.rows)
    others = (row for row in edition.rows if row is not leading)
    above = tuple(islice(others, FIRST + HEADLINES))
    shown = {row.url for row in above} | ({leading.url} if leading else set())
    return Front(leading, above[:FIRST], above[FIRST:], tuple(_bands(edition, shown)))


def _bands(edition: Edition, shown: set[str]) -> Iterator[tuple[Link, tuple[Row, ...]]]:
    """A section that has but one article left is passed over; the foot of the page leads to it."""
    for section in sections_of(edition.registers, edition.rows):
        rows = edition.found.sections.get(section.url, ())
        left = tuple(islice((row for row in rows if row.url not in shown), IN_BAND))
        if len(left) >= LEAST:
            first = next((row for row in left if row.pictured), left[0])
            yield section, (first, *(row for row in left if row is not first))


def _home(edition: Edition, front: Front) -> Iterator[Plan]:
    rows, card = edition.rows, edition.cards.of
    topics = TOPICS in edition.site.offers
    all_campaigns = Link(f"Tất cả {len(edition.registers.campaigns)} phong trào", "phong-trao/")
    page = HomePage(
        head=Head(
            title=edition.site.name,
            description=edition.site.tagline,
            feed=edition.site.feed(edition.site.name),
        ),
        updated=weekday_within(rows[0].date) if rows else "",
        lead=card(front.lead) if front.lead else None,
        latest=tuple(map(card, front.latest)),
        headlines=tuple(map(card, front.headlines)),
        running=tuple(running(edition)),
        in_the_news=tuple(in_the_news(edition)),
        bands=tuple(
            Band(section, card(first), tuple(map(card, others)))
            for section, (first, *others) in front.bands
        ),
        all_news=Link("Tất cả tin", NEWS.url),
        all_campaigns=all_campaigns if topics else None,
        all_units=Link("Tất cả đơn vị", "don-vi/") if topics else None,
        empty="" if rows else "Chưa có bài nào.",
    )
    changed = rows[0].date if rows else None
    yield Plan("index.html", "home.html", {"page": page}, changed=changed)


def lead(rows: Sequence[Row]) -> Row | None:
    """The newest article whose header says ``Featured: yes``.

    Without one, the newest that has a picture; without that, the newest.
    """
    featured = (row for row in rows if row.featured)
    pictured = (row for row in rows if row.pictured)
    return next(featured, None) or next(pictured, None) or next(iter(rows), None)


def running(edition: Edition) -> Iterator[Running]:
    """Campaigns that run on the day of the newest article and have articles, as far as can be told.

    First those whose end is known, then those without a known end that are still in the news;
    within both the latest news first.
    """
    if not edition.rows:
        return
    today = edition.rows[0].date
    current = [
        (period is None or period.end is None, -rows[0].date.toordinal(), slug, campaign, period)
        for slug, rows in edition.found.campaigns.items()
        if (campaign := edition.registers.campaigns.get(slug))
        and standing(campaign, today, rows[0].date) is Standing.RUNNING
        for period in (period_of(campaign, today.year),)
    ]
    current.sort(key=lambda each: each[:3])
    for _, _, _, campaign, period in current[:IN_RAIL]:
        count = counted(len(edition.found.campaigns[campaign.slug]))
        when = sentence_case(years(period)) if period else f"Từ {campaign.launched_on[:4]}"
        kind = edition.registers.campaign_kinds.get(campaign.kind)
        yield Running(
            Named(
                "campaign",
                sentence_case(kind.name if kind else campaign.kind),
                campaign.name,
                edition.site.topic(campaign.url),
                f"{when} · {count}" if when else count,
            ),
            elapsed(period, today.year, today.timetuple().tm_yday) if period else None,
        )


def in_the_news(edition: Edition) -> Iterator[Named]:
    """The units and places that most of the newest articles name; equals: the latest first.

    Each says how many articles of all name it, as its own page does.
    """
    counts: dict[str, int] = {}
    marks: dict[str, Mark] = {}
    for row in edition.rows[:RECENT]:
        for slug, mark in {mark.slug: mark for mark in edition.brief(row).units}.items():
            if slug is not None:
                counts[slug] = counts.get(slug, 0) + 1
                marks.setdefault(slug, mark)
    for slug in sorted(counts, key=lambda slug: -counts[slug])[:IN_RAIL]:
        yield named("unit", marks[slug], counted(len(edition.found.units[slug])))
