"""What each page of figures shows: a picture, and the table and the file that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from plugins.bulletin.pages.chart import chart
from plugins.bulletin.pages.dot_map import dot_map
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.pages.views import (
    BarLine,
    BarTable,
    Chart,
    DotMap,
    HeatTable,
    Named,
)
from plugins.bulletin.text.dates import month_name
from plugins.bulletin.text.vietnamese import sentence_case, sort_key, with_dots
from plugins.statistics.tally import Tally, months_between

Line = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One set of figures: for the page, and as lines of a file."""

    head: Line
    lines: tuple[Line, ...]
    note: str = ""
    chart: Chart | None = None
    map: DotMap | None = None
    table: BarTable | None = None
    heat: HeatTable | None = None


def by_month(edition: Edition, counts: Tally) -> Told:
    """Every month from the first to the last, those without an article as well."""
    months = months_between(counts.first, counts.last) if counts.first and counts.last else []
    numbers = [counts.months.get(month, 0) for month in months]
    values = [
        (month_name(year, month).lower(), str(year) if month == 1 or not place else "", number)
        for place, ((year, month), number) in enumerate(zip(months, numbers, strict=True))
    ]
    made = chart("Số bài theo tháng", "Tháng", values)
    if made:
        bars = zip(made.bars, months, values, strict=True)
        made = replace(
            made,
            bars=tuple(
                replace(
                    bar,
                    short=short if len(months) <= 10 * 12 or year % 5 == 0 else "",
                    url=f"luu-tru/{year:04}/{month:02}/" if bar.height != "0" else None,
                )
                for bar, (year, month), (_, short, _) in bars
            ),
        )
    lines = (
        (f"{year:04}-{month:02}", number)
        for (year, month), number in zip(months, numbers, strict=True)
    )
    return Told(("tháng", "số bài"), tuple(lines), chart=made)


def by_campaign(edition: Edition, counts: Tally) -> Told:
    """Every campaign that an article names."""
    campaigns, kinds = edition.registers.campaigns, edition.registers.campaign_kinds
    some = [
        (
            Named(
                "campaign",
                sentence_case(kinds[campaign.kind].name if campaign.kind in kinds else ""),
                campaign.name,
                edition.site.topic(campaign.url),
            ),
            number,
            campaign.slug,
        )
        for campaign, number in sorted(
            ((campaigns[slug], number) for slug, number in counts.campaigns.items()),
            key=lambda each: (sort_key(each[0].name), each[0].slug),
        )
    ]
    note = "Một bài nhắc đến nhiều phong trào thì tính cho mỗi phong trào."
    return _ranked("phong trào", some, note)


def by_section(edition: Edition, counts: Tally) -> Told:
    """Every section that has an article."""
    some = [
        (Named("", "", link.name, link.url), counts.sections[link.url], link.url.split("/")[1])
        for link in sections_of(edition.registers, edition.rows)
        if link.url in counts.sections
    ]
    return _ranked("chuyên mục", some)


def by_province(edition: Edition, counts: Tally) -> Told:
    """Every province there is today; those that were merged count for the one they went into."""
    places = sorted(counts.places, key=lambda place: -counts.provinces.get(place.slug, 0))
    some = []
    for place in places:
        number = counts.provinces.get(place.slug, 0)
        url = edition.site.topic(place.url) if number else None
        some.append((Named("unit", "", sentence_case(place.full_name), url), number, place.slug))
    note = (
        "Một bài tính cho tỉnh, thành phố mà nó nhắc đến, hoặc nhắc đến đơn vị, địa phương ở đó. "
        "Tên tỉnh cũ tính cho tỉnh, thành phố kế tục từ ngày 1/7/2025."
    )
    told = _ranked("tỉnh, thành phố", some, note)
    picture = dot_map(
        "Bản đồ",
        "Diện tích mỗi vòng tròn theo số bài nhắc đến tỉnh, thành phố ấy; bảng có mọi con số.",
        (
            (place, counts.provinces[place.slug], line[0])
            for place, line in zip(places, some, strict=True)
            if place.slug in counts.provinces
        ),
    )
    return replace(told, map=replace(picture, items=()) if picture else None)


def _ranked(what: str, some: Iterable[tuple[Named, int, str]], note: str = "") -> Told:
    """Most articles first; equals in the order given."""
    ordered: Sequence[tuple[Named, int, str]] = sorted(some, key=lambda each: -each[1])
    highest = max((number for _, number, _ in ordered), default=0)
    table = BarTable(
        sentence_case(what),
        tuple(
            BarLine(named, with_dots(number), round(100 * number / highest) if highest else 0)
            for named, number, _ in ordered
        ),
    )
    lines = tuple((named.name, slug, number) for named, number, slug in ordered)
    return Told((what, "mã", "số bài"), lines, note, table=table if highest else None)
