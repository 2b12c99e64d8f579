"""Short forms in a text, however they are written and whatever touches them."""

import pytest

from plugins.bulletin.text.words import Words, words_of

WORDS = ("Ủy", "ban", "nhân", "dân")


def spelt(words: Words) -> str:
    return " ".join(words.keys)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("UBND tỉnh", "ủy ban nhân dân tỉnh"),
        ("(UBND)", "ủy ban nhân dân"),
        ("HĐND,UBND", "hội đồng nhân dân ủy ban nhân dân"),
        ("TP. HCM", "thành phố hồ chí minh"),
        ("TP. Huế", "thành phố huế"),
        ("HĐ TĐKT", "hội đồng thi đua khen thưởng"),
        ("Sở GD - ĐT", "sở giáo dục và đào tạo"),
        ("TP, TP và TP", "thành phố thành phố và thành phố"),
    ],
)
def test_a_short_form_is_read_as_its_words(text: str, read: str) -> None:
    assert spelt(words_of(text)) == read


@pytest.mark.parametrize("text", ["UB ND", "U.B.N.D", "TT, TT", "HĐ thi đua"])
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert "nhân" not in words_of(text).keys
    assert "thông" not in words_of(text).keys
    assert "đồng" not in words_of(text).keys


@pytest.mark.parametrize("mark", ["", ",", ".", ")", "”", " -"])
def test_what_follows_a_short_form_parts_it_from_the_next_word_as_it_does_other_words(
    mark: str,
) -> None:
    short, full = words_of(f"“UBND{mark} tỉnh"), words_of(f"“{' '.join(WORDS)}{mark} tỉnh")
    assert short.keys == full.keys
    assert short.spaces[-1] == full.spaces[-1]
    assert {short.text[a:b] for a, b in zip(short.starts, short.ends, strict=True)} == {
        "UBND",
        "tỉnh",
    }


@pytest.mark.parametrize(
    ("text", "spaces"),
    [("a - b", " - "), ("a - – b", " - - "), ("- a b", " "), ("a, - b", ", - ")],
)
def test_marks_between_spaces_go_with_what_stands_between_words(text: str, spaces: str) -> None:
    assert words_of(text).spaces[1] == spaces
