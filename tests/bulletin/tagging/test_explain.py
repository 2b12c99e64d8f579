"""Why an article bears a name."""

from __future__ import annotations

import pytest

from plugins.bulletin.tagging.explain import why
from plugins.bulletin.tagging.mention import Mention, Reason, Rule
from plugins.bulletin.text.article_text import ArticleText, Block, Role, Span

TEXT = ArticleText(
    (
        Block(Role.TITLE, "Lạng Sơn"),
        Block(Role.LEAD, "Lạng Sơn"),
        Block(Role.PARAGRAPH, "Vì người nghèo"),
        Block(Role.CAPTION, "huyện Cao Lộc"),
        Block(Role.HEADING, "Lạng Sơn"),
        Block(Role.ITEM, "Liên đoàn Lao động tỉnh"),
        Block(Role.QUOTE, 'xứng danh "Bộ đội Cụ Hồ"'),
        Block(Role.CELL, "Lạng Sơn"),
        Block(Role.CAPTION, "xã “Cao Lộc”"),
    )
)


@pytest.mark.parametrize(
    ("block", "reason", "sentence"),
    [
        (0, Reason(Rule.NAME), "Tiêu đề viết đúng tên “Lạng Sơn”."),
        (1, Reason(Rule.NAME), "Sapo viết đúng tên “Lạng Sơn”."),
        (
            2,
            Reason(Rule.NAME, "phong trào thi đua"),
            "Đoạn 1 viết đúng tên “Vì người nghèo” sau “phong trào thi đua”.",
        ),
        (2, Reason(Rule.AFTER_CUE, "CVĐ"), "Đoạn 1 viết “Vì người nghèo” sau “CVĐ”."),
        (2, Reason(Rule.IN_QUOTES), "Đoạn 1 viết “Vì người nghèo” trong ngoặc kép."),
        (
            3,
            Reason(Rule.KIND_WORD, "huyện", "tỉnh Lạng Sơn"),
            "Chú thích ảnh 1 viết “huyện Cao Lộc”; thuộc tỉnh Lạng Sơn.",
        ),
        (4, Reason(Rule.NAME), "Đề mục viết đúng tên “Lạng Sơn”."),
        (
            5,
            Reason(Rule.CONTEXT, place="tỉnh Lạng Sơn"),
            "Đoạn 2 viết “Liên đoàn Lao động tỉnh”; bài nói về tỉnh Lạng Sơn.",
        ),
        (6, Reason(Rule.NAME), "Đoạn 3 viết đúng tên “xứng danh ‘Bộ đội Cụ Hồ’”."),
        (7, Reason(Rule.NAME), "Bảng viết đúng tên “Lạng Sơn”."),
        (8, Reason(Rule.KIND_WORD, "xã"), "Chú thích ảnh 2 viết “xã ‘Cao Lộc’”."),
    ],
)
def test_why_in_one_sentence(block: int, reason: Reason, sentence: str) -> None:
    span = Span(block, 0, len(TEXT.blocks[block].text))
    assert why(Mention(span, "a", "A", "b", reason), TEXT) == sentence


def test_what_only_the_editor_wrote() -> None:
    mention = Mention(None, "a", "A", "b", Reason(Rule.EDITOR))
    assert why(mention, TEXT) == "Biên tập viên ghi trong phần đầu bài."
