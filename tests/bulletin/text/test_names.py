"""Finding names in one pass."""

from __future__ import annotations

import pytest

from plugins.bulletin.text.names import Names
from plugins.bulletin.text.words import words_of

NAMES = Names(
    [
        (name, name)
        for name in (
            "Tuổi cao - Gương sáng",
            "Vì người nghèo",
            "Ngày vì người nghèo",
            "Lộc Bình",
            "Hội Liên hiệp Phụ nữ tỉnh",
            "CP",
            "Agribank",
            "Bộ đội",
            "Dạy tốt, học tốt",
        )
    ]
)


def written(text: str) -> list[str]:
    words = words_of(text)
    return [words.written(found.first, found.last) for found in NAMES.longest(words)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("TUỔI CAO–GƯƠNG SÁNG", ["TUỔI CAO–GƯƠNG SÁNG"]),
        ("tuổi cao, gương sáng", ["tuổi cao, gương sáng"]),
        ("Tuổi cao gương sáng", ["Tuổi cao gương sáng"]),
        ("tuổi cao. Gương sáng", []),
        ("Ngày vì người nghèo", ["Ngày vì người nghèo"]),
        ("Ngày “Vì người nghèo”", ["Ngày “Vì người nghèo"]),
        ("vì người nghèoo", []),
        ("Lộc, Bình", []),
        ("Lộc Bình, Lộc Bình", ["Lộc Bình", "Lộc Bình"]),
        ("Hội LHPN tỉnh", ["Hội LHPN tỉnh"]),
        ("Hội Liên hiệp Phụ nữ (LHPN) tỉnh", ["Hội Liên hiệp Phụ nữ (LHPN) tỉnh"]),
        ("Hội Liên hiệp Phụ nữ (xã, phường) tỉnh", []),
        ("CP họp", ["CP"]),
        ("cp họp", []),
        ("15/2020/NĐ-CP", []),
        ("AGRIBANK và Agribank, không phải agribank", ["AGRIBANK", "Agribank"]),
        ("bộ độii", []),
        ("", []),
    ],
)
def test_names_in_a_text(text: str, names: list[str]) -> None:
    assert written(text) == names


def test_every_owner_of_a_name_is_given() -> None:
    names = Names([("Tân Lập", 1), ("Tân Lập", 2)])
    assert [found.value for found in names.longest(words_of("xã Tân Lập"))] == [1, 2]


def test_scan_gives_names_inside_names_and_longest_does_not() -> None:
    words = words_of("Ngày vì người nghèo")
    assert [f.value for f in NAMES.scan(words)] == ["Ngày vì người nghèo", "Vì người nghèo"]
    assert [f.value for f in NAMES.longest(words)] == ["Ngày vì người nghèo"]
