from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from plugins.bulletin.pages.plan import REDIRECT, Leaf, Plan
from plugins.feeds.planner import plan_sitemap
from plugins.feeds.sitemap import print_sitemap
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
