"""The registers in ``content/registry/`` themselves."""

from __future__ import annotations

import hashlib
import lzma
from datetime import date
from pathlib import Path

import pytest

from plugins.bulletin.registry import read_registers
from plugins.bulletin.registry.place_rows import PlaceRows
from plugins.bulletin.registry.places import Gazetteer
from plugins.bulletin.registry.places_tree import SEAL, read_places, seal_of
from plugins.bulletin.registry.registers import Heir
from plugins.bulletin.registry.territories import LEVELS, Level
from plugins.bulletin.text.vietnamese import fold, nfc

FOLDER = Path(__file__).parents[3] / "content" / "registry"
LAST_DAY, FIRST_DAY = date(2025, 6, 30), date(2025, 7, 1)


@pytest.fixture(scope="module")
def read():
    return read_registers(FOLDER)


@pytest.fixture(scope="module")
def registers(read):
    return read[0]


@pytest.fixture(scope="module")
def gazetteer(registers):
    return Gazetteer(registers.places)


def standing(registers, day):
    """How many provinces, districts and communes stood on a day."""
    levels = [LEVELS[place.kind] for place in registers.places.values() if place.stood_on(day)]
    return tuple(levels.count(level) for level in Level)


def test_they_have_no_fault(read):
    assert read[1] == ()


def test_they_hold_what_was_collected(registers):
    assert len(registers.campaigns) > 100
    assert len(registers.units) > 80
    assert len(registers.awards) > 50
    assert {section.name for section in registers.sections.values()} >= {
        "Phong trào thi đua",
        "Gương người tốt – việc tốt",
        "Tin địa phương",
    }


def test_every_entry_says_how_far_it_can_be_trusted(registers):
    entries = [
        *registers.campaigns.values(),
        *registers.units.values(),
        *registers.awards.values(),
    ]
    assert [e.slug for e in entries if not (e.provenance.confidence and e.provenance.sources)] == []


def test_no_other_name_is_one_that_comparing_makes_equal_anyway(registers):
    for entry in [*registers.campaigns.values(), *registers.units.values()]:
        names = [fold(name) for name in (entry.name, *entry.also)]
        assert len(set(names)) == len(names), entry.slug


def test_sixty_three_provinces_became_thirty_four(registers):
    assert standing(registers, LAST_DAY) == (63, 696, 10_035)
    assert standing(registers, FIRST_DAY) == (34, 0, 3_321)


def test_there_were_705_districts_in_2023(registers):
    assert standing(registers, date(2023, 6, 1))[:2] == (63, 705)


def test_the_tree_of_places_is_as_it_was_derived():
    text = (FOLDER / "places.txt").read_text("utf-8")
    rows, faults = read_places(text)
    checked, found = read_places(text.replace(SEAL, "# "))
    assert (faults, found) == ([], [])
    assert f"{SEAL}{seal_of(text.split(SEAL)[1].partition(chr(10))[2])}\n" in text
    assert rows == checked
    assert list(rows) == sorted(rows)
    assert nfc(text) == text


def test_the_tree_of_places_is_small():
    content = (FOLDER / "places.txt").read_bytes()
    packed = lzma.compress(content, preset=9 | lzma.PRESET_EXTREME)
    assert len(content) < 1_000_000
    assert len(packed) < 100_000


def test_no_address_of_a_place_has_changed():
    """A slug is the address of a page that readers and other sites link to: it never changes.

    Most slugs are made from the names in ``places.txt`` when it is read, so a letter changed
    there, or a change in how addresses are made, would move pages without a word. Whoever adds
    places counts the digest anew; whoever corrects a name writes “slug …” behind it, so that the
    page stays where it was.
    """
    text = (FOLDER / "places.txt").read_text("utf-8")
    slugs = "\n".join(read_places(text)[0])
    assert hashlib.sha256(slugs.encode()).hexdigest() == (
        "d2e4cccd5ad1dc09b989df47da961ad580fc5889cc357f497b44edfc2f1d6444"
    )


def test_no_place_is_older_or_younger_than_what_it_lies_in(registers):
    for place in registers.places.values():
        above = registers.places.get(place.parent)
        if above and place.provenance.sources == ():
            assert (above.valid_from or date.min) <= (place.valid_from or date.min), place.slug
            assert (place.valid_to or date.max) <= (above.valid_to or date.max), place.slug


def test_what_ended_and_its_heirs_never_stood_together(registers):
    for place in registers.places.values():
        for heir in place.heirs:
            other = registers.places[heir.slug]
            same_time = place.valid_to is None or other.stood_on(place.valid_to)
            # a district may join another that goes on: it is the ended one that must have an end
            assert place.valid_to is not None, place.slug
            assert not same_time or other.valid_from is None or other.valid_from <= place.valid_to


