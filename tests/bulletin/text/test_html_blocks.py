"""What blocks an article's HTML has, and the way from their text back into the HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.text.article_text import Role
from plugins.bulletin.text.html_blocks import blocks_of, parse, written


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        (
            "<p>Một <b>hai</b><br>ba &amp; bốn&nbsp;\n năm</p>",
            [("paragraph", "Một hai ba & bốn năm")],
        ),
        ("<h2>Đề mục</h2><p>Lời</p>", [("heading", "Đề mục"), ("paragraph", "Lời")]),
        (
            "<ul><li>a<ul><li>b</li></ul>c</li><li><p>d</p></li></ul>",
            [("item", "a"), ("item", "b"), ("item", "c"), ("item", "d")],
        ),
        ("<blockquote><p>q</p><ul><li>i</li></ul></blockquote>", [("quote", "q"), ("item", "i")]),
        (
            '<figure><img alt="x"><figcaption>chú <i>thích</i></figcaption></figure>',
            [("caption", "chú thích")],
        ),
        ("<table><tr><td>1</td><th>2</th></tr></table>", [("cell", "1"), ("cell", "2")]),
        ("<p> </p><p><!-- lời nhắn --></p><p><br></p>", []),
        (
            "chữ <b>trần</b><p>đoạn</p>cuối",
            [("paragraph", s) for s in ("chữ trần", "đoạn", "cuối")],
        ),
        ("", []),
    ],
)
def test_blocks_of_a_piece_of_html(html: str, blocks: list[tuple[str, str]]) -> None:
    assert [(str(b.role), b.text) for b in blocks_of(parse(html))] == blocks


def test_footnote_marks_are_no_part_of_a_name() -> None:
    html = (
        '<p>tại <b>tỉnh Lạng Sơn</b><sup id="r"><a class="footnote-ref" href="#n">1</a></sup>, sáng'
        ' 9/11<sup>*</sup></p><ol><li id="n"><p>Nay là tỉnh Lạng Sơn.&#160;'
        '<a class="footnote-backref" href="#r">↩</a></p></li></ol>'
    )
    blocks = blocks_of(parse(html))
    assert [block.text for block in blocks] == [
        "tại tỉnh Lạng Sơn, sáng 9/11*",
        "Nay là tỉnh Lạng Sơn.",
    ]
    assert [len(block.letters()) for block in blocks] == [len(block.text) for block in blocks]


def test_text_is_composed_and_letters_lead_back_to_what_was_written() -> None:
    (block,) = blocks_of(parse("<p>ho<b>a\u0300</b> u\u031b\u0323 n</p>"))
    assert block.text == "hoà ự n"
    assert block.letters() == [
        (0, 0, 1),
        (0, 1, 2),
        (1, 0, 2),
        (2, 0, 1),
        (2, 1, 4),
        (2, 4, 5),
        (2, 5, 6),
    ]


def test_deep_nesting_is_read_without_recursion() -> None:
    html = "<blockquote>" * 3000 + "sâu" + "</blockquote>" * 3000
    assert [(b.role, b.text) for b in blocks_of(parse(html))] == [(Role.QUOTE, "sâu")]


_PIECES = st.sampled_from(
    [
        "hòa",
        "a\u0300",
        "\u0301",
        " ",
        "\n ",
        "\u00a0",
        "Đ",
        "&amp;",
        "<b>",
        "</b>",
        "<br>",
        "<i>x</i>",
    ]
)


@given(st.lists(_PIECES, max_size=12))
def test_every_code_point_of_a_block_has_its_letters(pieces: list[str]) -> None:
    for block in blocks_of(parse("<p>" + "".join(pieces) + "</p>")):
        letters = block.letters()
        assert len(letters) == len(block.text)
        for sign, (number, start, end) in zip(block.text, letters, strict=True):
            part = block.parts[number]
            written = " " if part is None else part[start:end]
            assert written.isspace() if sign == " " else not written.isspace()
            assert start < end


def test_a_tree_is_written_as_it_was_read() -> None:
    html = '<p>Tỉnh &lt;5 &amp; 6\u00a0tuổi<br>ở <img alt="é" src="a.png"> đó</p><hr>'
    assert written(parse(html)) == html
    assert written(parse('<p title="&quot;a&quot; &amp; b">')) == "<p title='\"a\" &amp; b'></p>"
