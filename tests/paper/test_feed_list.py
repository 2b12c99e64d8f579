from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.views import Named
from plugins.paper import feed_list as module
from plugins.paper.feed_list import feed_list
from tests.editions import (
    article,
    campaign,
    campaign_mark,
    edition,
    lang_son,
    place_mark,
    plans_of,
    registers,
    unknown_unit,
)


def bulletin() -> Edition:
    places = lang_son()
    marks = [place_mark(places[slug]) for slug in ("xa-loc-yen", "huyen-cao-loc")]
    unknown = unknown_unit("Công ty An Bình")
    asked = [
        article("a", "2023-11-10", [campaign_mark("tet")], [marks[0], unknown]),
        article("b", "2023-11-09", [], [marks[1]]),
    ]
    return edition(asked, registers([campaign("tet", "Tết Sum vầy")]))


def groups(plan: Plan) -> dict[str, tuple[Named, ...]]:
    return {group.title: group.items for group in plan.records["page"].groups}


def test_every_feed_is_listed_and_nothing_that_has_none() -> None:
    (plan,) = plans_of(feed_list(bulletin()))
    assert plan.address == "rss/index.html"
    listed = groups(plan)
    assert [each.url for each in listed["Toàn bản tin"]] == ["atom.xml"]
    assert [each.url for each in listed["Chuyên mục"]] == ["chuyen-muc/tin-tuc/atom.xml"]
    assert [(each.name, each.url) for each in listed["Phong trào"]] == [
        ("Tết Sum vầy", "phong-trao/tet/atom.xml")
    ]
    assert [(each.name, each.url) for each in listed["Đơn vị và địa phương"]] == [
        ("Huyện Cao Lộc, tỉnh Lạng Sơn", "don-vi/huyen-cao-loc/atom.xml"),
        ("Xã Lộc Yên, huyện Cao Lộc, tỉnh Lạng Sơn", "don-vi/xa-loc-yen/atom.xml"),
    ]


def test_without_feeds_there_is_no_list() -> None:
    whole = bulletin()
    bare = replace(whole, site=replace(whole.site, offers=("topics",)))
    assert list(feed_list(bare)) == []


def test_without_pages_of_topics_only_the_paper_has_feeds() -> None:
    whole = bulletin()
    bare = replace(whole, site=replace(whole.site, offers=("feeds",)))
    (plan,) = plans_of(feed_list(bare))
    assert list(groups(plan)) == ["Toàn bản tin", "Chuyên mục"]


def test_many_units_fill_several_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SHOWN", 1)
    first, second = plans_of(feed_list(bulletin()))
    assert second.address == "rss/trang-2/index.html"
    assert list(groups(second)) == ["Đơn vị và địa phương"]
    assert len(groups(first)["Đơn vị và địa phương"]) == 1
    ways = [link.url for link in first.records["page"].ways]
    assert ways == ["rss/", "rss/trang-2/"]
