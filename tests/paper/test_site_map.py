from __future__ import annotations

from dataclasses import replace

from plugins.bulletin.entry import FixedPage, Link
from plugins.bulletin.pages.views import MapPage
from plugins.paper.site_map import site_map
from tests.editions import article, edition, plans_of

PAGES = tuple(
    FixedPage(f"{slug}.md", slug, f"{slug}/", slug, "", "0") for slug in ("gioi-thieu", "noi-quy")
)


def page(*days: str) -> MapPage:
    whole = edition([article(f"a{number}", day) for number, day in enumerate(days)])
    footer = (("Bản tin", (Link("Giới thiệu", "gioi-thieu/"),)),)
    whole = replace(whole, pages=PAGES, site=replace(whole.site, footer=footer))
    (plan,) = plans_of([site_map(whole)])
    assert (plan.address, plan.printer) == ("so-do/index.html", "site_map.html")
    found: MapPage = plan.records["page"]
    return found


def test_each_year_with_articles_stands_once_the_newest_first() -> None:
    years = page("2023-11-10", "2023-01-01", "2010-05-05").years
    assert [(link.name, link.url) for link in years] == [
        ("Năm 2023", "luu-tru/2023/"),
        ("Năm 2010", "luu-tru/2010/"),
    ]


def test_a_fixed_page_stands_there_unless_the_foot_leads_to_it() -> None:
    assert [link.url for link in page().others] == ["noi-quy/"]


def test_a_bulletin_without_articles_has_no_years() -> None:
    assert page().years == ()
