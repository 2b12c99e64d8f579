"""Titles and names keep together what belongs together. “~” stands for a no-break space."""

from __future__ import annotations

import pytest

from plugins.bulletin.text.typography import no_break, no_break_html

JOINED = [
    ("Vì người nghèo - Không để ai bị bỏ lại", "Vì người nghèo~- Không để ai bị bỏ lại"),
    ("Ban Thi đua – Khen thưởng", "Ban Thi đua~– Khen thưởng"),
    ("tổng kết 5 năm phong trào", "tổng kết 5~năm phong trào"),
    ("Xóa 334.234 căn nhà tạm", "Xóa 334.234~căn nhà tạm"),
    ("đạt 98 % kế hoạch", "đạt 98~% kế hoạch"),
    ("phát động năm 2024", "phát động năm~2024"),
    ("Ngày 9 tháng 11 năm 2021", "Ngày~9~tháng~11~năm~2021"),
    ("tại tỉnh Lạng Sơn", "tại tỉnh~Lạng Sơn"),
    ("XÃ ĐÔNG HÀ", "XÃ~ĐÔNG HÀ"),
]

LEFT_ALONE = [
    "",
    "tế-xã hội",  # a hyphen without spaces already holds
    "–Đầu câu",
    "các tỉnh miền núi phía Bắc",  # no name follows
    "kinh tế xã hội",
    "đảm bảo 3 không",  # not a unit
    "có 3 nămx",  # only the beginning of a longer word
    "hàng năm qua",
    "Hoa việc thiện",
]


@pytest.mark.parametrize(("text", "printed"), JOINED)
def test_what_belongs_together_stays_on_a_line(text: str, printed: str) -> None:
    assert no_break(text) == printed.replace("~", "\u00a0")


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_other_spaces_may_break(text: str) -> None:
    assert no_break(text) == text


@pytest.mark.parametrize("text", [text for text, _ in JOINED])
def test_joining_twice_is_joining_once(text: str) -> None:
    assert no_break(no_break(text)) == no_break(text)


@pytest.mark.parametrize(
    ("html", "printed"),
    [
        ("<p>an sinh - xã hội</p>", "<p>an sinh~- xã hội</p>"),
        (
            "<p><em>Vì người nghèo</em> – Không để ai</p>",
            "<p><em>Vì người nghèo</em>~– Không để ai</p>",
        ),
        ("<li>một<br>hai — ba</li>", "<li>một<br>hai~— ba</li>"),
    ],
)
def test_no_line_of_a_text_begins_with_a_dash(html: str, printed: str) -> None:
    assert no_break_html(html) == printed.replace("~", "\u00a0")


@pytest.mark.parametrize(
    "html",
    [
        "",
        '<p><a href="../a - b/" title="x – y > z">ngày 9 tháng 11</a></p>',
        "<img alt='đồi - hồng' src='a.png'>",
        "<p>– Đầu đoạn, kinh tế-xã hội, 5 năm, 3 &lt; 5</p>",
    ],
)
def test_links_attributes_and_all_other_spaces_of_a_text_stay(html: str) -> None:
    assert no_break_html(html) == html
