"""What machines read of the small bulletin."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import feedparser
import pytest

ADDRESS = "https://bantin.example.vn/ban-tin"


@pytest.mark.parametrize(
    ("address", "titles"),
    [
        (
            "atom.xml",
            [
                "Hũ gạo tiết kiệm ở tỉnh Lạng Sơn",
                "Giám sát phong trào “Vì người nghèo” tại tỉnh Lạng Sơn",
                "Nông dân Lạng Sơn thi đua & làm giàu",
            ],
        ),
        (
            "phong-trao/vi-nguoi-ngheo/atom.xml",
            [
                "Giám sát phong trào “Vì người nghèo” tại tỉnh Lạng Sơn",
                "Nông dân Lạng Sơn thi đua & làm giàu",
            ],
        ),
        ("chuyen-muc/nhan-dao/atom.xml", ["Hũ gạo tiết kiệm ở tỉnh Lạng Sơn"]),
    ],
)
def test_a_feed_lists_its_articles_newest_first(bulletin, address, titles):
    feed = feedparser.parse((bulletin.output / address).read_bytes())
    assert not feed.bozo
    assert [entry.title.replace("\xa0", " ") for entry in feed.entries] == titles


def test_every_feed_parses_and_leads_to_pages_there_are(bulletin):
    feeds = bulletin.files("atom.xml")
    assert len(feeds) > 4
    for address in feeds:
        feed = feedparser.parse((bulletin.output / address).read_bytes())
        assert not feed.bozo, address
        assert feed.feed.id
        for entry in feed.entries:
            assert entry.link.startswith(ADDRESS + "/")
            url = entry.link.removeprefix(ADDRESS + "/")
            assert (bulletin.output / url / "index.html").is_file()


def test_a_page_offers_its_feed(bulletin):
    link = bulletin.page("phong-trao/vi-nguoi-ngheo/").select_one("link[rel=alternate]")
    assert link["href"].endswith("atom.xml")


def test_the_sitemap_lists_pages_that_are_there_and_no_redirect(bulletin):
    root = ElementTree.fromstring((bulletin.output / "sitemap.xml").read_bytes())  # noqa: S314  our own
    urls = {loc.text.removeprefix(ADDRESS + "/") for loc in root.iter() if loc.tag.endswith("loc")}
    assert {"", "tin/", "2021/11/nong-dan-thi-dua/", "phong-trao/vi-nguoi-ngheo/"} <= urls
    assert "phong-trao/vi-nguoi-ngheo-2016/" not in urls
    assert all((bulletin.output / url / "index.html").is_file() for url in urls)


def test_the_data_tell_the_same_as_the_pages(bulletin):
    data = json.loads(bulletin.text("du-lieu/articles.json"))
    assert [article["url"] for article in data["articles"]] == [
        "2023/12/hu-gao-tiet-kiem/",
        "2023/11/giam-sat-lang-son/",
        "2021/11/nong-dan-thi-dua/",
    ]
    last = data["articles"][-1]
    assert last["title"] == "Nông dân Lạng Sơn thi đua & làm giàu"
    assert [c["slug"] for c in last["campaigns"]] == ["tet-sum-vay", "vi-nguoi-ngheo"]
    assert all(campaign["why"] for campaign in last["campaigns"])


@pytest.mark.parametrize("name", ["campaigns", "units"])
def test_the_registers_are_data_too(bulletin, name):
    records = json.loads(bulletin.text(f"du-lieu/{name}.json"))[name]
    assert records
    assert all((bulletin.output / record["url"] / "index.html").is_file() for record in records)
