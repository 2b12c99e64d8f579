from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

import feedparser

from plugins.bulletin.pages.site import Site
from plugins.bulletin.story import Picture, PictureFile
from plugins.feeds.atom import print_atom
from plugins.feeds.json_feed import VERSION, print_json_feed
from plugins.feeds.planner import plan_feeds
from tests.editions import SITE, article, campaign, campaign_mark, edition, plans_of, registers

TOP = "https://bantin.example.vn/"
FILES = (
    PictureFile("hinh-anh/ho-1-480.jpg", 480, 320),
    PictureFile("hinh-anh/ho-1-960.jpg", 960, 640),
)
PICTURE = Picture("images/ho.png", "Hồ & núi", files=FILES)
ROWS = [
    article("co-anh", "2023-11-10", [campaign_mark("tet")], authors=("An", "Bình"),
            pictures=[PICTURE]),
    article("khong-anh", "2023-11-09", authors=(), title="1 < 2 & “ba”"),
]  # fmt: skip
PLANS = {
    plan.address: plan
    for plan in plans_of(plan_feeds(edition(ROWS, registers([campaign("tet", "Tết Sum vầy")]))))
}


def feed(address: str = "feed.json", site: Site = SITE) -> dict[str, Any]:
    return json.loads(print_json_feed(PLANS[address], site))


def test_every_atom_feed_has_a_json_feed_beside_it() -> None:
    atom = {address for address in PLANS if address.endswith("atom.xml")}
    assert {a.removesuffix("feed.json") + "atom.xml" for a in PLANS.keys() - atom} == atom
    assert "phong-trao/tet/feed.json" in PLANS


def test_it_has_the_shape_of_version_1_1() -> None:
    found = feed("phong-trao/tet/feed.json")
    assert found["version"] == VERSION == "https://jsonfeed.org/version/1.1"
    assert found["home_page_url"] == f"{TOP}phong-trao/tet/"
    assert found["feed_url"] == f"{TOP}phong-trao/tet/feed.json"
    assert found["language"] == "vi"
    assert all(isinstance(found[key], str) for key in ("title", "description"))
    for item in feed()["items"]:
        assert isinstance(item["id"], str)
        assert item["content_text"]
        assert datetime.fromisoformat(item["date_published"]).utcoffset() is not None
        assert all(set(author) == {"name"} for author in item.get("authors", []))
        assert all(isinstance(tag, str) for tag in item["tags"])


def test_an_article_has_its_authors_names_and_picture() -> None:
    item = feed()["items"][0]
    assert item["url"] == f"{TOP}2023/11/co-anh/"
    assert item["date_published"] == "2023-11-10T00:00:00+07:00"
    assert [author["name"] for author in item["authors"]] == ["An", "Bình"]
    assert item["tags"] == ["Tin tức", "tet"]
    assert item["image"] == f"{TOP}hinh-anh/ho-1-960.jpg"
    assert item["attachments"] == [
        {"url": f"{TOP}hinh-anh/ho-1-960.jpg", "mime_type": "image/jpeg", "title": "Hồ & núi"}
    ]


def test_what_is_not_known_is_left_out() -> None:
    item = feed()["items"][1]
    assert item["title"] == "1 < 2 & “ba”"
    assert item["content_text"] == "Tóm tắt bài khong-anh"
    assert not {"image", "attachments", "authors"} & item.keys()


def test_ids_are_those_of_atom_and_outlive_the_address_of_the_site() -> None:
    atom = feedparser.parse(print_atom(PLANS["atom.xml"], SITE))
    moved = feed(site=replace(SITE, address="https://moi.example.vn"))
    ids = [item["id"] for item in feed()["items"]]
    assert ids == [entry.id for entry in atom.entries] == [item["id"] for item in moved["items"]]
    assert ids[0] == "tag:bantin.example.vn,2026:2023/11/co-anh/"


def test_atom_encloses_the_picture_too() -> None:
    atom = feedparser.parse(print_atom(PLANS["atom.xml"], SITE))
    assert not atom.bozo
    [enclosure] = atom.entries[0].enclosures
    assert (enclosure.href, enclosure.type) == (f"{TOP}hinh-anh/ho-1-960.jpg", "image/jpeg")
    assert atom.entries[1].enclosures == []


def test_an_empty_bulletin_has_an_empty_feed() -> None:
    plans = {plan.address: plan for plan in plans_of(plan_feeds(edition([])))}
    assert json.loads(print_json_feed(plans["feed.json"], SITE))["items"] == []
