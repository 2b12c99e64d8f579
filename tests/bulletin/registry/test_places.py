"""Looking places up."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.bulletin.registry.place_rows import PlaceRow, PlaceRows, place_of
from plugins.bulletin.registry.places import Gazetteer
from plugins.bulletin.registry.registers import Heir, Place

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
ROWS = {
    "tinh-mot": PlaceRow("tinh", "Một", position="21.50 105.25"),
    "xa-mot": PlaceRow("xa", "Một", "tinh-mot", "2025-07-01", "2026-01-01", ("xa-ba", "xa-hai")),
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


def test_districts_of_a_province_are_told_from_its_communes(gazetteer):
    assert slugs(gazetteer.districts("tinh-ha-giang")) == ["huyen-mot"]
    assert gazetteer.districts("tinh-tq") == ()


def test_heirs_are_those_that_stood_on_the_day(gazetteer):
    assert slugs(gazetteer.heirs("xa-mot", OLD)) == ["xa-mot"]
    assert slugs(gazetteer.heirs("xa-mot", NEW)) == ["xa-hai"]
    assert slugs(gazetteer.heirs("xa-mot", date(2026, 2, 1))) == ["xa-ba"]


def test_names_are_folded(gazetteer):
    assert "xứ tuyên" in gazetteer.names
    assert "Xứ Tuyên" not in gazetteer.names


def test_rows_and_records_are_looked_up_alike():
    rows = PlaceRows(ROWS, {"xa-zz": Place("xa-zz", "Zz", "xa", "xã", "tinh-mot", also=("Z",))})
    gazetteer = Gazetteer(rows)
    assert slugs(gazetteer.named("một")) == ["tinh-mot", "xa-mot"]
    assert slugs(gazetteer.named("z")) == ["xa-zz"]
    assert slugs(gazetteer.children("tinh-mot")) == ["xa-mot", "xa-zz"]


def test_rows_are_a_mapping_in_the_order_of_slugs():
    rows = PlaceRows(ROWS, {"tinh-zz": Place("tinh-zz", "Zz", "tinh", "tỉnh")})
    assert list(rows) == ["tinh-mot", "tinh-zz", "xa-mot"]
    assert len(rows) == 3
    assert "xa-hai" not in rows
    assert rows.get("xa-hai") is None
    with pytest.raises(KeyError):
        rows["xa-hai"]


def test_a_record_stands_before_the_row_of_its_slug():
    rows = PlaceRows(ROWS, {"xa-mot": Place("xa-mot", "Khác", "xa", "xã")})
    assert rows["xa-mot"].name == "Khác"
    assert len(rows) == 2


def test_changes_are_told_of_rows_and_of_records():
    rows = PlaceRows(ROWS, {"xa-zz": Place("xa-zz", "Zz", "xa", "xã", heirs=(Heir("xa-ba"),))})
    assert list(rows.changes()) == [("xa-mot", ("xa-ba", "xa-hai")), ("xa-zz", ("xa-ba",))]


def test_a_row_becomes_a_record_with_the_parts_that_went_to_each_heir():
    assert place_of("xa-mot", ROWS["xa-mot"]) == Place(
        "xa-mot", "Một", "xa", "xã", "tinh-mot", date(2025, 7, 1), date(2026, 1, 1),
        (Heir("xa-ba", whole=False), Heir("xa-hai", whole=False)),
    )  # fmt: skip
    assert place_of("xa-a", PlaceRow("xa", "A", heirs=("xa-b",))).heirs == (Heir("xa-b"),)
    assert place_of("tinh-mot", ROWS["tinh-mot"]).longitude == 105.25


@pytest.mark.parametrize(
    "row",
    [
        PlaceRow("xa", "Một", first="2025-07"),
        PlaceRow("xa", "Một", last="hôm qua"),
        PlaceRow("xa", "Một", position="21.50"),
        PlaceRow("xa", "Một", position="21,50 105,25"),
    ],
)
def test_a_row_whose_days_or_position_are_none_is_no_record(row):
    with pytest.raises(ValueError, match=r"."):
        place_of("xa-mot", row)


def test_registers_may_know_no_place_at_all():
    assert list(Gazetteer({}).names) == []
