"""The heat table: campaigns and provinces crossed, and how dark each number stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.views import HeatCell, HeatLine, HeatTable
from plugins.bulletin.text.vietnamese import sentence_case, sort_key, with_dots
from plugins.statistics.tables import Told
from plugins.statistics.tally import Tally

COLUMNS = 12  # campaigns of the table; the file has all of them
STEPS = 4  # shades above none


def crossed(edition: Edition, counts: Tally) -> Told:
    """Provinces as lines, for 34 of them fit a page, and campaigns as columns."""
    registers, site = edition.registers, edition.site
    ranked = sorted(
        {campaign for campaign, _ in counts.crossed},
        key=lambda slug: (-counts.campaigns[slug], sort_key(registers.campaigns[slug].name)),
    )
    shown = ranked[:COLUMNS]
    shade = shades(
        counts.crossed.get((slug, place.slug), 0) for slug in shown for place in counts.places
    )
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
                tuple(_cell(counts.crossed.get((slug, place.slug), 0), shade) for slug in shown),
            )
            for place in counts.places
        ),
        legend=_legend(shade),
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


def shades(numbers: Iterable[int]) -> Mapping[int, int]:
    """The shade of each number there is: 0 for none, else 1 to 4, as many numbers in each shade.

    By rank and not by size: one province with a hundred articles leaves the others their shades.
    """
    every = set(numbers)
    there = sorted(every - {0})
    steps = min(STEPS, len(there))
    none = {0: 0} if 0 in every else {}
    return none | {number: 1 + place * steps // len(there) for place, number in enumerate(there)}


def _cell(number: int, shade: Mapping[int, int]) -> HeatCell:
    return HeatCell(with_dots(number) if number else "", shade[number])


def _legend(shade: Mapping[int, int]) -> tuple[HeatCell, ...]:
    """Each shade there is with its numbers: “3 – 7 bài”, the lightest first."""
    found: dict[int, list[int]] = {}
    for number, dark in shade.items():
        found.setdefault(dark, []).append(number)
    return tuple(
        HeatCell(
            "không có bài"
            if not dark
            else counted(numbers[0])
            if numbers[0] == numbers[-1]
            else f"{with_dots(numbers[0])} – {counted(numbers[-1])}",
            dark,
        )
        for dark, numbers in found.items()
    )
