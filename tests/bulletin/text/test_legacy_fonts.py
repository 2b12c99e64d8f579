"""Text typed for an old font is told apart and read; Vietnamese as it stands is left alone."""

from __future__ import annotations

import pytest

from plugins.bulletin.text.legacy_fonts import TCVN3, VNI, from_legacy, legacy_font

SENTENCE = "phong trào thi đua yêu nước của tỉnh Lạng Sơn, các đơn vị đã được tặng thưởng"


@pytest.mark.parametrize(
    ("encoding", "typed", "read"),
    [
        (TCVN3, "phong trµo thi ®ua", "phong trào thi đua"),
        (TCVN3, "Héi nghÞ tæng kÕt", "Hội nghị tổng kết"),
        (TCVN3, "ng­êi nghÌo", "người nghèo"),
        (VNI, "phong traøo thi ñua", "phong trào thi đua"),
        (VNI, "HOÄI NGHÒ TOÅNG KEÁT", "HỘI NGHỊ TỔNG KẾT"),
        (VNI, "Ngöôøi ngheøo, Uûy ban, quyù", "Người nghèo, Ủy ban, quý"),
        (VNI, "Khen thöôûng tænh Laïng Sôn", "Khen thưởng tỉnh Lạng Sơn"),
    ],
)  # fmt: skip
def test_an_old_font_is_read(encoding: str, typed: str, read: str) -> None:
    assert from_legacy(typed, encoding) == read


@pytest.mark.parametrize("encoding", [TCVN3, VNI])
@pytest.mark.parametrize("text", [SENTENCE, "tỉnh Quảng Ngãi", "", "Covid-19, 5.000 km2"])
def test_unicode_stays_as_it_is(encoding: str, text: str) -> None:
    assert from_legacy(text, encoding) == text
    assert legacy_font(text) == ""


def test_the_font_is_told_by_common_words() -> None:
    tcvn3 = "Héi ®ång Thi ®ua tØnh ®· tæ chøc héi nghÞ"
    vni = "Hoäi ñoàng Thi ñua tænh ñaõ toå chöùc hoäi nghò"
    assert (legacy_font(tcvn3), legacy_font(vni)) == (TCVN3, VNI)


@pytest.mark.parametrize("text", ["Señor Muñoz, café, Ærø", "25 °C ± 2, © 2021", "µ-chip ®"])
def test_signs_of_other_languages_are_no_old_font(text: str) -> None:
    assert legacy_font(text) == ""
