"""Reading the tree of places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.registry.place_rows import PlaceRow
from plugins.bulletin.registry.places_tree import SEAL, read_places, seal_of

OLD, NEW = "2025-06-30", "2025-07-01"
TREE = """\
# Các nơi trong truyện.
tỉnh Bắc\t22.00 105.00
  huyện Hai\t22.10 105.10
    xã Mới\t22.20 105.20
      xã Chín
      xã Tám\t22.30 105.30\t→ phường Ba Tô
        xã Bảy\t\thuyện Cũ; đến 2019-12-31
      xã Xa\t\thuyện Nam (tỉnh Nam)
  huyện Cũ\t\tđến 2020-12-31; → huyện Hai
    xã Mất\t\t→ ?
  thành phố Bắc\t\ttừ 2021-01-01
    phường Ba Tơ
      phường 1
    phường Ba Tô\t\tslug phuong-ba-to-bac-2
  huyện Đảo\t\t→ đặc khu Đảo
    đặc khu Đảo
tỉnh Nam\t21.00 105.00\t→ tỉnh Bắc
  huyện Nam
    xã Phía Nam
"""


@pytest.fixture(scope="module")
def rows():
    found, faults = read_places(TREE)
    assert faults == []
    return found


def test_a_province_stands_until_it_is_joined_to_another(rows):
    assert rows["tinh-bac"] == PlaceRow("tinh", "Bắc", position="22.00 105.00")
    assert rows["tinh-nam"].last == OLD
    assert rows["tinh-nam"].heirs == ("tinh-bac",)


def test_a_district_of_the_provinces_name_has_the_short_address(rows):
    assert rows["thanh-pho-bac"].kind == "thanh-pho-thuoc-tinh"
    assert rows["thanh-pho-bac"].first == "2021-01-01"
    assert rows["huyen-hai-bac"] == PlaceRow(
        "huyen", "Hai", "tinh-bac", "", OLD,
        ("phuong-ba-to-bac-2", "xa-moi-bac"), "22.10 105.10",
    )  # fmt: skip


def test_a_commune_of_today_lies_in_the_province_of_today(rows):
    assert rows["xa-moi-bac"] == PlaceRow("xa", "Mới", "tinh-bac", NEW, position="22.20 105.20")
    assert rows["xa-phia-nam-bac"].parent == "tinh-bac"


def test_an_old_commune_became_what_it_stands_under_and_shares_the_days_of_its_district(rows):
    assert rows["xa-chin-huyen-hai-bac"] == PlaceRow(
        "xa", "Chín", "huyen-hai-bac", "", OLD, ("xa-moi-bac",)
    )
    first_ward = rows["phuong-1-thanh-pho-bac"]
    assert (first_ward.first, first_ward.heirs) == ("2021-01-01", ("phuong-ba-to-bac",))


def test_a_divided_commune_has_the_heir_above_it_and_those_behind_the_arrow(rows):
    assert rows["xa-tam-huyen-hai-bac"].heirs == ("phuong-ba-to-bac-2", "xa-moi-bac")


def test_a_commune_of_another_district_or_province_says_so(rows):
    assert rows["xa-bay-huyen-cu-bac"].heirs == ("xa-tam-huyen-hai-bac",)
    assert rows["xa-bay-huyen-cu-bac"].last == "2019-12-31"
    assert rows["xa-xa-huyen-nam"].parent == "huyen-nam"


def test_a_commune_whose_heirs_nobody_knows_lies_in_its_old_district(rows):
    assert rows["xa-mat-huyen-cu-bac"] == PlaceRow("xa", "Mất", "huyen-cu-bac", "", "2020-12-31")


def test_a_district_goes_where_its_line_says_or_where_its_communes_went_with_it(rows):
    assert rows["huyen-cu-bac"].heirs == ("huyen-hai-bac",)
    assert rows["huyen-dao-bac"].heirs == ("dac-khu-dao-bac",)
    assert rows["huyen-nam"].heirs == ("xa-moi-bac",)


def test_every_place_is_there_once_and_in_the_order_of_slugs(rows):
    assert list(rows) == sorted(rows)
    assert len(rows) == TREE.count("\n") - 1


def test_an_empty_file_and_one_of_comments_know_no_places():
    assert read_places("") == ({}, [])
    assert read_places("# Chưa có nơi nào.\n\n") == ({}, [])


def test_a_file_with_its_seal_is_taken_as_it_is_and_one_changed_since_is_checked():
    body = "tỉnh Một\t\ttừ 2025-13-01\n"
    rows, faults = read_places(f"{SEAL}{seal_of(body)}\n{body}")
    assert (list(rows), faults) == (["tinh-mot"], [])
    rows, faults = read_places(f"{SEAL}{seal_of(body)}\n{body}\n")
    assert (rows, [fault.line for fault in faults]) == ({}, [2])


PIECES = st.sampled_from(
    [
        "  ", "    ", "      ", "tỉnh Một", "tỉnh Hai", "thành phố Một", "huyện Ba", "xã Bốn",
        "xã Năm", "phường 1", "\t", "\t21.50 105.25", "\t→ ?", "→ xã Bốn", "→ huyện Ba", "; ",
        "từ 2025-01-01", "đến 2024-12-31", "slug xa-sau", " (tỉnh Hai)", " (tỉnh Bảy)", ", xã Năm",
        "→ tỉnh Hai", "#", "–",
    ]
)  # fmt: skip
LINES = st.lists(PIECES, max_size=5).map("".join) | st.sampled_from(TREE.split("\n"))


@settings(max_examples=200)
@given(lines=st.lists(LINES, max_size=12))
def test_of_any_lines_each_is_a_place_or_a_fault(lines):
    text = "tỉnh Một\n" + "\n".join(lines)
    rows, faults = read_places(text)
    told = {fault.line for fault in faults}
    blank = {n for n, line in enumerate(text.split("\n"), 1) if not line}
    assert len(rows) + len(told) + len(blank) >= text.count("\n") + 1
    for row in [] if faults else rows.values():
        assert not row.parent or row.parent in rows
        assert all(heir in rows for heir in row.heirs)
