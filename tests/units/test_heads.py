"""Bodies that every territory has, told from the registers' names."""

from __future__ import annotations

import pytest

from plugins.units.heads import Head, heads_of
from tests.known_names import REGISTERS

HEADS = dict(reversed(list(heads_of(REGISTERS))))


def head(written: str) -> Head:
    return HEADS[written]


@pytest.mark.parametrize(
    ("written", "place", "name"),
    [
        ("Sở Nội vụ", "tinh-phu-tho", "Sở Nội vụ tỉnh Phú Thọ"),
        ("Sở Nội vụ", "thanh-pho-ha-noi", "Sở Nội vụ thành phố Hà Nội"),
        ("Tỉnh ủy", "tinh-phu-tho", "Tỉnh ủy Phú Thọ"),
        ("Huyện ủy", "huyen-cao-loc", "Huyện ủy Cao Lộc"),
        ("UBMTTQ", "huyen-cao-loc", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Cao Lộc"),
    ],
)
def test_the_full_name_of_a_body_in_another_place(written: str, place: str, name: str) -> None:
    assert head(written).of(REGISTERS.places[place]) == name


def test_only_provinces_have_a_department() -> None:
    assert head("Sở Nội vụ").kinds == {"tinh", "thanh-pho"}
    assert "huyen" in head("Công an").kinds


def test_a_head_stands_alone_where_the_register_says_so() -> None:
    assert head("Tỉnh ủy").alone == {"tinh"}
    assert not head("Liên đoàn Lao động").alone


def test_a_company_and_a_central_body_say_nothing_of_other_places() -> None:
    names = {head.name for head in HEADS.values()}
    assert not any("TNHH" in name or name == "Bộ Y tế" for name in names)
