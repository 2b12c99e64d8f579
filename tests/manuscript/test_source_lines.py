"""On which line an article says something."""

from __future__ import annotations

from plugins.bulletin.text.article_text import ArticleText, Block, Role, Span
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS
from plugins.manuscript.source_lines import SourceLines

FILE = "Date: 2023-11-10\nTitle: Tin\nSummary: Tóm tắt\n\nMột.\n\nHai **ba**\nbốn.\n"
TEXT = ArticleText(
    (
        Block(Role.TITLE, "Tin"),
        Block(Role.LEAD, "Tóm tắt"),
        Block(Role.PARAGRAPH, "Một."),
        Block(Role.PARAGRAPH, "Hai ba bốn."),
        Block(Role.PARAGRAPH, "không có trong tệp"),
    )
)


def test_headers_and_body_are_counted_from_the_top_of_the_file() -> None:
    lines = SourceLines(cut("a.md", FILE, ARTICLE_KEYS), TEXT)
    spans = (Span(0, 0, 3), Span(1, 0, 3), Span(2, 0, 3), Span(3, 4, 6), Span(3, 7, 10))
    assert [lines.line(span) for span in spans] == [2, 3, 5, 7, 8]
    assert lines.line(Span(4, 0, 5)) == 0
