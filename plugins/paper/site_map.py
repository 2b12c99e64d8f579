"""“so-do/”: the way to every part of the bulletin, for readers; machines have “sitemap.xml”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Head, MapPage
from plugins.paper.archive import year_url
from plugins.paper.lists import AUTHORS, NEWS, SECTIONS

SITE_MAP = Link("Sơ đồ trang", "so-do/")

Links = tuple[tuple[str, str], ...]


def site_map(edition: Edition) -> Sheaf:
    """Years and fixed pages; what head and foot lead to, the template adds from the site."""
    years = tuple(sorted({row.date.year for row in edition.rows}, reverse=True))
    told = {link.url for _, links in edition.site.footer for link in links}
    others = tuple((page.title, page.url) for page in edition.pages if page.url not in told)
    plans = partial(_page, years, others)
    return sheaf(SITE_MAP.url, plans, years, others, registers=False)


def _page(years: tuple[int, ...], others: Links) -> Iterator[Plan]:
    page = MapPage(
        head=Head(
            title=SITE_MAP.name,
            description="Mọi phần của bản tin và đường tới từng phần.",
            url=SITE_MAP.url,
        ),
        title=SITE_MAP.name,
        news=(Link("Trang chủ", ""), Link("Tất cả tin", NEWS.url), SECTIONS, AUTHORS),
        years=tuple(Link(f"Năm {year}", year_url(year)) for year in years),
        others=tuple(Link(title, url) for title, url in others),
    )
    yield Plan(f"{SITE_MAP.url}index.html", "site_map.html", {"page": page})
