from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from plugins.bulletin.pages.plan import REDIRECT, Leaf, Plan
from plugins.feeds import planner
from plugins.feeds.planner import plan_sitemap
from plugins.feeds.sitemap import print_sitemap, print_sitemap_index
from plugins.paper.planner import plan_paper
from tests.editions import SITE, article, edition, plans_of

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
ASKED = edition([article("a", "2023-11-10")])


def entries(plans: Iterable[Plan], address: str = SITE.address) -> dict[str, str | None]:
    leaves = [Leaf(plan.address, plan.is_page, plan.changed) for plan in plans]
    [plan] = plan_sitemap(ASKED, leaves)
    assert (plan.address, plan.printer) == ("sitemap.xml", "sitemap")
    tree = ET.fromstring(print_sitemap(plan, replace(SITE, address=address)))  # noqa: S314  ours
    return {
        url.findtext("s:loc", "", SPACE): url.findtext("s:lastmod", None, SPACE)
        for url in tree.findall("s:url", SPACE)
    }


def test_every_page_is_listed_with_the_day_of_its_newest_article() -> None:
    plans = plans_of(plan_paper(ASKED))
    found = entries(plans)
    assert set(found) == {f"{SITE.address}/{plan.url}" for plan in plans if plan.is_page}
    assert found["https://bantin.example.vn/2023/11/a/"] == "2023-11-10"
    assert found["https://bantin.example.vn/"] == "2023-11-10"
    assert found["https://bantin.example.vn/tac-gia/"] is None


def test_redirects_data_feeds_and_the_page_for_nothing_are_not_listed() -> None:
    addresses = ("404.html", "atom.xml", "du-lieu/units.json", "hinh-anh/a.png")
    others = [Plan(address, "x") for address in addresses]
    assert entries((*others, Plan("don-vi/cu/index.html", REDIRECT))) == {}


def test_an_address_in_a_folder_is_kept() -> None:
    found = entries((Plan("tin/index.html", "list.html"),), "https://example.vn/ban-tin")
    assert list(found) == ["https://example.vn/ban-tin/tin/"]


def test_in_which_order_pages_were_made_does_not_matter() -> None:
    leaves = [
        Leaf("tin/index.html", True, date(2023, 11, 10)),
        Leaf("luu-tru/index.html", True),
        Leaf("index.html", True),
    ]
    assert list(plan_sitemap(ASKED, leaves)) == list(plan_sitemap(ASKED, leaves[::-1]))


def test_more_pages_than_a_file_may_hold_are_listed_in_several(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(planner, "MOST", 2)
    leaves = [Leaf(f"a{n}/index.html", True, date(2023, 11, n)) for n in range(1, 5)]
    leaves.append(Leaf("a5/index.html", True))
    plans = {plan.address: plan for plan in plan_sitemap(ASKED, leaves)}
    assert list(plans) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    tree = ET.fromstring(print_sitemap_index(plans["sitemap.xml"], SITE))  # noqa: S314  ours
    assert [
        (part.findtext("s:loc", "", SPACE), part.findtext("s:lastmod", None, SPACE))
        for part in tree.findall("s:sitemap", SPACE)
    ] == [
        ("https://bantin.example.vn/sitemap-1.xml", "2023-11-02"),
        ("https://bantin.example.vn/sitemap-2.xml", "2023-11-04"),
        ("https://bantin.example.vn/sitemap-3.xml", None),
    ]
    listed = [url for a in list(plans)[:3] for url, _ in plans[a].records["pages"]]
    assert listed == ["a1/", "a2/", "a3/", "a4/", "a5/"]
