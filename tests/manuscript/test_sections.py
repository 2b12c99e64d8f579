"""Which section an editor means."""

from __future__ import annotations

import pytest

from plugins.bulletin.registry.registers import Section
from plugins.manuscript.sections import known_section, meant_section

SECTIONS = {
    "tin-tuc": Section("tin-tuc", "Tin tức – Sự kiện", ("Tin tức",)),
    "guong": Section("guong", "Gương người tốt", ("Người tốt, việc tốt",)),
    "phong-trao-thi-dua": Section("phong-trao-thi-dua", "Phong trào thi đua"),
}


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Tin tức – Sự kiện", "tin-tuc"),
        ("tin tức - sự kiện", "tin-tuc"),
        ("Tin tức, sự kiện", "tin-tuc"),
        ("Tin tức", "tin-tuc"),
        ("Người tốt việc tốt", "guong"),
        ("guong", "guong"),
        ("phong trao thi dua", "phong-trao-thi-dua"),
    ],
)
def test_a_section_is_known_by_its_names_whatever_case_and_marks(written: str, slug: str) -> None:
    found = known_section(written, SECTIONS)
    assert found
    assert found.slug == slug


@pytest.mark.parametrize("written", ["Tin", "Sự kiện tin tức", "Tin tức sự", "", "…"])
def test_other_words_are_another_section(written: str) -> None:
    assert known_section(written, SECTIONS) is None


def test_a_slip_of_the_pen_leads_to_the_section_meant() -> None:
    assert meant_section("Phòng trào thi đua", SECTIONS) == SECTIONS["phong-trao-thi-dua"]


def test_a_name_of_its_own_is_no_slip() -> None:
    assert meant_section("Thời tiết", SECTIONS) is None
