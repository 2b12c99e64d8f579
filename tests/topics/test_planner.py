from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from plugins.bulletin.entry import Introduction
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.plan import REDIRECT
from plugins.bulletin.registry.registers import Period, Place, Unit
from plugins.paper.planner import plan_paper
from plugins.statistics.planner import plan_statistics
from plugins.topics.index_pages import LARGEST
from plugins.topics.participation import LONGEST
from plugins.topics.planner import plan_topics
from tests.editions import (
    SITE,
    article,
    campaign,
    campaign_mark,
    edition,
    lang_son,
    place_mark,
    plans_of,
    registers,
    unit_mark,
)

KNOWN = registers(
    [
        campaign("tet-sum-vay", "Tết Sum vầy", "chuong-trinh", periods=(Period(2020, None),)),
        campaign("an-toan", "An toàn", was=("an-toan-cu", "tet-sum-vay")),
        campaign("anh", "Ánh sáng"),
        campaign("am", "Ấm áp"),
    ],
    [
        Unit("so-noi-vu", "Sở Nội vụ tỉnh Lạng Sơn", "so", place="tinh-lang-son", was=("so-cu",)),
        Unit("bo-noi-vu", "Bộ Nội vụ", "bo"),
        Unit("bo-cu", "Bộ Cũ", "bo", valid_to=date(2025, 2, 28), successors=("bo-noi-vu",)),
    ],
)
ROWS = [
    article(
        f"bai-{day}",
        f"2025-06-{day:02}",
        [campaign_mark("tet-sum-vay"), campaign_mark("anh")],
        [unit_mark("so-noi-vu"), place_mark(place)],
    )
    for day, place in enumerate(lang_son().values(), start=1)
]


def test_every_link_of_every_page_leads_to_a_page() -> None:
    asked = edition(ROWS, KNOWN)
    plans = plans_of((*plan_paper(asked), *plan_topics(asked), *plan_statistics(asked)))
    there = {plan.url for plan in plans}
    broken = {
        (plan.address, url)
        for plan in plans
        for record in plan.records.values()
        for url in urls(record)
        if url.partition("#")[0] not in there and not url.endswith("atom.xml")
    }
    assert broken == set()


def test_without_topics_and_feeds_the_paper_leads_to_neither() -> None:
    bare = edition([article("a", "2025-06-01")], KNOWN, site=replace(SITE, offers=()))
    plans = plans_of(plan_paper(bare))
    there = {plan.url for plan in plans}
    assert {u for plan in plans for r in plan.records.values() for u in urls(r)} <= there


def urls(value: Any) -> Iterator[str]:
    """Every url in a view that leads into the bulletin, however deep."""
    if is_dataclass(value):
        for field in fields(value):
            held = getattr(value, field.name)
            if field.name in {"url", "previous", "next", "note_url"} and isinstance(held, str):
                if ":" not in held:
                    yield held
            else:
                yield from urls(held)
    elif isinstance(value, tuple):
        for held in value:
            yield from urls(held)


def test_no_two_plans_have_one_address() -> None:
    asked = edition(ROWS, KNOWN)
    addresses = [plan.address for plan in plans_of((*plan_paper(asked), *plan_topics(asked)))]
    assert len(addresses) == len(set(addresses))


def test_plans_do_not_depend_on_the_order_in_which_articles_are_found() -> None:
    some = edition(ROWS, KNOWN)
    forwards = plans_of((*plan_paper(some), *plan_topics(some)))
    backwards = edition(reversed(ROWS), KNOWN)
    assert forwards == plans_of((*plan_paper(backwards), *plan_topics(backwards)))


def test_an_old_slug_leads_to_the_page_that_holds_unless_another_has_that_address_now() -> None:
    found = {
        plan.url: plan.records["page"].target.url
        for plan in plans_of(plan_topics(edition(ROWS, KNOWN)))
        if plan.printer == REDIRECT
    }
    assert found == {
        "phong-trao/an-toan-cu/": "phong-trao/an-toan/",
        "don-vi/so-cu/": "don-vi/so-noi-vu/",
    }


