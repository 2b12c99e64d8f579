from __future__ import annotations

from dataclasses import replace

from plugins.bulletin.pages.cards import card, counted, main_first, named
from tests.editions import PICTURE, article, campaign_mark, lang_son, place_mark, unit_mark


def test_a_name_in_the_title_goes_before_one_that_is_mentioned_more_often() -> None:
    marks = (campaign_mark("a", 5), campaign_mark("b", 1, in_title=True), campaign_mark("c", 9))
    assert [mark.slug for mark in main_first(marks)] == ["b", "c", "a"]


def test_names_mentioned_equally_stay_in_reading_order() -> None:
    marks = (campaign_mark("b"), campaign_mark("a"))
    assert [mark.slug for mark in main_first(marks)] == ["b", "a"]


def test_a_card_prefers_the_main_campaign_to_any_unit() -> None:
    shown = card(
        *article(
            "a", "2024-05-01", [campaign_mark("it"), campaign_mark("nhieu", 3)], [unit_mark("so")]
        )
    )
    assert shown.main
    assert (shown.main.mark, shown.main.name) == ("campaign", "Nhieu")


def test_a_card_without_campaign_bears_its_main_unit() -> None:
    shown = card(*article("a", "2024-05-01", units=[unit_mark("so-noi-vu")]))
    assert shown.main
    assert (shown.main.mark, shown.main.url) == ("unit", "don-vi/so-noi-vu/")


def test_a_card_without_names_bears_none() -> None:
    assert card(*article("a", "2024-05-01")).main is None


def test_a_card_prints_its_day_without_zeros_and_its_authors_with_a_dash() -> None:
    shown = card(*article("a", "2024-05-01", authors=("Thu Thủy", "Nguyệt Hà"), pictures=[PICTURE]))
    assert (shown.day, shown.iso_day) == ("1/5/2024", "2024-05-01")
    assert shown.authors == "Thu Thủy – Nguyệt Hà"
    assert shown.picture is PICTURE


def test_a_place_says_its_kind_only_where_its_name_does_not() -> None:
    mark = place_mark(lang_son()["xa-loc-yen"])
    shown = named("unit", mark)
    assert (shown.kind, shown.name) == ("Đơn vị hành chính", "Xã Lộc Yên")
    bare = named("unit", replace(mark, name="Lộc Yên"))
    assert (bare.kind, bare.name) == ("Xã", "Lộc Yên")


def test_thousands_are_counted_with_a_dot() -> None:
    assert counted(1284) == "1.284 bài"
    assert counted(999) == "999 bài"
