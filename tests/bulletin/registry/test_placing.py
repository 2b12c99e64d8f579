"""Where a new entry stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.registry.placing import Standing, number_among
from plugins.bulletin.text.vietnamese import sort_key

LANG_SON, HUE = "tinh-lang-son", "thanh-pho-hue"
REGISTER = [
    Standing(0, "", "Bộ Nội vụ"),
    Standing(0, "", "Bộ Công an"),
    Standing(3, "", "Agribank"),
    Standing(1, LANG_SON, "Sở Y tế"),
    Standing(1, LANG_SON, "Sở Du lịch"),
    Standing(1, LANG_SON, "Sở Nội vụ"),
    Standing(3, LANG_SON, "Công ty Bảo Long"),
]


@pytest.mark.parametrize(
    ("new", "number"),
    [
        (Standing(1, LANG_SON, "Sở Tư pháp"), 6),
        (Standing(1, LANG_SON, "Sở Giáo dục"), 5),
        (Standing(1, LANG_SON, "Sở Công Thương"), 3),  # never above its run
        (Standing(0, "", "Bộ Y tế"), 2),  # not with the bodies of a province
        (Standing(3, HUE, "Công ty An Bình"), 6),  # none of Huế: with those of its kind
        (Standing(2, HUE, "Trường Quốc học"), 6),  # a new kind, before what is listed later
        (Standing(4, HUE, "Thôn Đông"), 7),
    ],
)
def test_a_new_entry_joins_the_last_run_of_its_group(new, number):
    assert number_among(REGISTER, new) == number


def test_the_first_entry_of_all_stands_first():
    assert number_among([], Standing(0, "", "Bộ Nội vụ")) == 0


@given(st.permutations(["Sở Y tế", "Sở Du lịch", "Sở Đất đai", "Sở Nội vụ", "Sở Tài chính"]))
def test_accepted_one_after_another_they_stand_in_order(names):
    entries: list[Standing] = []
    for name in names:
        new = Standing(1, "", name)
        entries.insert(number_among(entries, new), new)
    assert [entry.name for entry in entries] == sorted(names, key=sort_key)
