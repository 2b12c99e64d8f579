"""What each page of figures shows: a picture, and the table and the file that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.chart import chart
from plugins.bulletin.pages.dot_map import dot_map
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.pages.views import (
    BarLine,
    BarTable,
    Chart,
    DotMap,
    HeatCell,
    HeatLine,
    HeatTable,
    Named,
)
from plugins.bulletin.text.dates import month_name
from plugins.bulletin.text.vietnamese import sentence_case, sort_key, with_dots
from plugins.statistics.tally import Tally, months_between

COLUMNS = 12  # campaigns of the heat table; the file has all of them
STEPS = 4  # shades above none

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


def crossed(edition: Edition, counts: Tally) -> Told:
    """Provinces as lines, for 34 of them fit a page, and campaigns as columns."""
    registers, site = edition.registers, edition.site
    ranked = sorted(
        {campaign for campaign, _ in counts.crossed},
        key=lambda slug: (-counts.campaigns[slug], sort_key(registers.campaigns[slug].name)),
    )
    shown = ranked[:COLUMNS]
    cells = [counts.crossed.get((slug, place.slug), 0) for slug in shown for place in counts.places]
    highest = max(*cells, STEPS) if any(cells) else 0
    heat = HeatTable(
        corner="Tỉnh, thành phố",
        columns=tuple(
            Link(registers.campaigns[slug].name, registers.campaigns[slug].url) for slug in shown
        ),
        linked=site.topic("") is not None,
        lines=tuple(
            HeatLine(
                sentence_case(place.full_name),
                site.topic(place.url) if place.slug in counts.provinces else None,
                tuple(_cell(counts.crossed.get((slug, place.slug), 0), highest) for slug in shown),
            )
            for place in counts.places
        ),
        legend=_legend(highest),
    )
    lines = tuple(
        (registers.campaigns[campaign].name, campaign, registers.places[place].full_name, number)
        for campaign in ranked
        for place, number in sorted(
            ((place, n) for (slug, place), n in counts.crossed.items() if slug == campaign),
            key=lambda each: (-each[1], each[0]),
        )
    )
    left = len(ranked) - len(shown)
    note = "Số bài nhắc đến cả phong trào và tỉnh, thành phố, hoặc đơn vị, địa phương ở đó."
    note += f" Bảng có {len(shown)} phong trào nhiều bài nhất; tệp tải về có cả." if left else ""
    head = ("phong trào", "mã", "tỉnh, thành phố", "số bài")
    return Told(head, lines, note, heat=heat if shown else None)


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


def _cell(number: int, highest: int) -> HeatCell:
    return HeatCell(with_dots(number) if number else "", _shade(number, highest))


def _shade(number: int, highest: int) -> int:
    """0 for none, else 1 to 4, in equal stretches up to the highest."""
    return -(-number * STEPS // highest) if number else 0


def _legend(highest: int) -> tuple[HeatCell, ...]:
    """Each shade there is with its numbers: “1 – 3”."""
    found: dict[int, list[int]] = {}
    for number in range(1, highest + 1):
        found.setdefault(_shade(number, highest), []).append(number)
    return tuple(
        HeatCell(f"{numbers[0]} – {numbers[-1]} bài" if numbers[1:] else counted(numbers[0]), shade)
        for shade, numbers in found.items()
    )