def test_campaigns_are_listed_by_kind_in_vietnamese_order() -> None:
    plans = {plan.url: plan for plan in plans_of(plan_topics(edition(ROWS, KNOWN)))}
    page = plans["phong-trao/"].records["page"]
    assert [(group.title, [each.name for each in group.items]) for group in page.groups] == [
        ("Phong trào thi đua", ["An toàn", "Ánh sáng", "Ấm áp"]),
        ("Chương trình", ["Tết Sum vầy"]),
    ]
    assert page.groups[1].items[0].note == "Từ 2020 · 8 bài"


def pages_of(some: Edition) -> dict[str, Any]:
    return {plan.url: plan.records.get("page") for plan in plans_of(plan_topics(some))}


def names_in(page: Any) -> dict[str, list[str]]:
    return {group.title: [each.name for each in group.items] for group in page.groups}


def test_the_provinces_of_the_list_stand_on_a_map_on_its_first_page_alone() -> None:
    there = {
        slug: replace(place, latitude=21.85, longitude=106.76) for slug, place in lang_son().items()
    }
    known = replace(KNOWN, places=there)
    plans = {plan.url: plan for plan in plans_of(plan_topics(edition(ROWS, known)))}
    page = plans["don-vi/"].records["page"]
    assert [spot.name for spot in page.map.spots] == ["Tỉnh Lạng Sơn"]
    assert page.map.items == ()
    assert all(
        plan.records["page"].map is None
        for plan in plans.values()
        if plan.printer == "names.html" and plan.url != "don-vi/"
    )


def test_units_are_listed_under_their_province_and_the_others_by_kind() -> None:
    pages = pages_of(edition(ROWS, KNOWN))
    assert names_in(pages["don-vi/"]) == {
        "Tỉnh, thành phố": ["Tỉnh Lạng Sơn"],
        "Cả nước": ["Bộ Cũ", "Bộ Nội vụ"],
    }
    [home] = pages["don-vi/"].groups[0].items
    assert home.url == "don-vi/theo-dia-phuong/tinh-lang-son/"
    assert home.note == "1 đơn vị · 7 xã, phường, huyện · 1 bài"
    assert names_in(pages[home.url]) == {
        "Trang riêng": ["Tỉnh Lạng Sơn"],
        "Cơ quan, đoàn thể": ["Sở Nội vụ tỉnh Lạng Sơn"],
        "Xã, phường": ["Xã Cao Lộc", "Xã Đình Lập", "Xã Kiên Mộc"],
        "Xã, phường, thị trấn cũ": ["Xã Bính Xá"],
        "Huyện Cao Lộc": ["Xã Lộc Yên", "Xã Thanh Lòa"],
    }
    assert names_in(pages["don-vi/theo-loai/"])["Sở"] == ["Sở Nội vụ tỉnh Lạng Sơn"]


def test_letters_stand_in_vietnamese_order_and_lead_to_their_names() -> None:
    page = pages_of(edition(ROWS, KNOWN))["don-vi/theo-van/"]
    assert [group.title for group in page.groups] == ["B", "C", "Đ", "K", "L", "S", "T"]
    found = {piece.text: piece.url for piece in page.letters}
    assert found["Ă"] is None
    assert found["Đ"] == "don-vi/theo-van/#van-110"
    assert "van-110" in [group.anchor for group in page.groups]


def test_campaigns_are_listed_by_whether_they_run() -> None:
    page = pages_of(edition(ROWS, KNOWN))["phong-trao/theo-tinh-trang/"]
    assert names_in(page) == {
        "Đang diễn ra": ["Tết Sum vầy"],
        "Chưa rõ": ["An toàn", "Ánh sáng", "Ấm áp"],
    }


