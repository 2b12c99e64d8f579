from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import feedparser
import pytest

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.workflow import Correction, State, Workflow
from plugins.feeds.atom import print_atom
from plugins.feeds.json_feed import print_json_feed
from plugins.feeds.planner import LONGEST, plan_feeds
from tests.editions import (
    EXAMPLES,
    SITE,
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

KNOWN = registers([campaign("tet", "Tết Sum vầy"), campaign("khong-bai")])
ROWS = [
    article("cu", "2021-05-04", [campaign_mark("tet")], section=EXAMPLES),
    article(
        "moi",
        "2023-11-10",
        [campaign_mark("tet")],
        [place_mark(lang_son()["xa-loc-yen"]), unknown_unit("Công ty A & B")],
        authors=("Thu Thủy", "Nguyệt Hà"),
    ),
]


def plans() -> dict[str, Plan]:
    return {plan.address: plan for plan in plans_of(plan_feeds(edition(ROWS, KNOWN)))}


def test_there_is_a_feed_of_all_and_of_each_topic_and_section_that_has_articles() -> None:
    assert sorted(address for address in plans() if address.endswith("atom.xml")) == [
        "atom.xml",
        "chuyen-muc/guong-tot/atom.xml",
        "chuyen-muc/tin-tuc/atom.xml",
        "don-vi/xa-loc-yen/atom.xml",
        "phong-trao/tet/atom.xml",
    ]


@pytest.mark.parametrize("address", sorted(a for a in plans() if a.endswith("atom.xml")))
def test_every_feed_is_well_formed_and_links_to_itself_and_its_page(address: str) -> None:
    feed = feedparser.parse(print_atom(plans()[address], SITE))
    assert not feed.bozo
    assert feed.version == "atom10"
    links = {link.rel: link.href for link in feed.feed.links}
    assert links["self"] == f"https://bantin.example.vn/{address}"
    assert links["alternate"] == f"https://bantin.example.vn/{address.removesuffix('atom.xml')}"
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) > 0


def test_an_entry_has_its_day_in_vietnam_its_authors_and_its_names() -> None:
    text = print_atom(plans()["atom.xml"], SITE)
    newest = feedparser.parse(text).entries[0]
    assert newest.title == "Bài moi"
    assert newest.link == "https://bantin.example.vn/2023/11/moi/"
    assert newest.updated == "2023-11-10T00:00:00+07:00"
    assert [author.name for author in newest.authors] == ["Thu Thủy", "Nguyệt Hà"]
    assert [tag.term for tag in newest.tags] == ["Tin tức", "tet", "xã Lộc Yên", "Công ty A & B"]


def test_a_correction_is_a_change_that_feeds_tell_and_are_made_anew_for() -> None:
    def of(*days: int) -> Edition:
        put_right = tuple(Correction(date(2024, 5, day), "Sửa.") for day in days)
        flow = Workflow(State.PUBLISHED, corrections=put_right) if days else None
        asked = edition(ROWS, KNOWN)
        rows = tuple(replace(row, workflow=flow) for row in asked.rows)
        return replace(asked, rows=rows)

    text, data = (
        printer({plan.address: plan for plan in plans_of(plan_feeds(of(9, 7)))}[name], SITE)
        for name, printer in (("atom.xml", print_atom), ("feed.json", print_json_feed))
    )
    feed, item = feedparser.parse(text), json.loads(data)["items"][0]
    assert feed.feed.updated == feed.entries[0].updated == "2024-05-09T00:00:00+07:00"
    assert feed.entries[0].published == "2023-11-10T00:00:00+07:00"
    assert (item["date_modified"], item["date_published"][:10]) == (
        "2024-05-09T00:00:00+07:00",
        "2023-11-10",
    )
    keys = [{each.name: each.key for each in plan_feeds(of(*days))} for days in ((), (7,), (9, 7))]
    assert len({key["atom.xml"] for key in keys}) == 3


def test_ids_outlive_the_address_of_the_site() -> None:
    plan = plans()["phong-trao/tet/atom.xml"]
    moved = replace(SITE, address="https://moi.example.vn/ban-tin")
    here, there = (feedparser.parse(print_atom(plan, site)) for site in (SITE, moved))
    assert [entry.id for entry in here.entries] == [entry.id for entry in there.entries]
    assert here.feed.id == there.feed.id == "tag:bantin.example.vn,2026:phong-trao/tet/atom.xml"
    assert there.entries[0].link == "https://moi.example.vn/ban-tin/2023/11/moi/"


def test_while_writing_a_feed_is_absolute_all_the_same() -> None:
    text = print_atom(plans()["atom.xml"], replace(SITE, address=""))
    assert feedparser.parse(text).entries[0].link == "http://localhost:8000/2023/11/moi/"


def test_what_looks_like_markup_in_a_summary_is_text() -> None:
    odd = article("a", "2021-05-04", title="1 < 2 & 3", summary="a < b & <script>x</script>")
    [plan, *_] = plans_of(plan_feeds(edition([odd], KNOWN)))
    feed = feedparser.parse(print_atom(plan, SITE), sanitize_html=False)
    assert not feed.bozo
    assert feed.entries[0].title == "1 < 2 & 3"
    assert feed.entries[0].summary == "a &lt; b &amp; &lt;script&gt;x&lt;/script&gt;"


def test_an_empty_bulletin_has_a_feed_that_does_not_ask_the_clock() -> None:
    plan, _ = plans_of(plan_feeds(edition([], KNOWN)))
    feed = feedparser.parse(print_atom(plan, SITE))
    assert (feed.bozo, feed.entries, feed.feed.updated) == (False, [], "1970-01-01T00:00:00+00:00")


def test_printing_twice_gives_the_same_bytes() -> None:
    for address, plan in plans().items():
        if address.endswith("atom.xml"):
            assert print_atom(plan, SITE) == print_atom(plan, SITE)


def test_a_topic_without_a_page_has_no_feed() -> None:
    bare = edition(ROWS, KNOWN, site=replace(SITE, offers=()))
    found = [plan.address for plan in plans_of(plan_feeds(bare))]
    assert [address for address in found if address.endswith(".xml")] == [
        "atom.xml",
        "chuyen-muc/tin-tuc/atom.xml",
        "chuyen-muc/guong-tot/atom.xml",
    ]


def test_a_feed_holds_the_newest_only() -> None:
    many = [article(f"a{n}", f"20{n:02}-01-01") for n in range(10, 50)]
    [plan, *_] = plans_of(plan_feeds(edition(many, KNOWN)))
    titles = [entry.title for entry in plan.records["feed"].entries]
    assert (len(titles), titles[0]) == (LONGEST, "Bài a49")
