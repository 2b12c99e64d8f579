from __future__ import annotations

from xml.etree import ElementTree

from plugins.photos.lettering import Lettering
from plugins.report.bars import SIZE
from plugins.report.png import png
from plugins.report.svg import svg
from plugins.report.table import Bar, Figure

FIGURE = Figure(
    "don-vi",
    "Số bài <theo> đơn vị",
    ("viết về", "nhắc qua"),
    (Bar("Sở Nội vụ & Ban Thi đua – Khen thưởng tỉnh Lạng Sơn " * 3, (1200, 3)), Bar("B", (0, 1))),
)


def test_an_svg_says_what_it_shows_and_bears_no_style() -> None:
    text = svg(FIGURE).decode()
    root = ElementTree.fromstring(text)  # noqa: S314  our own
    words = ["".join(each.itertext()) for each in root]
    assert "Số bài <theo> đơn vị" in words
    assert "1.200 + 3" in words
    assert "0 + 1" in words
    assert FIGURE.told in words
    assert any(word.startswith("Sở Nội vụ &") and word.endswith("…") for word in words)
    assert "style" not in text


def test_a_png_is_the_same_every_time() -> None:
    first, second = (png(FIGURE, Lettering("sans-600", SIZE)) for _ in range(2))
    assert first == second
    assert first.startswith(b"\x89PNG")
