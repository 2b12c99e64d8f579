"""What tidying changes, and what it never touches."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.tidying.article import tidied
from plugins.tidying.tone_marks import NEW, OLD, placed

HEAD = "Title: Hội nghị\nDate: 2021-11-10\n\n"


def body(text: str, tones: str = OLD) -> str:
    return tidied(HEAD + text, tones).removeprefix(HEAD)


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        (unicodedata.normalize("NFD", "Lạng Sơn đổi mới"), "Lạng Sơn đổi mới"),
        ('phong trào "Vì người nghèo" năm', "phong trào “Vì người nghèo” năm"),
        ('“Vì người nghèo" và "Tết Sum vầy”', "“Vì người nghèo” và “Tết Sum vầy”"),
        ("”Vì người nghèo“", "“Vì người nghèo”"),
        ('**"Vì người nghèo"**, ("Tết")', "**“Vì người nghèo”**, (“Tết”)"),
        ('"xứng danh "Bộ đội Cụ Hồ""', "“xứng danh “Bộ đội Cụ Hồ””"),
        ("Thi đua - Khen thưởng", "Thi đua – Khen thưởng"),
        ("Thi đua – Khen thưởng", "Thi đua – Khen thưởng"),
        ("nghèo -Không, nghèo —Không", "nghèo – Không, nghèo – Không"),
        ("Thi đua–Khen thưởng", "Thi đua – Khen thưởng"),
        ("năm 2021 - 2025", "năm 2021 – 2025"),
        ("Sở Nội vụ , Hội ; và : các …", "Sở Nội vụ, Hội; và: các…"),
        ("**Sở Nội vụ** , Hội", "**Sở Nội vụ**, Hội"),
        ("( tỉnh Lạng Sơn )", "(tỉnh Lạng Sơn)"),
        ("hoà, khoẻ, thuỷ, Uỷ ban, HOÀ", "hòa, khỏe, thủy, Ủy ban, HÒA"),
        ("tòan tỉnh, ngòai ra", "toàn tỉnh, ngoài ra"),
    ],
)
def test_what_is_typed_untidily_is_tidied(typed: str, tidy: str) -> None:
    assert body(typed) == tidy
    assert body(tidy) == tidy


@pytest.mark.parametrize(
    "text",
    [
        "năm 2021–2025, 2021-2025, Ba-na, Covid-19, 9-10/11",
        "quý, quỳ, toàn, hoàn, khuỷu, xoèn xoẹt, thuyền",
        "- Một\n- Hai – ba\n    - … bốn\n1. … năm",
        "| Tên | Giải |\n| :--- | ---: |\n| An | : |",
        "Một câu\n---\nHai câu\n===",
        'dài 5" và rộng 3 m',
        'một " lẻ loi',
        "`a - b , \"c\"` và ```\nx - y , z\n```",
        '<a href="x - y , z" title="hoà">Bài</a>',
        '[Bài](http://a.vn/x-y "hoà - b , c") và ![Ảnh](anh/hoà - 1.jpg)',
        "https://a.vn/hoà/a,b;c , www.hoà.vn, thu.thuỷ@hoà.vn",
        "<https://a.vn/hoà>, &nbsp; R&D",
        "[1]: http://a.vn/hoà\n[^hoà]: ghi chú",
        "Một dòng  \nngắt dòng",
        "phông .VnTime, .NET, 3 .5",
        "> trích\n\n# đề mục",
        "`````` hoà".replace(" hoà", ""),
    ],
)  # fmt: skip
def test_what_is_right_or_no_prose_stays(text: str) -> None:
    assert body(text) == text


def test_headers_that_are_looked_up_stay() -> None:
    head = (
        'Title: "Hoà bình" - hội nghị\r\nDate: 2021-11-10\r\nAuthors: Thu Thuỷ - Hà\r\n'
        "Slug: hoa-binh\r\nUnits: Uỷ ban - a , b\r\n\r\nThân bài , hết.\r\n"
    )
    assert tidied(head, OLD) == head.replace('"Hoà bình" - hội', "“Hòa bình” – hội").replace(
        "bài ,", "bài,"
    )


def test_a_site_may_choose_the_newer_way() -> None:
    assert body("hòa, khỏe, Ủy ban, quý", NEW) == "hoà, khoẻ, Uỷ ban, quý"
    assert placed(placed("hoà bình, thuỷ lợi", OLD), NEW) == "hoà bình, thuỷ lợi"


PIECES = st.sampled_from(
    ['"', "“", "”", " ", " ", "-", "–", "—", ",", ".", "…", ":", "(", ")", "*", "`", "[", "](", "|",
     "hoà", "thủy", "Nghèo", "9", "\n", "\n\n", "- ", "http://a.vn/", "<b>", "&amp;",
     "e\u0301", "_"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from([OLD, NEW]))
def test_tidying_twice_is_tidying_once(text: str, tones: str) -> None:
    once = tidied(text, tones)
    assert tidied(once, tones) == once


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_letter_is_lost(text: str) -> None:
    def letters(said: str) -> list[str]:
        folded = unicodedata.normalize("NFD", said)
        return sorted(c for c in folded if c.isalnum())

    assert letters(tidied(text, OLD)) == letters(text)
