"""Taking short cuts changes nothing of what Markdown makes of a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.manuscript.markup import Markup
from plugins.manuscript.plain import STAND_IN, put_back, set_aside

ROOT = Path(__file__).parents[2]
ARTICLES = [*sorted((ROOT / "content/articles").rglob("*.md")), *(ROOT / "tests/gold").glob("*.md")]
MARKUP, MARKDOWN = Markup(), Markup(short_cuts=False)


@pytest.mark.parametrize(
    "text", ["Một câu.", "Một\ndòng, hai dòng", "Đoạn.\n\n\n“Đoạn” hai", "12 hộ", "## Hai"]
)
def test_plain_paragraphs_are_set_aside(text: str) -> None:
    rest, stretches = set_aside(text)
    assert (rest, stretches) == (STAND_IN, [text])


@pytest.mark.parametrize(
    "text",
    [
        "Một *câu*.",
        "a_b_c",
        "[a](b)",
        "R&D",
        "<b>a</b>",
        "- a",
        "+ a",
        "1. a",
        "12. a",
        "# a #",
        "# a\nb",
        "#a",
        "> a",
        "a\n===",
        "a\n---",
        "a  \nb",
        "a\n  b",
        "    a",
        "a | b",
        "a\\",
        "`a`",
        "a\tb",
        "a \n",
        "a\nb\n- c",
    ],
)
def test_what_may_be_markup_is_left_to_markdown(text: str) -> None:
    assert set_aside(text) == (text, [])


def test_every_article_comes_out_as_markdown_makes_it() -> None:
    for path in ARTICLES:
        text = path.read_text(encoding="utf-8").partition("\n\n")[2].rstrip("\n")
        assert MARKUP.html_of(text) == MARKDOWN.html_of(text), path
        assert set_aside(text)[1], path


def test_paragraphs_inside_an_element_of_the_editor_stay_as_they_are_typed() -> None:
    assert MARKUP.html_of("<div>\n\nMột\n\nHai\n\n</div>\n\nBa") == (
        "<div>\n\nMột\n\nHai\n\n</div>\n\n<p>Ba</p>"
    )


def test_what_is_set_aside_is_put_back_where_it_was() -> None:
    rest, stretches = set_aside("Một\n\nHai\n\n- a\n\nBa")
    assert rest == f"{STAND_IN}\n\n- a\n\n{STAND_IN}"
    assert put_back(f"<p>{STAND_IN}</p>|{STAND_IN}", stretches) == "<p>Một</p>\n<p>Hai</p>|Ba"


_PIECES = st.sampled_from(
    ["\n\n", "\n", "\r\n", " ", "  \n", "    ", "Một", "hai ba", "“", "*", "**", "_", "- ", "1. ",
     "1", "2 ", "# ", "## ", "#", ">", "> ", "[", "](b)", "[^1]", "[^1]: ", "![", "<b>", "</b>",
     "<div>", "</div>", "<!--", "-->", "<", "&", "&amp;", "&nbsp;", "|", "---", "===", "\\", "\t",
     "`", "\u00a0", "\u2028", ":", "<script>", "</script>", "<p title='", "'>", "https://a.vn",
     "\n\nMột đoạn.\n\n", "\n\n## Đề mục\n\n", "{", "}"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=25).map("".join))
def test_any_text_comes_out_as_markdown_makes_it(text: str) -> None:
    assert MARKUP.html_of(text) == MARKDOWN.html_of(text)
