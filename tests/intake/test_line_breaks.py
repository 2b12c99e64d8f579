"""A typed line break is a new paragraph where it must be one, and stays where it need not."""

from __future__ import annotations

import pytest

from plugins.intake.document import Block, Kind, Span
from plugins.intake.line_breaks import without_typed_breaks

LONG = "Hội nghị đã tặng bằng khen cho mười hai tập thể và hai mươi cá nhân xuất sắc."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"{LONG}\n{LONG}", [LONG, LONG]),
        (f"{LONG}\nThu Thủy - Nguyệt Hà", [LONG, "Thu Thủy - Nguyệt Hà"]),
        ("Dự hội nghị:\nCác sở.\nThu Thủy", ["Dự hội nghị: Các sở.", "Thu Thủy"]),
        ("Núi cao\nSông dài\nĐường xa", ["Núi cao Sông dài Đường xa"]),
        (LONG, [LONG]),
    ],
)  # fmt: skip
def test_lines_become_paragraphs_or_stay(text: str, parts: list[str]) -> None:
    blocks = list(without_typed_breaks([Block(Kind.PARAGRAPH, (Span(text),))]))
    assert [block.text for block in blocks] == parts
