"""The home page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted, named
from plugins.bulletin.pages.index import Mark, Row
from plugins.bulletin.pages.period import elapsed, runs_in, years
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.pages.site import TOPICS
from plugins.bulletin.pages.views import Band, Head, HomePage, Named, Running
from plugins.bulletin.registry.registers import Campaign, Period
from plugins.bulletin.text.dates import weekday_within
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.paper.lists import NEWS
from plugins.paper.sheet import Sheet

FIRST, HEADLINES, IN_BAND, IN_RAIL = 2, 6, 4, 5
LEAST = 2  # articles of a band; a band of one looks like a mistake
RECENT = 30  # the articles in which units are looked for that are “in the news”
FRESH = 2  # years before the newest article in which a campaign without a known end must be named


def home(sheet: Sheet) -> Plan:
    """The plan of “index.html”; without any article it says so."""
    rows = sheet.rows
    leading = lead(rows)
    others = [row for row in rows if leading is None or row.url != leading.url]
    above = others[: FIRST + HEADLINES]
    shown = {row.url for row in above} | ({leading.url} if leading else set())
    topics = TOPICS in sheet.site.offers
    all_campaigns = Link(f"Tất cả {len(sheet.registers.campaigns)} phong trào", "phong-trao/")
    page = HomePage(
        head=Head(
            title=sheet.site.name,
            description=sheet.site.tagline,
            feed=sheet.site.feed(sheet.site.name),
        ),
        updated=weekday_within(rows[0].date) if rows else "",
        lead=sheet.cards[leading.url] if leading else None,
        latest=tuple(sheet.cards[row.url] for row in above[:FIRST]),
        headlines=tuple(sheet.cards[row.url] for row in above[FIRST:]),
        running=tuple(running(sheet)),
        in_the_news=tuple(in_the_news(rows, sheet.found.units)),
        bands=tuple(bands(sheet, shown)),
        all_news=Link("Tất cả tin", NEWS.url),
        all_campaigns=all_campaigns if topics else None,
        all_units=Link("Tất cả đơn vị", "don-vi/") if topics else None,
        empty="" if rows else "Chưa có bài nào.",
    )
    changed = rows[0].date if rows else None
    return Plan("index.html", "home.html", {"page": page}, changed=changed)


def lead(rows: Sequence[Row]) -> Row | None:
    """The newest article whose header says ``Featured: yes``.

    Without one, the newest that has a picture; without that, the newest.
    """
    featured = (row for row in rows if row.featured)
    pictured = (row for row in rows if row.picture)
    return next(featured, None) or next(pictured, None) or next(iter(rows), None)


def running(sheet: Sheet) -> Iterator[Running]:
    """Campaigns that run in the year of the newest article and have articles.

    First those whose end is known, then those without a known end that are still in the news;
    within both the latest news first.
    """
    if not sheet.rows:
        return
    today = sheet.rows[0].date
    current = [
        (period.end is None, -rows[0].date.toordinal(), campaign.slug, campaign, period)
        for slug, rows in sheet.found.campaigns.items()
        if (campaign := sheet.registers.campaigns.get(slug))
        and (period := _period_now(campaign, today.year))
        and (period.end is not None or _is_fresh(rows[0].date, today))
    ]
    current.sort(key=lambda each: each[:3])
    for _, _, _, campaign, period in current[:IN_RAIL]:
        count = counted(len(sheet.found.campaigns[campaign.slug]))
        when = sentence_case(years(period))
        kind = sheet.registers.campaign_kinds.get(campaign.kind)
        yield Running(
            Named(
                "campaign",
                sentence_case(kind.name if kind else campaign.kind),
                campaign.name,
                sheet.site.topic(campaign.url),
                f"{when} · {count}" if when else count,
            ),
            elapsed(period, today.year, today.timetuple().tm_yday),
        )


def _period_now(campaign: Campaign, year: int) -> Period | None:
    return next((period for period in campaign.periods if runs_in(period, year)), None)


def _is_fresh(day: date, today: date) -> bool:
    """Whether a day lies in the last two years before that of the newest article."""
    return (day.year + FRESH, day.month, day.day) >= (today.year, today.month, today.day)


def in_the_news(rows: Sequence[Row], found: Mapping[str, Sequence[Row]]) -> Iterator[Named]:
    """The units and places that most of the newest articles name; equals: the latest first.

    Each says how many articles of all name it, as its own page does.
    """
    counts: dict[str, int] = {}
    marks: dict[str, Mark] = {}
    for row in rows[:RECENT]:
        for slug, mark in {mark.slug: mark for mark in row.units}.items():
            if slug is not None:
                counts[slug] = counts.get(slug, 0) + 1
                marks.setdefault(slug, mark)
    for slug in sorted(counts, key=lambda slug: -counts[slug])[:IN_RAIL]:
        yield named("unit", marks[slug], counted(len(found[slug])))


def bands(sheet: Sheet, shown: set[str]) -> Iterator[Band]:
    """For each section what does not yet stand above: one with its picture, then headlines.

    A section that has but one article left is passed over; the foot of the page leads to it.
    """
    for section in sections_of(sheet.registers, sheet.rows):
        rows = sheet.found.sections.get(section.url, ())
        left = [row for row in rows if row.url not in shown][:IN_BAND]
        if len(left) >= LEAST:
            first = next((row for row in left if row.picture), left[0])
            yield Band(
                section=section,
                first=sheet.cards[first.url],
                others=tuple(sheet.cards[row.url] for row in left if row is not first),
            )
