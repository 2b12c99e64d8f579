"""What was typed comes through Markdown as it was typed."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.intake.document import Block, Cell, Kind, Span
from plugins.intake.markdown import written
from plugins.manuscript.markup import Markup

SIGNS = st.sampled_from(
    ["*", "_", "[", "]", "(", ")", "<", ">", "&", "#", "-", "+", "=", "|", "`", "\\", "!", ":", ".",
     "1", "&amp;", "<b>", "a", "Lạng", "Sơn", " ", "~", "^", "{", "}", '"', "http://a.vn"]
)  # fmt: skip
TEXTS = st.lists(SIGNS, min_size=1, max_size=12).map(lambda parts: " ".join("".join(parts).split()))


def shown(*blocks: Block) -> str:
    made = Markup().html_of(written(blocks, lambda number: ("", "")).text)
    return " ".join(BeautifulSoup(made, "html.parser").get_text(" ").split())


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_paragraph_reads_as_it_was_typed(text: str) -> None:
    made = Markup().html_of(
        written([Block(Kind.PARAGRAPH, (Span(text),))], lambda n: ("", "")).text
    )
    soup = BeautifulSoup(made, "html.parser")
    assert " ".join(soup.get_text().split()) == text
    assert {tag.name for tag in soup.find_all(True)} <= {"p"}


@pytest.mark.parametrize(
    ("spans", "html"),
    [
        ((Span("a "), Span("b ", bold=True), Span("c")), "<p>a <strong>b</strong> c</p>"),
        ((Span("b", bold=True, italic=True),), "<p><strong><em>b</em></strong></p>"),
        ((Span("x", href="http://a.vn/(b)"),), '<p><a href="http://a.vn/%28b%29">x</a></p>'),
        ((Span("x", href="javascript:alert(1)"),), "<p>x</p>"),
        ((Span("m"), Span("2", raised="sup")), "<p>m<sup>2</sup></p>"),
        ((Span("một\nhai"),), "<p>một<br>\nhai</p>"),
    ],
)
def test_looks_links_and_breaks(spans: tuple[Span, ...], html: str) -> None:
    made = Markup().html_of(written([Block(Kind.PARAGRAPH, spans)], lambda n: ("", "")).text)
    assert (
        made.replace("<em><strong>", "<strong><em>").replace("</strong></em>", "</em></strong>")
        == html
    )


def test_bars_and_marks_in_a_table_stay_text() -> None:
    rows = tuple(
        tuple(Cell((Block(Kind.PARAGRAPH, (Span(text),)),)) for text in row)
        for row in (("a | b", "*c*"), ("1. x", "<d>"))
    )
    assert shown(Block(Kind.TABLE, rows=rows)) == "a | b *c* 1. x <d>"
    merged = (rows[0], (Cell(rows[1][0].blocks, columns=2),))
    assert shown(Block(Kind.TABLE, rows=merged)) == "a | b *c* 1. x"


def test_each_block_knows_its_line() -> None:
    blocks = [
        Block(Kind.HEADING, (Span("Đề mục"),), level=2),
        Block(Kind.ITEM, (Span("một"),), level=1),
        Block(Kind.ITEM, (Span("hai"),), level=1),
        Block(Kind.FIGURE, (Span("Chú thích"),), picture=0),
        Block(Kind.PARAGRAPH, (Span("Hết"),)),
    ]
    made = written(blocks, lambda number: ("a.png", ""))
    lines = made.text.split("\n")
    starts = ("## Đề mục", "- một", "- hai", "![](a.png)", "Hết")
    assert [lines[at - 1] for at in made.lines] == list(starts)
