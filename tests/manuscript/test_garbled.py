"""Words that a program took for another encoding."""

from __future__ import annotations

import pytest

from plugins.manuscript.garbled import garbled


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("Chữ tốt.\nTá»‰nh Láº¡ng SÆ¡n\n", "Tá»‰nh", "Tỉnh"),
        ("huyá»‡n Cao Lá»™c", "huyá»‡n", "huyện"),
        ("phong trào thi Ä‘ua", "Ä‘ua", "đua"),
        ("cÃ¡c huyện", "cÃ¡c", "các"),
        ("Nguyá»…n", "Nguyá»…n", "Nguyễn"),
    ],
)
def test_a_misread_word_is_found_and_said_as_it_was(text: str, word: str, meant: str) -> None:
    found = garbled(text)
    assert found is not None
    assert (found.word, found.meant, found.at) == (word, meant, text.index(word))


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị tổng kết phong trào thi đua “THỊ XÃ” và “XÃ…” – khá»",
        "«Đánh giá»… khá\n«Giá»–2",
        "Wörter: façade, ñandú, ïle, 5 µm, Windows®, Åland, Ærø, ÄÖÜ",
        "XÃ° là",
        "",
    ],
)
def test_letters_that_stand_as_they_are_meant_are_left_alone(text: str) -> None:
    assert garbled(text) is None
