"""What machines look for at the top of a site."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import DATA
from plugins.feeds.plain import print_index, print_robots
from plugins.feeds.planner import NEWS_MOST, plan_top
from plugins.feeds.sitemap import print_news_sitemap
from tests.editions import SITE, Article, article, edition, plans_of

TOP = "https://bantin.example.vn/"
SPACE = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
}


def plans(*rows: Article) -> dict[str, Plan]:
    return {plan.address: plan for plan in plans_of(plan_top(edition(rows)))}


def news(*rows: Article) -> list[tuple[str, ...]]:
    tree = ET.fromstring(print_news_sitemap(plans(*rows)["sitemap-news.xml"], SITE))  # noqa: S314  ours
    paths = ("s:loc", "n:news/n:publication_date", "n:news/n:title",
             "n:news/n:publication/n:name", "n:news/n:publication/n:language")  # fmt: skip
    return [
        tuple(url.findtext(path, "", SPACE) for path in paths)
        for url in tree.findall("s:url", SPACE)
    ]


def test_news_are_the_articles_of_the_newest_two_days() -> None:
    found = news(
        article("cu", "2023-11-08"),
        article("hom-truoc", "2023-11-09"),
        article("moi", "2023-11-10", title="A & <b>"),
    )
    assert found == [
        (f"{TOP}2023/11/moi/", "2023-11-10", "A & <b>", SITE.name, "vi"),
        (f"{TOP}2023/11/hom-truoc/", "2023-11-09", "Bài hom-truoc", SITE.name, "vi"),
    ]


def test_news_search_takes_a_thousand_at_most() -> None:
    rows = [article(f"a{number}", "2023-11-10") for number in range(NEWS_MOST + 1)]
    assert len(plans(*rows)["sitemap-news.xml"].records["items"]) == NEWS_MOST


def test_an_empty_bulletin_has_no_news() -> None:
    assert sorted(plans()) == ["llms.txt", "robots.txt"]
    assert b"sitemap-news" not in print_robots(plans()["robots.txt"], SITE)


def test_robots_may_read_everything_and_are_shown_the_maps() -> None:
    text = print_robots(plans(article("a", "2023-11-10"))["robots.txt"], SITE).decode()
    assert text.splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        f"Sitemap: {TOP}sitemap.xml",
        f"Sitemap: {TOP}sitemap-news.xml",
    ]


def test_the_index_lists_what_there_is() -> None:
    site = replace(
        SITE,
        navigation=(Link("Phong trào", "phong-trao/"),),
        footer=(("Tra cứu", (Link("Lưu trữ", "luu-tru/"),)), ("Trống", ())),
        offers=(DATA,),
    )
    plan = plans(article("a", "2023-11-10", title="[Một] *hai*"))["llms.txt"]
    lines = print_index(plan, site).decode().splitlines()
    assert lines[0] == "# Bản tin Thi đua"
    assert lines[2] == "> Tin về các phong trào thi đua."
    assert f"- [Phong trào]({TOP}phong-trao/)" in lines
    assert f"- [Lưu trữ]({TOP}luu-tru/)" in lines
    assert "## Trống" not in lines
    assert f"- [Đơn vị]({TOP}du-lieu/units.json)" in lines
    assert lines[-1] == f"- [\\[Một\\] \\*hai\\*]({TOP}2023/11/a/): Tóm tắt bài a"
    assert "Dữ liệu mở" not in print_index(plan, replace(site, offers=())).decode()
