"""A text as words that can be compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.text.vietnamese import nfc
from plugins.bulletin.text.words import JOINED, PARTED, PUNCTUATED, keys_of, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thi đua – Khen thưởng", "thi đua-khen thưởng"),
        ("Hòa Bình", "HOÀ BÌNH"),
        ("chiến sĩ", "Chiến sỹ"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
        ("Bộ LĐ-TB&XH", "Bộ Lao động - Thương binh và Xã hội"),
        ("3.000 km", "3000km"),
        ("01 triệu sáng kiến", "Một triệu sáng kiến"),
        ("Ba nhất", "3 nhất"),
        ("TP. Lạng Sơn", "thành phố Lạng Sơn"),
        ("Hội LHPN T.Ư", "Hội Liên hiệp Phụ nữ Trung ương"),
    ],
)
def test_two_spellings_of_one_name_have_the_same_keys(one: str, other: str) -> None:
    assert keys_of(one) == keys_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Đình Lập", "Định Lập"), ("Quận 1", "Quận 10"), ("3.000", "300"), ("dưa", "dua")],
)
def test_two_names_keep_apart(one: str, other: str) -> None:
    assert keys_of(one) != keys_of(other)


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("a b", JOINED),
        ("a “b", JOINED),
        ("a, b", PUNCTUATED),
        ("a - b", PUNCTUATED),
        ("a; b", PUNCTUATED),
        ("TP. b", JOINED),
        ("xong. b", PARTED),
        ("a… b", PARTED),
        ("a (b", PARTED),
    ],
)
def test_what_stands_between_two_words(text: str, gap: int) -> None:
    assert words_of(text).gaps[1] == gap


def test_a_short_form_counts_as_the_words_it_stands_for_in_its_own_place() -> None:
    words = words_of("của UBND tỉnh")
    assert words.keys == ("của", "ủy", "ban", "nhân", "dân", "tỉnh")
    assert {(words.starts[n], words.ends[n]) for n in range(1, 5)} == {(4, 8)}
    assert [n for n in range(1, 5) if words.opens[n]] == [1]
    assert [n for n in range(1, 5) if words.closes[n]] == [4]


def test_only_a_short_form_in_brackets_is_an_aside() -> None:
    words = words_of("Hội Phụ nữ (LHPN) huyện (nay là xã)")
    asides = {words.written(n, n) for n in range(len(words)) if words.asides[n]}
    assert asides == {"LHPN"}


@given(st.text(max_size=60))
def test_every_word_lies_in_the_text_in_order(text: str) -> None:
    words = words_of(nfc(text))
    assert len({len(column) for column in (words.keys, words.starts, words.gaps)}) == 1
    assert list(words.starts) == sorted(words.starts)
    for start, end in zip(words.starts, words.ends, strict=True):
        assert 0 <= start < end <= len(words.text)
