"""How the gazetteer makes addresses."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.bulletin.registry.place_rows import PlaceRow
from scripts.places_row import Row, distance_km, kind_and_name, row_of, unique

LANG_SON = row_of("Tỉnh Lạng Sơn", None, "20")
CAO_LOC = row_of("Huyện Cao Lộc", LANG_SON, "183", district=True)


@pytest.mark.parametrize(
    ("full", "kind", "name"),
    [
        ("Xã Lộc Yên", "xa", "Lộc Yên"),
        ("Thị Trấn  Óc Eo", "thi-tran", "Óc Eo"),
        ("Xã Tân Thành (Xã)", "xa", "Tân Thành"),
        ("Phường 1", "phuong", "1"),
        ("Thị xã Chũ", "thi-xa", "Chũ"),
        ("Xã Ho\u0300a Bi\u0300nh", "xa", "Hòa Bình"),
    ],
)
def test_a_full_name_is_a_kind_and_a_name(full, kind, name):
    assert kind_and_name(full) == (kind, name)


def test_a_kind_nobody_knows_stops_the_work():
    with pytest.raises(SystemExit):
        kind_and_name("Bản Lác")


def test_the_address_of_a_place_says_what_it_lies_in():
    city = row_of("Thành phố Lạng Sơn", LANG_SON, "178", district=True)
    assert LANG_SON.slug == "tinh-lang-son"
    assert CAO_LOC.slug == "huyen-cao-loc-lang-son"
    assert (city.slug, city.kind) == ("thanh-pho-lang-son", "thanh-pho-thuoc-tinh")
    assert row_of("Xã Lộc Yên", CAO_LOC, "1").slug == "xa-loc-yen-huyen-cao-loc-lang-son"
    assert row_of("Phường Tam Thanh", city, "1").slug == "phuong-tam-thanh-thanh-pho-lang-son"
    assert row_of("Xã Cao Lộc", LANG_SON, "1").slug == "xa-cao-loc-lang-son"


def test_names_that_differ_in_marks_get_addresses_that_never_depend_on_their_order():
    rows = [row_of("Xã Định Lập", LANG_SON, "2"), row_of("Xã Đình Lập", LANG_SON, "1")]
    slugs = {row.name: row.slug for row in unique(rows, set())}
    assert slugs == {"Đình Lập": "xa-dinh-lap-lang-son", "Định Lập": "xa-dinh-lap-lang-son-2"}
    assert slugs == {row.name: row.slug for row in unique(reversed(rows), set())}


def test_a_row_is_read_back_with_its_heirs_in_order_and_its_position_to_a_kilometre():
    row = Row(
        "xa-a", "xa", "A", "tinh-b", "1", None, date(2025, 6, 30),
        {"xa-d": False, "xa-c": False}, 21.5, 105.123456,
    )  # fmt: skip
    assert row.as_read() == PlaceRow(
        "xa", "A", "tinh-b", "", "2025-06-30", ("xa-c", "xa-d"), "21.50 105.12"
    )
    assert LANG_SON.as_read() == PlaceRow("tinh", "Lạng Sơn")


def test_hanoi_and_lang_son_lie_some_130_km_apart():
    here = Row("a", "xa", "A", "", latitude=21.03, longitude=105.85)
    there = Row("b", "xa", "B", "", latitude=21.85, longitude=106.76)
    assert 125 < distance_km(here, there) < 135
    assert distance_km(here, LANG_SON) == 0
