"""Names of places that papers spell in several ways."""

from __future__ import annotations

from plugins.bulletin.registry.spellings import spellings, spelt_otherwise


def test_a_name_comes_first_among_its_spellings() -> None:
    assert spellings("đắk tô")[0] == "đắk tô"
    assert {"đăk tô", "đắc tô"} <= set(spellings("đắk tô"))


def test_a_name_of_other_syllables_has_one_spelling() -> None:
    assert list(spellings("cao lộc")) == ["cao lộc"]


def test_another_name_is_no_spelling() -> None:
    assert spelt_otherwise("mù căng chải", "mù cang chải")
    assert not spelt_otherwise("mù căng chải", "mù căng chải")
    assert not spelt_otherwise("đắk tô", "đắk hà")
