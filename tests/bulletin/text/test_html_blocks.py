"""What blocks an article's HTML has, and the way from their text back into the HTML."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.text.article_text import Role
from plugins.bulletin.text.html_blocks import blocks_of


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
        ("<p> </p><p></p><p><br></p>", []),
        ('<p title="a > b">c &lt;d&gt; &amp;lt;</p>', [("paragraph", "c <d> &lt;")]),
        ("<p>a</p>b<hr>c", [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")]),
        (
            "chữ <b>trần</b><p>đoạn</p>cuối",
            [("paragraph", s) for s in ("chữ trần", "đoạn", "cuối")],
        ),
        ("", []),
    ],
)
def test_blocks_of_a_piece_of_html(html: str, blocks: list[tuple[str, str]]) -> None:
    assert [(str(b.role), b.text) for b in blocks_of(html)] == blocks


def test_footnote_marks_are_no_part_of_a_name() -> None:
    html = (
        '<p>tại <b>tỉnh Lạng Sơn</b><sup id="r"><a class="footnote-ref" href="#n">1</a></sup>, sáng'
        ' 9/11<sup>*</sup></p><ol><li id="n"><p>Nay là tỉnh Lạng Sơn.&#160;'
        '<a class="footnote-backref" href="#r">↩</a></p></li></ol>'
    )
    blocks = blocks_of(html)
    assert [block.text for block in blocks] == [
        "tại tỉnh Lạng Sơn, sáng 9/11*",
        "Nay là tỉnh Lạng Sơn.",
    ]
    for block in blocks:
        assert "".join(html[block.letter(at).start] for at in range(len(block.text))) == block.text


def test_text_is_composed_and_letters_lead_back_to_what_was_written() -> None:
    html = "<p>ho<b>a\u0300</b> u\u031b\u0323 &amp;n</p>"
    (block,) = blocks_of(html)
    assert block.text == "hoà ự &n"
    assert [html[slice(*block.letter(at)[1:])] for at in range(len(block.text))] == [
        "h",
        "o",
        "a\u0300",
        " ",
        "u\u031b\u0323",
        " ",
        "&amp;",
        "n",
    ]


@pytest.mark.parametrize(
    ("html", "words", "place"),
    [
        ("<p>tại Sở A</p>", "Sở A", "Sở A"),
        ("<p> tại <b>Sở A</b> và</p>", "Sở A", "Sở A"),
        ("<p>tại Sở\n A &amp; B</p>", "Sở A & B", "Sở\n A &amp; B"),
        ("<p>tại Sở <b>A</b></p>", "Sở A", None),
        ("<p>tại Sở<br>A</p>", "Sở A", None),
        ('<p>tại <a href="/"><b>Sở A</b></a></p>', "Sở A", None),
        ("<p>tại <code>Sở A</code></p>", "Sở A", None),
    ],
)
def test_words_have_a_place_where_one_link_can_take_them(
    html: str, words: str, place: str | None
) -> None:
    (block,) = blocks_of(html)
    start = block.text.index(words)
    found = block.place(start, start + len(words))
    assert (html[slice(*found)] if found else None) == place


def test_deep_nesting_is_read_without_recursion() -> None:
    html = "<blockquote>" * 3000 + "sâu" + "</blockquote>" * 3000
    assert [(b.role, b.text) for b in blocks_of(html)] == [(Role.QUOTE, "sâu")]


_PIECES = st.sampled_from(
    ["hòa", "a\u0300", "\u0301", " ", "\n ", "\u00a0", "Đ", "&amp;", "&lt;b&gt;", "<b>x </b>",
     "<br>", "<i>x<b>\u0301</b></i>", "<b>&nbsp;</b>", '<img alt="<">']
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12))
def test_every_code_point_of_a_block_has_its_letters(pieces: list[str]) -> None:
    html = "<p>" + "".join(pieces) + "</p>"
    for block in blocks_of(html):
        ends = [0]
        for at, sign in enumerate(block.text):
            number, start, end = block.letter(at)
            written = unescape(html[start:end])
            assert start < end
            assert ends[-1] <= start or ends[-1] == end  # of several that were written together
            assert block.runs[number].start <= start <= end <= block.runs[number].end
            assert (written == "<br>" or written.isspace()) == (sign == " ")
            ends.append(end)