def test_loc_yen_went_into_cao_loc(registers, gazetteer):
    loc_yen = registers.places["xa-loc-yen-huyen-cao-loc-lang-son"]
    assert loc_yen.full_name == "xã Lộc Yên"
    assert loc_yen.heirs == (Heir("xa-cao-loc-lang-son"),)
    assert loc_yen.valid_from == date(2000, 8, 29)
    assert [event.date for event in loc_yen.events] == ["1981-06-10", "2000-08-29"]
    assert [p.slug for p in gazetteer.ancestors(loc_yen.slug)] == [
        "huyen-cao-loc-lang-son",
        "tinh-lang-son",
    ]


def test_a_divided_commune_has_all_its_heirs(registers):
    assert registers.places["xa-binh-xa-huyen-dinh-lap-lang-son"].heirs == (
        Heir("xa-dinh-lap-lang-son", whole=False),
        Heir("xa-kien-moc-lang-son", whole=False),
    )


def test_a_commune_is_not_given_the_heir_of_its_namesake(registers):
    hong_phong = registers.places["xa-hong-phong-huyen-binh-gia-lang-son"]
    assert hong_phong.heirs == (Heir("xa-hong-phong-lang-son"),)


def test_a_province_that_kept_its_name_is_one_entry(registers):
    assert registers.places["tinh-tuyen-quang"].valid_to is None
    assert registers.places["tinh-ha-giang"].heirs == (Heir("tinh-tuyen-quang"),)


def test_hue_was_thua_thien_hue_until_2025(registers):
    old, new = registers.places["tinh-thua-thien-hue"], registers.places["thanh-pho-hue"]
    assert (old.valid_to, old.heirs) == (date(2024, 12, 31), (Heir("thanh-pho-hue"),))
    assert new.valid_from == date(2025, 1, 1)


def test_thu_duc_was_three_districts_until_2021(gazetteer):
    for name in ("2", "9", "Thủ Đức"):
        (district,) = gazetteer.named(name, kind="quan", within="thanh-pho-ho-chi-minh")
        assert not district.stood_on(date(2021, 1, 1))
        assert [p.full_name for p in gazetteer.heirs(district.slug, date(2022, 1, 1))] == [
            "thành phố Thủ Đức"
        ]


def test_most_of_a_province_is_where_it_was_and_a_dot_on_the_map_is_near(registers):
    loc_yen = registers.places["xa-loc-yen-huyen-cao-loc-lang-son"]
    assert loc_yen.latitude == pytest.approx(21.83, abs=0.15)
    assert loc_yen.longitude == pytest.approx(106.83, abs=0.15)


def test_an_ended_district_had_its_communes(gazetteer):
    day = date(2024, 6, 1)
    below = gazetteer.children("huyen-yen-dung-bac-giang")
    assert len(below) == 18
    assert all(place.stood_on(day) for place in below)


def test_tan_thanh_is_many_places(gazetteer):
    assert len(gazetteer.named("Tân Thành", kind="xa", day=LAST_DAY)) > 10
    found = gazetteer.named("tân thành", kind="xa", day=LAST_DAY, within="tinh-lang-son")
    assert {place.parent for place in found} == {
        "huyen-cao-loc-lang-son",
        "huyen-bac-son-lang-son",
        "huyen-huu-lung-lang-son",
    } & {place.parent for place in found}
    assert len(found) >= 2


def test_names_that_differ_in_marks_alone_have_addresses_of_their_own(registers):
    assert registers.places["phuong-sa-pa-thi-xa-sa-pa-lao-cai"].name == "Sa Pa"
    assert registers.places["phuong-sa-pa-thi-xa-sa-pa-lao-cai-03002"].name == "Sa Pả"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Xứ Lạng", "tinh-lang-son"),
        ("TPHCM", "thanh-pho-ho-chi-minh"),
        ("Đăk Lăk", "tinh-dak-lak"),
        ("BR-VT", "tinh-ba-ria-vung-tau"),
        ("bà rịa – vũng tàu", "tinh-ba-ria-vung-tau"),
    ],
)
def test_well_known_other_names_lead_to_the_province(gazetteer, name, slug):
    assert [place.slug for place in gazetteer.named(name)] == [slug]


def test_everything_is_loaded_without_making_a_record_of_every_place(registers):
    assert isinstance(registers.places, PlaceRows)
    assert "xa-loc-yen-huyen-cao-loc-lang-son" in registers.places


def test_a_kind_is_named_as_one_of_its_items_is_called(registers):
    kinds = [registers.campaign_kinds, registers.unit_kinds, registers.award_kinds]
    assert [kind.name for each in kinds for kind in each.values() if "," in kind.name] == []
