"""The archive: an index of years and months, a list for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.occurrences import Rows
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Group, Head, IndexPage, Named
from plugins.bulletin.text.dates import month_name
from plugins.paper.lists import list_sheaves

ARCHIVE = Link("Lưu trữ", "luu-tru/")

Years = tuple[tuple[int, tuple[tuple[int, int], ...]], ...]  # year; its months and their articles


def archive(edition: Edition) -> Iterator[Sheaf]:
    """Years and months that have articles, newest first, each with the way to its neighbours."""
    counts = []
    for year, rows in _by(edition.found.all, lambda row: row.date.year):
        months = tuple(_by(rows, lambda row: row.date.month))
        links = tuple(Link(f"Tháng {month}", month_url(year, month)) for month, _ in months)
        way = Link(f"Năm {year}", year_url(year))
        yield from list_sheaves(edition, _head(way.name, way.url, ARCHIVE), rows, ways=links)
        for month, some in months:
            head = _head(month_name(year, month), month_url(year, month), ARCHIVE, way)
            yield from list_sheaves(edition, head, some, ways=links)
        counts.append((year, tuple((month, len(some)) for month, some in months)))
    years = tuple(counts)
    yield sheaf(ARCHIVE.url, partial(_index, years), years, registers=False)


def _by(rows: Rows, number: Callable[[Row], int]) -> Iterator[tuple[int, Rows]]:
    """The rows of each year or month, one after the other."""
    start = 0
    for each, some in groupby(map(number, rows)):
        stop = start + sum(1 for _ in some)
        yield each, rows.stretch(start, stop)
        start = stop


def _index(years: Years) -> Iterator[Plan]:
    groups = tuple(
        Group(
            title=f"Năm {year}",
            items=tuple(
                Named("", "", f"Tháng {month}", month_url(year, month), counted(count))
                for month, count in months
            ),
            anchor=f"nam-{year}",
            url=year_url(year),
            note=counted(sum(count for _, count in months)),
        )
        for year, months in years
    )
    lead = "Mọi bài theo năm và tháng đăng." if groups else "Chưa có bài nào."
    links = tuple(Link(f"Năm {year}", year_url(year)) for year, _ in years)
    page = IndexPage(_head(ARCHIVE.name, ARCHIVE.url), ARCHIVE.name, lead, groups, links)
    yield Plan(f"{ARCHIVE.url}index.html", "names.html", {"page": page})


def year_url(year: int) -> str:
    return f"{ARCHIVE.url}{year:04}/"


def month_url(year: int, month: int) -> str:
    return f"{year_url(year)}{month:02}/"


def _head(title: str, url: str, *path: Link) -> Head:
    return Head(
        title=title,
        description=f"{title}: các bài đã đăng.",
        path=path,
        url=url,
        active=ARCHIVE.url,
    )
