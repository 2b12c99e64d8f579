"""Which names of units are the same, and which are never."""

from __future__ import annotations

import pytest

from benchmarks.quality.units import is_one_of, stands_for, unit_key

SAME = [
    ("TP. Huế", "thành phố Huế"),
    ("UBND tỉnh Bình Thuận", "Uỷ ban nhân dân Bình Thuận"),
    ("Công an tỉnh BR-VT", "Công an Bà Rịa - Vũng Tàu"),
    ("Hội LHPN huyện Tiên Du", "Hội Liên hiệp Phụ nữ Tiên Du"),
    ("Hội Phụ nữ xã A", "Hội LHPN xã A"),
    ("Thành ủy thành phố Huế", "Thành uỷ Huế"),
    ("Tỉnh ủy tỉnh Lạng Sơn", "Tỉnh ủy Lạng Sơn"),
    ("Quận ủy Quận 3", "Quận ủy 3"),
    ("Tỉnh đoàn tỉnh Hòa Bình", "Tỉnh đoàn Hoà Bình"),
    ("Ủy ban MTTQ Việt Nam tỉnh A", "MTTQ tỉnh A"),
    ("UBMTTQVN tỉnh A", "Mặt trận Tổ quốc A"),
    ("Ủy ban Trung ương MTTQ Việt Nam", "Trung ương Mặt trận Tổ quốc Việt Nam"),
    ("Bộ GD&ĐT", "Bộ Giáo dục - Đào tạo"),
    ("Bộ Giáo dục", "Bộ Giáo dục và Đào tạo"),
    ("Sở NN&PTNT A", "Sở Nông nghiệp tỉnh A"),
    ("Bộ LĐ-TB&XH", "Bộ Lao động - Thương binh và Xã hội"),
    ("Phòng Văn hóa Thông tin huyện A", "Phòng Văn hóa và Thông tin huyện A"),
    ("Hội Nhà báo Việt Nam TPHCM", "Hội Nhà báo Thành phố Hồ Chí Minh"),
    ("Trường THCS A", "Trường Trung học cơ sở A"),
    ("Công ty CP A", "CTCP A"),
    ("Sở Lao động - Thương binh và Xã hội tỉnh A", "Sở LĐTBXH A"),
]
DIFFERENT = [
    ("UBND tỉnh Bình Thuận", "UBND huyện Bình Thuận"),
    ("Công an tỉnh Cao Bằng", "Công an thành phố Cao Bằng"),
    ("Bộ Nông nghiệp và Môi trường", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("Hội Nông dân tỉnh", "Hội Nông dân"),
    ("tỉnh Cao Bằng", "thành phố Cao Bằng"),
    ("Hội Cựu chiến binh A", "Hội Nông dân A"),
    ("Hội Luật gia Quận 3", "Hội Luật gia Quận 4"),
    ("Hợp tác xã A", "Hợp tác A"),
    ("Ngân hàng Nông nghiệp", "Ngân hàng Nông nghiệp và Phát triển nông thôn"),
    ("Sở Xã hội", "Sở hội"),
    ("Công an các xã A", "Công an các A"),
    ("Thành ủy Huế", "thành phố Huế"),
]


def same(one: str, other: str) -> bool:
    return is_one_of(unit_key(one), {unit_key(other)})


@pytest.mark.parametrize(("one", "other"), SAME)
def test_long_and_short_forms_are_one_unit(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_level_field_or_number_is_another_unit(one: str, other: str) -> None:
    assert not same(one, other)
    assert not same(other, one)


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Trường THCS C", True),
        ("Trường THCS C, thị xã D", True),
        ("Trường THCS C - thị xã D, tỉnh A", True),
        ("Trường THCS C, thị xã E", False),
        ("thị xã D", False),
        ("Trường THCS C, tỉnh", False),
    ],
)
def test_only_places_above_a_unit_may_follow_its_name(name: str, right: bool) -> None:
    above = {unit_key("thị xã D"), unit_key("tỉnh A")}
    assert stands_for(unit_key(name), {unit_key("Trường THCS C")}, above) is right
