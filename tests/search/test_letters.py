from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.letters import spelled


def test_a_stroke_becomes_a_mark_of_its_own() -> None:
    assert spelled("Đoàn thi đua") == "D\u0335oàn thi d\u0335ua"


def test_composed_and_decomposed_text_is_spelled_alike() -> None:
    assert spelled(unicodedata.normalize("NFD", "Lạng Sơn")) == spelled("Lạng Sơn")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\u0335")))
def test_nothing_is_lost(text: str) -> None:
    back = spelled(text).replace("d\u0335", "đ").replace("D\u0335", "Đ")
    assert unicodedata.normalize("NFC", back) == unicodedata.normalize("NFC", text)
