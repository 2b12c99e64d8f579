"""The pictures of a topic page: articles by year, and where on the map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.chart import by_year, chart
from plugins.bulletin.pages.dot_map import dot_map
from plugins.bulletin.pages.occurrences import Rows
from plugins.bulletin.pages.period import period_of, years
from plugins.bulletin.pages.views import Chart, DotMap, FactValue, Named
from plugins.bulletin.registry.hierarchy import body_of, name_in_sentence
from plugins.bulletin.registry.registers import Campaign, Place, Unit
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.topics.bodies import title_of
from plugins.topics.known import Known

LEAST, LEAST_YEARS = 3, 2  # articles and years of which a picture says more than the list does
LISTED = 6  # provinces beside the map; the others are folded away


def years_of(rows: Rows, since: int | None = None) -> Chart | None:
    """Articles by year, None for too few; years before ``since`` are marked as earlier ones."""
    counts = by_year(row.date for row in rows)
    if len(rows) < LEAST or sum(1 for _, count in counts if count) < LEAST_YEARS:
        return None
    tones = ["earlier" if since is not None and year < since else "" for year, _ in counts]
    values = [(f"năm {year}", str(year), count) for year, count in counts]
    return chart("Số bài theo năm", "Năm", values, tones)


def years_of_campaign(rows: Rows, campaign: Campaign, now: int | None) -> Chart | None:
    """The same with the campaign's periods under it, those before the present one told apart."""
    known = [period for period in campaign.periods if years(period)]
    current = period_of(campaign, 9999 if now is None else now) if len(known) > 1 else None
    made = years_of(rows, current.start if current else None)
    if made is None or current is None:
        return made
    known.sort(key=lambda period: (period.start or 0, period.end or 9999))
    strip = (
        FactValue(sentence_case(years(period)), remark=period.name or campaign.name)
        for period in known
    )
    return replace(made, periods=tuple(strip))


def where_it_was(known: Known, campaign: Campaign, rows: Rows) -> DotMap | None:
    """The provinces of which the articles of a campaign name units or places."""
    counts = known.provinces.counts(rows)
    made = dot_map(
        "Nơi có bài",
        "Các tỉnh, thành phố ngày nay có địa phương hoặc đơn vị được nhắc đến trong bài.",
        (
            (
                place,
                count,
                Named(
                    "unit",
                    "",
                    title_of(place),
                    known.together(campaign.slug, place.slug) or known.url(place.slug),
                    counted(count),
                ),
            )
            for place, count in counts
        ),
    )
    if made is None or len(made.items) <= LISTED + 1:
        return made
    shown, more = made.items[:LISTED], made.items[LISTED:]
    title = f"{len(more)} tỉnh, thành phố khác"
    return replace(made, items=shown, more_title=title, more=more)


def where_provinces_lie(known: Known, provinces: Iterable[Place]) -> DotMap | None:
    """Provinces of the list that stands beside the map, by the articles that name them."""
    units = known.found.units
    made = dot_map(
        "Trên bản đồ",
        "Các tỉnh, thành phố của danh sách; diện tích mỗi vòng tròn theo số bài nhắc đến tên tỉnh.",
        sorted(
            (
                (place, len(units.get(place.slug, ())), Named("unit", "", title_of(place), None))
                for place in provinces
            ),
            key=lambda each: -each[1],
        ),
    )
    return replace(made, items=()) if made else None


def where_it_lies(known: Known, body: Unit | Place) -> DotMap | None:
    """The position of a place, or of the place of a unit."""
    place = body
    if isinstance(body, Unit):
        found = body_of(known.registers, body.place)
        if not isinstance(found, Place):
            return None
        place = found
    told = f"Vị trí của {name_in_sentence(place)} trên bản đồ Việt Nam."
    made = dot_map("Vị trí", told, [(place, 0, Named("unit", "", title_of(place), None))])  # type: ignore[list-item]
    return replace(made, items=()) if made else None