def test_an_index_of_many_names_goes_on_on_a_second_page() -> None:
    many = [Unit(f"u-{n}", f"Công ty {n}", "doanh-nghiep") for n in range(450)]
    pages = pages_of(edition(ROWS, registers(units=many)))
    found = [url for url in pages if url.startswith("don-vi/theo-loai/")]
    assert found == [f"don-vi/theo-loai/{more}" for more in ("", "trang-2/", "trang-3/")]
    sizes = [sum(len(group.items) for group in pages[url].groups) for url in found]
    assert max(sizes) <= LARGEST
    assert sum(sizes) == 450 + 8
    assert pages[found[1]].groups[0].title.endswith("(tiếp)")
    assert pages[found[1]].pager.current == 2


def test_a_campaign_and_a_unit_named_in_one_paragraph_have_a_page() -> None:
    pages = pages_of(edition(ROWS, KNOWN))
    url = "phong-trao/tet-sum-vay/don-vi/so-noi-vu/"
    page = pages[url]
    assert "".join(piece.text for piece in page.title) == "Tết Sum vầy tại Sở Nội vụ tỉnh Lạng Sơn"
    assert page.articles.total == 8
    assert f"{url}trang-3/" in pages
    assert "phong-trao/an-toan/don-vi/so-noi-vu/" not in pages
    lines = pages["phong-trao/tet-sum-vay/"].participations
    assert [line.url for line in lines if line.named.url == "don-vi/so-noi-vu/"] == [url]
    assert {line.url for line in lines} <= pages.keys()
    listed = pages["phong-trao/tet-sum-vay/don-vi/"].participations
    assert (listed[0].named.name, listed[0].count) == ("Sở Nội vụ tỉnh Lạng Sơn", 8)


def test_a_unit_of_more_campaigns_than_its_table_holds_leads_to_a_list_of_them_all() -> None:
    slugs = [f"pt-{number:02}" for number in range(LONGEST + 2)]
    those = registers(
        [campaign(slug, f"Phong trào {slug}") for slug in slugs], KNOWN.units.values()
    )
    marks = [campaign_mark(slug) for slug in slugs]
    for number, listed in ((LONGEST, False), (LONGEST + 1, True)):
        row = article("bai", "2025-06-01", marks[:number], [unit_mark("so-noi-vu")])
        plans = {plan.url: plan for plan in plans_of(plan_topics(edition([row], those)))}
        page = plans["don-vi/so-noi-vu/"].records["page"]
        assert ("don-vi/so-noi-vu/phong-trao/" in plans) is listed
        assert (page.all_participations is not None) is listed
        assert page.participation_note == ""
    whole = plans["don-vi/so-noi-vu/phong-trao/"].records["page"]
    assert page.all_participations.name == "Tất cả 16 phong trào"
    assert [line.url for line in whole.participations] == [
        f"phong-trao/{slug}/don-vi/so-noi-vu/" for slug in slugs[: LONGEST + 1]
    ]


def test_an_introduction_stands_on_the_first_page_of_its_topic_alone() -> None:
    texts = (
        Introduction("c.md", "campaigns", "tet-sum-vay", "Mở đầu", "<p>Lời.</p>", "1"),
        Introduction("u.md", "units", "tinh-an-giang", "", "<p>Tỉnh.</p>", "2"),
    )
    an_giang = Place("tinh-an-giang", "An Giang", "tinh", "tỉnh")
    known = replace(KNOWN, places={**lang_son(), "tinh-an-giang": an_giang})
    pages = pages_of(replace(edition(ROWS, known), introductions=texts))
    first = pages["phong-trao/tet-sum-vay/"]
    assert (first.introduction_title, first.introduction_html) == ("Mở đầu", "<p>Lời.</p>")
    assert pages["phong-trao/tet-sum-vay/trang-2/"].introduction_html == ""
    assert pages["don-vi/tinh-an-giang/"].introduction_html == "<p>Tỉnh.</p>"
