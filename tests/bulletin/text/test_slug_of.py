"""Addresses made of names."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.bulletin.text.vietnamese import slug_of

LETTERS = st.characters(max_codepoint=0x1FFF) | st.sampled_from("đĐðÐẤợỹ’“–ﬁK½İẞ\u0301\u0323")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Lộc Yên", "loc-yen"),
        ("Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"),
        ("Ea M'Droh", "ea-m-droh"),
        ("ĐƯỜNG ĐI: 5K + “vắc-xin”!", "duong-di-5k-vac-xin"),
        ("Ho\u0300a Bi\u0300nh", "hoa-binh"),
        ("–", ""),
        ("", ""),
    ],
)
def test_a_name_becomes_words_of_plain_letters(name, slug):
    assert slug_of(name) == slug


@given(name=st.text(alphabet=LETTERS))
@example(name="Straße ½ Æ Ǆ")
def test_every_letter_loses_its_marks_and_everything_else_parts_words(name):
    spread = unicodedata.normalize("NFD", name.lower().replace("đ", "d").replace("ð", "d"))
    bare = "".join(c for c in spread if not unicodedata.combining(c))
    assert slug_of(name) == re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
