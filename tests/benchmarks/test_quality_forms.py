"""What the units of one article may be called."""

from __future__ import annotations

import pytest

from benchmarks.quality.forms import campaign_forms, unit_forms
from benchmarks.quality.gold import Entity, Surface
from benchmarks.quality.units import stands_for, unit_key


def unit(name: str, wording: str, kind: str = "department", within: str = "") -> Entity:
    return Entity(name, kind, (name,), (Surface(wording, (0, 1)),), within=within)


UNITS = (
    unit("Sở Nông nghiệp và Phát triển nông thôn tỉnh A", "Sở NN&PTNT", within="tỉnh A"),
    unit("Hội Nông dân tỉnh A", "Hội Nông dân tỉnh", within="tỉnh A"),
    unit("tỉnh A", "A", "province"),
    unit("Công ty Cấp nước B", "B"),
    unit("Trường THCS C", "Trường THCS C", within="thị xã D"),
    unit("thị xã D", "thị xã D", "district", "tỉnh A"),
    unit("Hội Luật gia Quận 3", "Quận 3"),
    unit("Quận 3", "Quận 3", "district"),
)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Sở Nông nghiệp và PTNT", 0),
        ("Sở NN-PTNT A", 0),
        ("Hội Nông dân A", 1),
        ("Công ty Cấp nước B tỉnh A", 3),
        ("Trường THCS C, thị xã D", 4),
        ("Trường THCS C - thị xã D, tỉnh A", 4),
        ("Hội Luật gia Quận 3", 6),
    ],
)
def test_a_name_that_stands_by_itself_is_found(name: str, number: int) -> None:
    forms = unit_forms(UNITS)[number]
    assert stands_for(unit_key(name), forms.strict, forms.above)


@pytest.mark.parametrize(
    ("name", "number", "why"),
    [
        ("Hội Nông dân tỉnh", 1, "a dangling level noun"),
        ("B", 3, "a fragment"),
        ("Trường THCS C, thị xã E", 4, "another place"),
        ("Quận 3", 6, "the name of another unit of the article"),
    ],
)
def test_a_name_that_does_not_is_not(name: str, number: int, why: str) -> None:
    forms = unit_forms(UNITS)[number]
    assert not stands_for(unit_key(name), forms.strict, forms.above), why


def test_lenient_takes_the_wording_of_the_article() -> None:
    forms = unit_forms(UNITS)[1]
    assert stands_for(unit_key("Hội Nông dân tỉnh"), forms.lenient, forms.above)


def test_a_bare_common_noun_is_no_wording() -> None:
    movement = Surface("phong trào", (9, 19), frozenset({"bare"}))
    (forms,) = campaign_forms([Entity("Quyết thắng", "phong trào", ("Quyết thắng",), (movement,))])
    assert forms.lenient == forms.strict == {"quyêt\u0301 thăng\u0301"}


def test_parents_that_name_each_other_end() -> None:
    pair = (unit("xã A", "xã A", within="xã B"), unit("xã B", "xã B", within="xã A"))
    assert unit_forms(pair)[0].above == {unit_key("xã A"), unit_key("xã B")}
