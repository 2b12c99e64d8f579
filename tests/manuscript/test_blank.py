from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.bulletin.registry.registers import Registers
from plugins.manuscript.blank import blank_article
from plugins.manuscript.reader import read_article

DAY = date(2023, 11, 9)


@pytest.mark.parametrize(
    "title",
    [
        "Lạng Sơn: “Vì người nghèo”",
        '"Nồi cháo dinh dưỡng"',
        "Date: 2023",
        "  hai   dòng\nmột tên ",
        "x" * 300,
        "Phong trào thi đua " * 20,
    ],
)
def test_a_new_article_passes_every_check(title: str, registers: Registers, content: Path) -> None:
    path, text = blank_article(title, DAY, "Thu Thủy; Nguyệt Hà", "Y tế")
    reading = read_article(path, text.encode(), registers, (), content)
    assert reading.problems == ()
    assert f"articles/{reading.url.rstrip('/')}.md" == path
    assert len(Path(path).name) < 90


def test_author_and_section_may_be_left_out() -> None:
    path, text = blank_article("Hội nghị", DAY)
    assert path == "articles/2023/11/hoi-nghi.md"
    assert text.startswith("Title: Hội nghị\nDate: 2023-11-09\n\n")


def test_a_title_without_letters_has_no_address() -> None:
    with pytest.raises(ValueError, match="phải có chữ"):
        blank_article("…", DAY)
