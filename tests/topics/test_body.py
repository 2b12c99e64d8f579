from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.bulletin.pages.views import TopicPage
from plugins.bulletin.registry.registers import Event, Heir, Place, Registers, Unit
from plugins.topics.body import BodyTopic
from plugins.topics.known import known
from plugins.topics.spread import spread
from tests.editions import (
    Article,
    article,
    campaign_mark,
    edition,
    lang_son,
    place_mark,
    plans_of,
    registers,
    unit_mark,
)

PLACES = lang_son()
LOC_YEN = PLACES["xa-loc-yen"]
VISIT = article("tham", "2023-11-10", [campaign_mark("vi-nguoi-ngheo")], [place_mark(LOC_YEN)])


def page_of(body: Unit | Place, knowledge: Registers, *articles: Article) -> TopicPage:
    facts = known(edition(articles, knowledge))
    topic = BodyTopic(facts, facts.bodies[body.slug])
    plan, *_ = plans_of(spread(facts.edition, topic))
    page = plan.records["page"]
    assert isinstance(page, TopicPage)
    return page


def families(page: TopicPage) -> dict[str, list[tuple[str, str | None]]]:
    return {group.title: [(each.name, each.url) for each in group.items] for group in page.family}


def test_an_ended_commune_says_where_it_lay_when_it_stood_and_what_it_is_now() -> None:
    page = page_of(LOC_YEN, registers(), VISIT)
    assert page.name == "Xã Lộc Yên"
    assert page.state == "Huyện Cao Lộc, tỉnh Lạng Sơn · 29/8/2000 – 30/6/2025 · 1 bài"
    assert [link.name for link in page.head.path] == ["Đơn vị", "Tỉnh Lạng Sơn", "Huyện Cao Lộc"]
    assert page.notice
    assert page.notice.kind == "ended"
    assert families(page) == {"Từ 1/7/2025": [("Xã Cao Lộc", "don-vi/xa-cao-loc/")]}
    assert page.facts[0].values[0].text == "Xã (tên cũ)"
    assert [line.named.url for line in page.participations] == ["phong-trao/vi-nguoi-ngheo/"]


def test_a_new_commune_lists_its_old_ones_and_links_only_those_that_have_a_page() -> None:
    page = page_of(PLACES["xa-cao-loc"], registers(), VISIT)
    assert page.notice is None
    assert families(page) == {
        "Gồm các đơn vị cũ": [("Xã Lộc Yên", "don-vi/xa-loc-yen/"), ("Xã Thanh Lòa", None)]
    }
    assert page.articles.empty == "Chưa có bài nào về địa phương này."


def test_a_commune_is_not_said_to_consist_of_the_district_its_old_communes_were_in() -> None:
    district = replace(PLACES["huyen-cao-loc"], heirs=(Heir("xa-cao-loc", False),))
    knowledge = registers(places={**PLACES, district.slug: district})
    old = families(page_of(PLACES["xa-cao-loc"], knowledge, VISIT))["Gồm các đơn vị cũ"]
    assert "Huyện Cao Lộc" not in [name for name, _ in old]


def test_an_island_district_that_became_a_zone_of_its_own_is_what_the_zone_consists_of() -> None:
    district = Place(
        "huyen-ly-son", "Lý Sơn", "huyen", "huyện", valid_to=LOC_YEN.valid_to,
        heirs=(Heir("dac-khu-ly-son"),),
    )  # fmt: skip
    zone = Place("dac-khu-ly-son", "Lý Sơn", "dac-khu", "đặc khu")
    knowledge = registers(places={district.slug: district, zone.slug: zone})
    page = page_of(zone, knowledge, article("a", "2025-08-01", units=[place_mark(zone)]))
    assert families(page) == {"Gồm các đơn vị cũ": [("Huyện Lý Sơn", None)]}


def test_a_part_of_a_divided_commune_says_that_it_is_a_part() -> None:
    rows = article("a", "2023-01-01", units=[place_mark(PLACES["xa-binh-xa"])])
    page = page_of(PLACES["xa-kien-moc"], registers(), rows)
    assert [(each.name, each.note) for each in page.family[0].items] == [("Xã Bính Xá", "một phần")]
    divided = page_of(PLACES["xa-binh-xa"], registers(), rows)
    assert list(families(divided)) == ["Từ 1/7/2025, một phần vào"]


