from __future__ import annotations

from plugins.bulletin.registry.hierarchy import above, level_name, province_of
from plugins.bulletin.registry.registers import Unit
from tests.editions import lang_son, registers

SUPERIOR = Unit("so-noi-vu", "Sở Nội vụ", "so", place="tinh-lang-son", parent="bo-noi-vu")
BOARD = Unit("ban-tdkt", "Ban Thi đua", "so", place="tinh-lang-son", parent="so-noi-vu")
MINISTRY = Unit("bo-noi-vu", "Bộ Nội vụ", "bo")
DEPARTMENT = Unit("vu-iii", "Vụ III", "vu", parent="bo-noi-vu")
KNOWN = registers(units=[SUPERIOR, BOARD, MINISTRY, DEPARTMENT])


def test_a_commune_lies_in_its_district_and_province() -> None:
    around = above(KNOWN, lang_son()["xa-loc-yen"])
    assert [each.slug for each in around] == ["tinh-lang-son", "huyen-cao-loc"]
    assert province_of(KNOWN, lang_son()["xa-loc-yen"]).slug == "tinh-lang-son"


def test_a_province_is_its_own_province_and_lies_in_nothing() -> None:
    province = lang_son()["tinh-lang-son"]
    assert above(KNOWN, province) == ()
    assert province_of(KNOWN, province) == province


def test_a_body_lies_in_its_territory_then_in_its_superiors_there() -> None:
    assert [each.slug for each in above(KNOWN, BOARD)] == ["tinh-lang-son", "so-noi-vu"]


def test_a_national_superior_does_not_stand_between_a_body_and_its_province() -> None:
    assert [each.slug for each in above(KNOWN, SUPERIOR)] == ["tinh-lang-son"]


def test_a_department_of_the_whole_country_lies_in_its_ministry() -> None:
    assert [each.slug for each in above(KNOWN, DEPARTMENT)] == ["bo-noi-vu"]


def test_a_body_whose_superior_is_a_place_lies_there() -> None:
    committee = Unit("ubnd", "Ủy ban nhân dân huyện Cao Lộc", "so", parent="huyen-cao-loc")
    around = above(KNOWN, committee)
    assert [each.slug for each in around] == ["tinh-lang-son", "huyen-cao-loc"]


def test_only_kinds_of_places_have_a_level() -> None:
    assert level_name("thi-xa") == "đơn vị hành chính cấp huyện"
    assert level_name("so") is None
