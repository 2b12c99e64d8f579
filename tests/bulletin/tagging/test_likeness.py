"""Two names that may be one, and as many that are two."""

from __future__ import annotations

import time

import pytest

from plugins.bulletin.tagging.likeness import Likeness, Named, alike

CAMPAIGNS, UNITS = False, True


@pytest.mark.parametrize(
    ("one", "other", "units"),
    [
        ("Tết Sum vày", "Tết Sum vầy", CAMPAIGNS),
        ("Tết xum vầy", "Tết Sum vầy", CAMPAIGNS),
        ("Dân vận", "Dân vận khéo", CAMPAIGNS),
        (
            "Chung sức xây dựng nông thôn mới",
            "Cả nước chung sức xây dựng nông thôn mới",
            CAMPAIGNS,
        ),
        ("Hội LHPN tỉnh Phú Thọ", "Hội Liên hiệp Phụ nữ tỉnh Phú Thọ", UNITS),
        ("Công ty Bảo Long", "Công ty TNHH Bảo Long", UNITS),
        ("Hội LHPN", "Hội Liên hiệp Phụ nữ tỉnh Phú Thọ", UNITS),
        ("HLHPN", "Hội Liên hiệp Phụ nữ", UNITS),
        ("Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội tỉnh Lạng Sơn", UNITS),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str, units: bool) -> None:
    assert alike(one, other, units) == alike(other, one, units) > 0


@pytest.mark.parametrize(
    ("one", "other", "units"),
    [
        ("Tết Nhân ái", "Tết Sum vầy", CAMPAIGNS),
        ("Tết", "Tết Sum vầy", CAMPAIGNS),
        ("Gia đình 5 có, 3 sạch của xã", "5 tốt", CAMPAIGNS),
        ("Hội LHPN tỉnh Phú Thọ", "Hội Liên hiệp Phụ nữ tỉnh Lạng Sơn", UNITS),
        ("Hội LHPN thành phố Huế", "Hội LHPN tỉnh Phú Thọ", UNITS),
        ("Sở Y tế tỉnh Lạng Sơn", "Sở Tư pháp tỉnh Lạng Sơn", UNITS),
        ("Công ty Điện lực Bến Cát", "Công ty Điện lực Thuận An", UNITS),
        ("Khu phố 3", "Khu phố 4", UNITS),
        ("Trường Tiểu học Kim Đồng", "Công đoàn Trường Tiểu học Kim Đồng", UNITS),
        ("…", "Tết Sum vầy", CAMPAIGNS),
    ],
)
def test_two_names(one: str, other: str, units: bool) -> None:
    assert alike(one, other, units) == alike(other, one, units) == 0


def test_the_likest_come_first_each_entry_once_and_never_the_name_itself() -> None:
    names = [
        Named("Tết Sum vầy cho người lao động", "tet"),
        Named("Tết Sum vầy", "tet"),
        Named("Tết Sum vày 2024", None),
        Named("Tết xum vầy", None),
        Named("Dân vận khéo", "dan-van-kheo"),
    ]
    assert Likeness(names, CAMPAIGNS).near("Tết xum vầy") == (
        Named("Tết Sum vầy", "tet"),
        Named("Tết Sum vày 2024", None),
    )


def test_a_thousand_names_are_compared_in_no_time() -> None:
    names = [f"Mô hình bản làng số {n} xanh sạch đẹp" for n in range(1000)]
    likeness = Likeness([Named(name, None) for name in names], CAMPAIGNS)
    started = time.process_time()
    for name in names[:50]:
        likeness.near(name)
    assert time.process_time() - started < 5  # each looked at closely with each: minutes
