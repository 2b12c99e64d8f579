"""Looking places up."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.bulletin.place_rows import PlaceRows, place_of
from plugins.bulletin.places import Gazetteer
from plugins.bulletin.registers import Heir, Place

OLD, NEW = date(2025, 6, 30), date(2025, 7, 1)
PLACES = {
    place.slug: place
    for place in (
        Place("tinh-ha-giang", "Hà Giang", "tinh", "tỉnh", "", None, OLD, (Heir("tinh-tq"),)),
        Place("tinh-tq", "Tuyên Quang", "tinh", "tỉnh", also=("Xứ Tuyên",)),
        Place("huyen-mot", "Một", "huyen", "huyện", "tinh-ha-giang", None, OLD, (Heir("xa-ba"),)),
        Place("xa-mot", "Một", "xa", "xã", "huyen-mot", None, OLD, (Heir("xa-hai"),)),
        Place("xa-hai", "Hòa Hai", "xa", "xã", "tinh-tq", NEW, date(2026, 1, 1), (Heir("xa-ba"),)),
        Place("xa-ba", "Ba", "xa", "xã", "tinh-tq", NEW),
    )
}
LINES = {
    "tinh-mot": "tinh-mot\ttinh\tMột\t\t\t\t\t21.5\t105.25",
    "xa-mot": "xa-mot\txa\tMột\ttinh-mot\t2025-07-01\t2026-01-01\txa-hai~,xa-ba\t\t",
}


@pytest.fixture
def gazetteer():
    return Gazetteer(PLACES)


def slugs(places):
    return [place.slug for place in places]


def test_a_name_is_found_in_any_case_and_under_another_name(gazetteer):
    assert slugs(gazetteer.named("MỘT")) == ["huyen-mot", "xa-mot"]
    assert slugs(gazetteer.named("hoà hai")) == ["xa-hai"]
    assert slugs(gazetteer.named("xứ tuyên")) == ["tinh-tq"]


def test_a_name_without_its_marks_or_only_part_of_it_is_not_found(gazetteer):
    assert gazetteer.named("Mot") == ()
    assert gazetteer.named("Hòa") == ()


def test_kind_day_and_province_narrow_what_is_found(gazetteer):
    assert slugs(gazetteer.named("Một", kind="xa")) == ["xa-mot"]
    assert gazetteer.named("Một", kind="phuong") == ()
    assert gazetteer.named("Một", day=NEW) == ()
    assert slugs(gazetteer.named("Ba", within="tinh-tq")) == ["xa-ba"]
    assert gazetteer.named("Ba", within="tinh-ha-giang") == ()


def test_what_lay_in_an_old_province_lies_in_the_one_that_took_it_over(gazetteer):
    assert gazetteer.lies_in("xa-mot", "huyen-mot")
    assert gazetteer.lies_in("xa-mot", "tinh-ha-giang")
    assert gazetteer.lies_in("xa-mot", "tinh-tq")
    assert not gazetteer.lies_in("tinh-ha-giang", "tinh-ha-giang")


def test_ancestors_are_named_nearest_first(gazetteer):
    assert slugs(gazetteer.ancestors("xa-mot")) == ["huyen-mot", "tinh-ha-giang"]
    assert gazetteer.ancestors("tinh-tq") == ()
    assert gazetteer.province_of("xa-mot").slug == "tinh-ha-giang"
    assert gazetteer.province_of("tinh-tq").slug == "tinh-tq"


def test_children_and_provinces(gazetteer):
    assert slugs(gazetteer.children("tinh-tq")) == ["xa-hai", "xa-ba"]
    assert gazetteer.children("xa-ba") == ()
    assert slugs(gazetteer.provinces()) == ["tinh-ha-giang", "tinh-tq"]
    assert slugs(gazetteer.provinces(NEW)) == ["tinh-tq"]


def test_heirs_are_those_that_stood_on_the_day(gazetteer):
    assert slugs(gazetteer.heirs("xa-mot", OLD)) == ["xa-mot"]
    assert slugs(gazetteer.heirs("xa-mot", NEW)) == ["xa-hai"]
    assert slugs(gazetteer.heirs("xa-mot", date(2026, 2, 1))) == ["xa-ba"]


def test_names_are_folded(gazetteer):
    assert "xứ tuyên" in gazetteer.names
    assert "Xứ Tuyên" not in gazetteer.names


def test_rows_and_records_are_looked_up_alike():
    rows = PlaceRows(LINES, {"xa-zz": Place("xa-zz", "Zz", "xa", "xã", "tinh-mot", also=("Z",))})
    gazetteer = Gazetteer(rows)
    assert slugs(gazetteer.named("một")) == ["tinh-mot", "xa-mot"]
    assert slugs(gazetteer.named("z")) == ["xa-zz"]
    assert slugs(gazetteer.children("tinh-mot")) == ["xa-mot", "xa-zz"]


def test_rows_are_a_mapping_in_the_order_of_slugs():
    rows = PlaceRows(LINES, {"tinh-zz": Place("tinh-zz", "Zz", "tinh", "tỉnh")})
    assert list(rows) == ["tinh-mot", "tinh-zz", "xa-mot"]
    assert len(rows) == 3
    assert "xa-hai" not in rows
    assert rows.get("xa-hai") is None
    with pytest.raises(KeyError):
        rows["xa-hai"]


def test_a_record_stands_before_the_line_of_its_slug():
    rows = PlaceRows(LINES, {"xa-mot": Place("xa-mot", "Khác", "xa", "xã")})
    assert rows["xa-mot"].name == "Khác"
    assert len(rows) == 2


def test_a_line_becomes_a_record():
    assert place_of(LINES["xa-mot"]) == Place(
        "xa-mot", "Một", "xa", "xã", "tinh-mot", date(2025, 7, 1), date(2026, 1, 1),
        (Heir("xa-hai", whole=False), Heir("xa-ba")),
    )  # fmt: skip
    assert place_of(LINES["tinh-mot"]).longitude == 105.25


@pytest.mark.parametrize(
    "line",
    ["", "a\tb", "a\tlang\tMột\t\t\t\t\t\t", "a\txa\tMột\t\tx\t\t\t\t", "\txa\t\t\t\t\t\t\t"],
)
def test_a_line_that_is_no_place_is_no_record(line):
    with pytest.raises((ValueError, KeyError)):
        place_of(line)
