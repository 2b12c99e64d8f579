"""Names a tagger found in an article, against those annotated."""

from __future__ import annotations

from benchmarks.quality.documents import compare
from benchmarks.quality.gold import Annotated, Entity, Surface
from benchmarks.quality.predictions import Found
from benchmarks.quality.tally import Tally


def entity(name: str, *offsets: tuple[int, int], optional: bool = False) -> Entity:
    mentions = tuple(Surface(name, pair) for pair in offsets)
    return Entity(name, "sở", (name,), mentions, optional=optional)


ARTICLE = Annotated(
    "a.md",
    campaigns=(entity("Quyết thắng", (0, 11)), entity("Ông bà cháu", (20, 31), optional=True)),
    units=(entity("Sở Nội vụ tỉnh Lạng Sơn", (40, 63)), entity("Tỉnh ủy Lạng Sơn", (70, 86))),
)


def tally(group: str, *found: Found) -> Tally:
    return compare(ARTICLE, group, found).tally


def test_nothing_found_is_all_missed_but_what_is_optional() -> None:
    assert tally("campaigns") == Tally(0, 0, 1)
    assert tally("units") == Tally(0, 0, 2)


def test_a_name_found_is_a_hit_and_a_second_name_of_it_nothing() -> None:
    assert tally("units", Found("Sở Nội vụ Lạng Sơn")) == Tally(1, 0, 1)
    twice = (Found("Sở Nội vụ Lạng Sơn"), Found("Sở Nội vụ tỉnh Lạng Sơn"))
    assert tally("units", *twice) == Tally(1, 0, 1)


def test_a_strange_name_is_a_false_alarm() -> None:
    document = compare(ARTICLE, "units", [Found("Sở Y tế tỉnh Lạng Sơn", ((0, 9),))])
    assert document.tally == Tally(0, 1, 2)
    assert document.false_alarms == ("Sở Y tế tỉnh Lạng Sơn",)
    assert document.misses == ("Sở Nội vụ tỉnh Lạng Sơn", "Tỉnh ủy Lạng Sơn")


def test_what_is_optional_is_neither() -> None:
    assert tally("campaigns", Found("Ông bà cháu", ((20, 31),))) == Tally(0, 0, 1)
    assert tally("campaigns", Found("Câu lạc bộ", ((20, 31),))) == Tally(0, 0, 1)
    assert tally("campaigns", Found("Câu lạc bộ", ((20, 31), (90, 99)))) == Tally(0, 1, 1)
    assert tally("campaigns", Found("Câu lạc bộ")) == Tally(0, 1, 1)


def test_the_place_at_the_end_of_a_unit_is_neither_but_only_there() -> None:
    assert tally("units", Found("tỉnh Lạng Sơn", ((50, 63),))) == Tally(0, 0, 2)
    assert tally("units", Found("tỉnh Lạng Sơn", ((50, 63), (90, 99)))) == Tally(0, 1, 2)
    assert tally("units", Found("Sở Nội", ((40, 46),))) == Tally(0, 1, 2)


def test_kinds_are_judged_where_one_is_told() -> None:
    found = [Found("Sở Nội vụ Lạng Sơn", kind="sở"), Found("Tỉnh ủy Lạng Sơn", kind="xã")]
    assert compare(ARTICLE, "units", found).kinds == (True, False)
    assert compare(ARTICLE, "units", [Found("Sở Nội vụ Lạng Sơn")]).kinds == ()
