from __future__ import annotations

from plugins.bulletin.registry.registers import Unit
from plugins.topics.reach import places_with_page
from tests.editions import registers


def test_a_named_place_leads_to_what_it_lies_in_and_what_it_became() -> None:
    assert places_with_page(registers(), ["xa-loc-yen"]) == {
        "xa-loc-yen",
        "huyen-cao-loc",
        "tinh-lang-son",
        "xa-cao-loc",
    }


def test_every_part_of_a_divided_place_has_a_page() -> None:
    found = places_with_page(registers(), ["xa-binh-xa"])
    assert found == {"xa-binh-xa", "xa-kien-moc", "xa-dinh-lap", "tinh-lang-son"}


def test_a_place_nobody_names_has_none() -> None:
    assert "xa-thanh-loa" not in places_with_page(registers(), ["xa-loc-yen"])
    assert places_with_page(registers(), []) == frozenset()


def test_the_territory_of_a_registered_unit_has_a_page() -> None:
    known = registers(units=[Unit("so-noi-vu", "Sở Nội vụ", "so", place="tinh-lang-son")])
    assert places_with_page(known, []) == {"tinh-lang-son"}


def test_a_unit_is_no_place() -> None:
    known = registers(units=[Unit("so-noi-vu", "Sở Nội vụ", "so")])
    assert places_with_page(known, ["so-noi-vu", "khong-co"]) == frozenset()
