"""The archive: an index of years and months, a list for each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.views import Group, Head, IndexPage, Named
from plugins.bulletin.text.dates import month_name
from plugins.paper.lists import list_plans
from plugins.paper.sheet import Sheet

ARCHIVE = Link("Lưu trữ", "luu-tru/")

Months = tuple[tuple[int, tuple[Row, ...]], ...]  # month and its rows, newest first


def archive(sheet: Sheet) -> Iterator[Plan]:
    """Years and months that have articles, newest first, each with the way to its neighbours."""
    years: list[tuple[int, tuple[Row, ...], Months]] = []
    for year, of_year in groupby(sheet.rows, key=lambda row: row.date.year):
        rows = tuple(of_year)
        by_month = groupby(rows, key=lambda row: row.date.month)
        years.append((year, rows, tuple((month, tuple(some)) for month, some in by_month)))
    year_links = tuple(Link(f"Năm {year}", year_url(year)) for year, _, _ in years)
    for year, rows, months in years:
        month_links = tuple(Link(f"Tháng {month}", month_url(year, month)) for month, _ in months)
        yield from list_plans(
            sheet,
            _head(f"Năm {year}", year_url(year), ARCHIVE),
            rows,
            "",
            month_links,
        )
        for month, some in months:
            head = _head(
                month_name(year, month),
                month_url(year, month),
                ARCHIVE,
                Link(f"Năm {year}", year_url(year)),
            )
            yield from list_plans(sheet, head, some, "", month_links)
    groups = tuple(
        Group(
            title=f"Năm {year}",
            items=tuple(
                Named("", "", f"Tháng {month}", month_url(year, month), counted(len(some)))
                for month, some in months
            ),
            anchor=f"nam-{year}",
            url=year_url(year),
            note=counted(len(rows)),
        )
        for year, rows, months in years
    )
    lead = "Mọi bài theo năm và tháng đăng." if groups else "Chưa có bài nào."
    page = IndexPage(_head(ARCHIVE.name, ARCHIVE.url), ARCHIVE.name, lead, groups, year_links)
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