def test_a_province_lists_what_lies_in_it_as_far_as_it_has_a_page() -> None:
    board = Unit("so-noi-vu", "Sở Nội vụ tỉnh Lạng Sơn", "so", place="tinh-lang-son")
    page = page_of(PLACES["tinh-lang-son"], registers(units=[board]), VISIT)
    assert families(page) == {
        "Cơ quan, đoàn thể": [("Sở Nội vụ tỉnh Lạng Sơn", "don-vi/so-noi-vu/")],
        "Xã, phường": [("Xã Cao Lộc", "don-vi/xa-cao-loc/")],
        "Đến 30/6/2025": [("Huyện Cao Lộc", "don-vi/huyen-cao-loc/")],
    }


def test_a_place_lists_the_articles_that_name_it_not_those_of_what_lies_in_it() -> None:
    page = page_of(PLACES["huyen-cao-loc"], registers(), VISIT)
    assert page.articles.cards == ()
    assert page.head.feed is None


def test_a_unit_shows_its_superior_its_place_its_parts_and_its_history() -> None:
    ministry = Unit("bo-noi-vu", "Bộ Nội vụ", "bo")
    board = Unit(
        "so-noi-vu", "Sở Nội vụ tỉnh Lạng Sơn", "so", place="tinh-lang-son", parent="bo-noi-vu",
        events=(Event("2025-03-01", "nhận nhiệm vụ của Sở Lao động", "so-lao-dong"),),
    )  # fmt: skip
    old = Unit("so-lao-dong", "Sở Lao động", "so", successors=("so-noi-vu",))
    knowledge = registers(units=[ministry, board, old])
    page = page_of(board, knowledge)
    assert {fact.term: fact.values[0].url for fact in page.facts} == {
        "Loại": None,
        "Thuộc": "don-vi/bo-noi-vu/",
        "Địa phương": "don-vi/tinh-lang-son/",
    }
    assert [(fact.term, fact.values[0].text, fact.values[0].url) for fact in page.history] == [
        ("1/3/2025", "Nhận nhiệm vụ của Sở Lao động", "don-vi/so-lao-dong/")
    ]
    assert families(page) == {"Trước đây là": [("Sở Lao động", "don-vi/so-lao-dong/")]}
    assert families(page_of(ministry, knowledge)) == {
        "Đơn vị trực thuộc": [("Sở Nội vụ tỉnh Lạng Sơn", "don-vi/so-noi-vu/")]
    }
    assert page.articles.empty == "Chưa có bài nào về đơn vị này."


def test_a_long_list_shows_a_dozen_those_with_articles_first_and_folds_the_others() -> None:
    units = [
        Unit(f"so-{n:02}", f"Sở {n:02}", "so", place="tinh-lang-son",
             valid_to=date(2025, 2, 28) if n == 14 else None)
        for n in range(16)
    ]  # fmt: skip
    known = registers(units=units)
    [group, *_] = page_of(PLACES["tinh-lang-son"], known).family
    assert ([each.name for each in group.items][:2], len(group.items)) == (["Sở 00", "Sở 01"], 12)
    assert (group.more_title, [each.name for each in group.more][-1]) == ("4 tên khác", "Sở 15")
    named = article("a", "2025-08-01", units=[unit_mark("so-15")])
    [group, *_] = page_of(PLACES["tinh-lang-son"], known, named).family
    assert [each.name for each in group.items][:2] == ["Sở 15", "Sở 00"]
    [group, *_] = page_of(PLACES["tinh-lang-son"], registers(units=units[:15])).family
    assert (len(group.items), group.more) == (15, ())


def test_a_body_that_has_ended_says_so_in_the_list_of_its_province() -> None:
    old = Unit("so-cu", "Sở Cũ", "so", place="tinh-lang-son", valid_to=date(2025, 2, 28))
    new = Unit("so-moi", "Sở Mới", "so", place="tinh-lang-son")
    page = page_of(PLACES["tinh-lang-son"], registers(units=[old, new]))
    assert [(each.name, each.note) for each in page.family[0].items] == [
        ("Sở Cũ", "Đến 28/2/2025"),
        ("Sở Mới", ""),
    ]
