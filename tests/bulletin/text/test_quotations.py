"""Where a text quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.text.quotations import quotations_of


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("chương trình “Tết Sum vầy” của", ["Tết Sum vầy"]),
        ('mô hình "Nồi cháo" và «Hũ gạo»', ["Nồi cháo", "Hũ gạo"]),
        ("phong trào ‘Vì an ninh’", ["Vì an ninh"]),
        ('cuộc vận động "Xây dựng”', ["Xây dựng"]),
        ("chương trình ” Nâng bước em” trong", ["Nâng bước em"]),
        ("“Phát huy, xứng danh “Cụ Hồ””", ["Cụ Hồ", "Phát huy, xứng danh “Cụ Hồ”"]),
        ("«A “b” c»", ["b", "A “b” c"]),
        ("(“A”)", ["A"]),
        ("“A,” b", ["A,"]),
        ("““Ba nhất””, \"\"Hai giỏi\"\" và ''3 sạch''", ["Ba nhất", "Hai giỏi", "3 sạch"]),
        ("““Cụ Hồ” thời kỳ mới”", ["Cụ Hồ", "“Cụ Hồ” thời kỳ mới"]),
        ("“Bến bãi tự quản’’, “Tiếng loa”", ["Bến bãi tự quản", "Tiếng loa"]),
        ("“Ba không“ và “Ba có“", ["Ba không", "Ba có"]),
        ('màn hình 5" và “A”', ["A"]),
        ("Cư M’gar và Ea H'leo", []),
        ("“quên đóng", []),
        ("“ ”", []),
        ("“" + "dài " * 200 + "”", []),
    ],
)
def test_quotations_of_a_text(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations_of(text)] == quoted


@given(st.text(alphabet="ab “”\"'«»‘’.", max_size=40))
def test_quotations_nest_or_stand_apart(text: str) -> None:
    found = quotations_of(text)
    for one in found:
        assert text[one.start : one.end].strip() == text[one.start : one.end] != ""
        for other in found:
            apart = one.end <= other.start or other.end <= one.start
            nested = one.start >= other.start and one.end <= other.end
            assert apart or nested or (other.start >= one.start and other.end <= one.end)
