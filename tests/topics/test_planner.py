from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from plugins.bulletin.pages.plan import REDIRECT
from plugins.bulletin.registry.registers import Period, Place, Unit
from plugins.paper.planner import plan_paper
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
    plans = plans_of((*plan_paper(asked), *plan_topics(asked)))
    there = {plan.url for plan in plans}
    broken = {
        (plan.address, url)
        for plan in plans
        for record in plan.records.values()
        for url in urls(record)
        if url not in there and not url.endswith("atom.xml")
    }
    assert broken == set()


def test_without_topics_and_feeds_the_paper_leads_to_neither() -> None:
    bare = edition([article("a", "2025-06-01")], KNOWN, site=replace(SITE, offers=()))
    plans = plans_of(plan_paper(bare))
    there = {plan.url for plan in plans}
    assert {u for plan in plans for r in plan.records.values() for u in urls(r)} <= there


def urls(value: Any) -> Iterator[str]:
    """Every url in a view, however deep."""
    if is_dataclass(value):
        for field in fields(value):
            held = getattr(value, field.name)
            if field.name in {"url", "previous", "next", "note_url"} and isinstance(held, str):
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


def test_units_are_listed_under_their_province_and_the_others_by_kind() -> None:
    plans = {plan.url: plan for plan in plans_of(plan_topics(edition(ROWS, KNOWN)))}
    page = plans["don-vi/"].records["page"]
    assert [group.title for group in page.groups] == ["Tỉnh Lạng Sơn", "Bộ"]
    province, ministries = page.groups
    assert (province.way, province.url) == ("Trang của tỉnh Lạng Sơn", "don-vi/tinh-lang-son/")
    assert {group.title: [each.name for each in group.items] for group in province.groups} == {
        "Cơ quan, đoàn thể": ["Sở Nội vụ tỉnh Lạng Sơn"],
        "Xã, phường": ["Xã Cao Lộc", "Xã Đình Lập", "Xã Kiên Mộc"],
        "Xã, phường, thị trấn cũ": ["Xã Bính Xá"],
        "Huyện Cao Lộc": ["Xã Lộc Yên", "Xã Thanh Lòa"],
    }
    assert [each.name for each in ministries.items] == ["Bộ Cũ", "Bộ Nội vụ"]


def test_provinces_of_which_nothing_more_is_known_stand_together() -> None:
    places = {**lang_son(), "tinh-an-giang": Place("tinh-an-giang", "An Giang", "tinh", "tỉnh")}
    rows = [article("a", "2025-06-01", units=[place_mark(place) for place in places.values()])]
    some = edition(rows, registers(places=places))
    plans = {plan.url: plan for plan in plans_of(plan_topics(some))}
    groups = plans["don-vi/"].records["page"].groups
    assert [group.title for group in groups] == ["Tỉnh Lạng Sơn", "Tỉnh, thành phố khác"]
    assert [(each.name, each.note) for each in groups[1].items] == [("Tỉnh An Giang", "1 bài")]
