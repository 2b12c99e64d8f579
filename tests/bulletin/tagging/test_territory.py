"""The territory at the end of a unit's name."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.bulletin.registry.places import Gazetteer
from plugins.bulletin.registry.registers import Place
from plugins.bulletin.tagging.territory import territory_of

LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)
PLACES = (
    Place("tinh-lang-son", "Lạng Sơn", "tinh", "tỉnh"),
    Place("tinh-tra-vinh", "Trà Vinh", "tinh", "tỉnh", valid_to=LAST),
    Place("hue", "Huế", "thanh-pho", "thành phố"),
    Place("huyen-cao-loc", "Cao Lộc", "huyen", "huyện", "tinh-lang-son", valid_to=LAST),
    Place("huyen-huu-lung", "Hữu Lũng", "huyen", "huyện", "tinh-lang-son", valid_to=LAST),
    Place("tan-thanh-cao-loc", "Tân Thành", "xa", "xã", "huyen-cao-loc", valid_to=LAST),
    Place("tan-thanh-huu-lung", "Tân Thành", "xa", "xã", "huyen-huu-lung", valid_to=LAST),
)
GAZETTEER = Gazetteer({place.slug: place for place in PLACES})


@pytest.mark.parametrize(
    ("name", "settled", "slug"),
    [
        ("Hội Liên hiệp Phụ nữ tỉnh Lạng Sơn", "", "tinh-lang-son"),
        ("Hội Liên hiệp Phụ nữ Tỉnh lạng sơn", "", "tinh-lang-son"),
        ("Công an thành phố Huế", "", "hue"),
        ("Sở Lao động - Thương binh và Xã hội tỉnh Lạng Sơn", "", "tinh-lang-son"),
        ("Hội Nông dân xã Tân Thành", "huyện Cao Lộc", "tan-thanh-cao-loc"),
        ("Hội Nông dân xã Tân Thành", "", ""),  # two of them
        ("Hội Nông dân xã Tân Thành", "tỉnh Lạng Sơn", ""),  # both lie there
        ("Công ty Điện lực Lạng Sơn", "", ""),  # a firm may bear the name and lie elsewhere
        ("Hội Liên hiệp Phụ nữ Việt Nam", "", ""),
        ("tỉnh Lạng Sơn", "", ""),  # no unit
    ],
)
def test_where_it_is_sure(name: str, settled: str, slug: str) -> None:
    assert territory_of(name, date(2023, 11, 10), GAZETTEER, settled) == slug


def test_only_what_stood_on_the_day_of_the_article() -> None:
    assert territory_of("Sở Y tế tỉnh Trà Vinh", LAST, GAZETTEER) == "tinh-tra-vinh"
    assert territory_of("Sở Y tế tỉnh Trà Vinh", FIRST, GAZETTEER) == ""
