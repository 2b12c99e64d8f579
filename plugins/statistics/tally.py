"""How many articles there are of each month, campaign, province and section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.provinces import Provinces
from plugins.bulletin.registry.registers import Place

Month = tuple[int, int]  # year, month


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one edition. An article counts once for each campaign and province it names, and
    for a province also where it names a unit or place of it."""

    total: int
    first: date | None  # day of the oldest article
    last: date | None
    months: Mapping[Month, int]
    campaigns: Mapping[str, int]  # registered ones that articles name, by slug
    provinces: Mapping[str, int]  # of today, by slug
    sections: Mapping[str, int]  # by url
    crossed: Mapping[tuple[str, str], int]  # campaign and province that one article names
    places: Sequence[Place]  # all provinces of today, in Vietnamese order


def tally(edition: Edition) -> Tally:
    """Cost: one step for each campaign of each row with each of its provinces."""
    provinces = Provinces(edition.registers)
    months: dict[Month, int] = {}
    by_province: dict[str, int] = {}
    crossed: dict[tuple[str, str], int] = {}
    known = edition.registers.campaigns
    for row in edition.rows:
        month = row.date.year, row.date.month
        months[month] = months.get(month, 0) + 1
        for place in provinces.named_in(row):
            by_province[place.slug] = by_province.get(place.slug, 0) + 1
            for slug in row.campaigns:
                if slug in known:
                    pair = slug, place.slug
                    crossed[pair] = crossed.get(pair, 0) + 1
    found = edition.found
    return Tally(
        total=len(edition.rows),
        first=edition.rows[-1].date if edition.rows else None,
        last=edition.rows[0].date if edition.rows else None,
        months=months,
        campaigns={slug: len(rows) for slug, rows in found.campaigns.items() if slug in known},
        provinces=by_province,
        sections={url: len(rows) for url, rows in found.sections.items()},
        crossed=crossed,
        places=provinces.all,
    )


def months_between(first: date, last: date) -> list[Month]:
    """Every month from that of the first day to that of the last."""
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return [(number // 12, number % 12 + 1) for number in range(start, end + 1)]
