"""Names as they are compared: nothing an editor writes one way or the other matters."""

from __future__ import annotations

import unicodedata

import pytest

from benchmarks.quality.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Bình", "Hòa Bình"),
        ("Uỷ ban", "ủy ban"),
        (unicodedata.normalize("NFD", "HÒA BÌNH"), "Hoà Bình"),
        ("“Thi đua – Khen thưởng”", "Thi đua-Khen thưởng"),
        ("'thi đua - khen thưởng'", "Thi đua—Khen  thưởng"),
        ("TP.HCM", "Thành phố Hồ Chí Minh"),
        ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Tập đoàn Bưu chính Viễn thông Việt Nam (VNPT)", "Tập đoàn Bưu chính Viễn thông Việt Nam"),
    ],
)
def test_writing_does_not_matter(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa Bình", "Hoá Bình"),
        ("Tân Thành", "Tân Thanh"),
        ("Ba Đình", "Bà Đình"),
        ("Hội Cựu chiến binh", "Hội Cựu giáo chức"),
        ("Điện lực 1", "Điện lực 2"),
        ("(VNPT)", "(VPBank)"),
    ],
)
def test_letters_tones_and_digits_matter(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_an_abbreviation_within_a_word_is_left() -> None:
    assert fold("ATP") == "atp"
    assert fold("Tpbank") == "tpbank"
