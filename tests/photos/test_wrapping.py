from __future__ import annotations

import pytest

from plugins.photos.wrapping import shortened_to, wrapped


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, ()),
        ("một", 10, ("một",)),
        ("một hai ba", 10, ("một hai ba",)),
        ("một hai ba bốn", 12, ("một hai", "ba bốn")),
        ("một hai\u00a0ba bốn", 12, ("một hai\u00a0ba", "bốn")),
        ("abcdefghij", 4, ("abcd", "efgh", "ij")),
        ("  một   hai ", 7, ("một hai",)),
    ],
)
def test_lines_are_few_balanced_and_fit(text: str, width: int, lines: tuple[str, ...]) -> None:
    assert wrapped(text, width, len) == lines


@pytest.mark.parametrize("width", [20, 33, 60, 400])
def test_no_line_is_too_wide_and_no_word_is_lost(width: int) -> None:
    text = "Hội nghị tổng kết phong trào thi đua yêu nước giai đoạn 2021 – 2025 " * 3
    lines = wrapped(text, width, lambda part: 7.3 * len(part) / 2)
    assert all(7.3 * len(line) / 2 <= width for line in lines if " " in line)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_what_has_no_room_is_cut_at_a_word() -> None:
    assert shortened_to("một hai ba", 10, len) == "một hai ba"
    assert shortened_to("một hai, ba bốn", 11, len) == "một hai…"
