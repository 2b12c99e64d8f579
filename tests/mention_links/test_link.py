"""Links on first mentions, and nothing else changed."""

from __future__ import annotations

import re
from html import unescape

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.text.article_text import ArticleText, Block, Role, Span
from plugins.bulletin.text.html_blocks import blocks_of
from plugins.mention_links.link import Anchor, linked


def tree(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def read(lead: str, body: str, title: str = "Tin") -> ArticleText:
    """The text as manuscripts read it."""
    leads = [Block(Role.LEAD, block.text) for block in blocks_of(lead)]
    bodies = [Block(block.role, block.text) for block in blocks_of(body)]
    return ArticleText((Block(Role.TITLE, title), *leads, *bodies))


def anchor(text: ArticleText, name: str, href: str = "../../../x/") -> Anchor:
    """An anchor for every place where the name is written."""
    return Anchor(
        "unit",
        href,
        tuple(
            Span(number, found.start(), found.end())
            for number, block in enumerate(text.blocks)
            for found in re.finditer(re.escape(name), block.text)
        ),
    )


LINK = '<a class="unit" href="../../../x/">Sở A</a>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Sở A và Sở A.</p>", f"<p>{LINK} và Sở A.</p>"),
        ("<h2>Sở A</h2><p>Sở A</p>", f"<h2>Sở A</h2><p>{LINK}</p>"),
        ("<p>của <strong>Sở A</strong></p>", f"<p>của <strong>{LINK}</strong></p>"),
        ('<p><a href="/">Sở A</a></p>', '<p><a href="/">Sở A</a></p>'),
        (
            '<p><a href="/"><em>Sở A</em></a> Sở A</p>',
            f'<p><a href="/"><em>Sở A</em></a> {LINK}</p>',
        ),
        ("<p><code>Sở A</code></p>", "<p><code>Sở A</code></p>"),
        ("<pre><code>Sở A</code></pre>", "<pre><code>Sở A</code></pre>"),
        (
            "<figure><figcaption>Sở A</figcaption></figure>",
            "<figure><figcaption>Sở A</figcaption></figure>",
        ),
        ("<p>Sở <em>A</em> rồi Sở A</p>", f"<p>Sở <em>A</em> rồi {LINK}</p>"),
        ("<p>Sở<br>A</p>", "<p>Sở<br>A</p>"),
        ("<ul><li>Sở A</li></ul>", f"<ul><li>{LINK}</li></ul>"),
        ("<blockquote><p>Sở A</p></blockquote>", f"<blockquote><p>{LINK}</p></blockquote>"),
        ("<p>1 &lt; 2 &amp; Sở A</p>", f"<p>1 &lt; 2 &amp; {LINK}</p>"),
        ("<p>không có gì</p>", "<p>không có gì</p>"),
    ],
)
def test_the_first_mention_that_can_bear_a_link_gets_it(body: str, expected: str) -> None:
    text = read("", body)
    assert linked(text, "", body, [anchor(text, "Sở A")]) == ("", expected)


def test_white_space_within_a_name_stays_as_it_was_written() -> None:
    body = "<p>Tại  Sở\n A, nay</p>"
    text = read("", body)
    expected = '<p>Tại  <a class="unit" href="../../../x/">Sở\n A</a>, nay</p>'
    assert linked(text, "", body, [anchor(text, "Sở A")])[1] == expected


def test_the_lead_comes_before_the_body() -> None:
    lead, body = "<p>Sở A họp.</p>", "<p>Sở A đã họp.</p>"
    text = read(lead, body)
    assert linked(text, lead, body, [anchor(text, "Sở A")]) == (f"<p>{LINK} họp.</p>", body)


def test_each_entry_has_one_link_and_links_never_overlap() -> None:
    body = "<p>Sở A tỉnh B, tỉnh B</p>"
    text = read("", body)
    anchors = [anchor(text, "Sở A tỉnh B", "../../../sở/"), anchor(text, "tỉnh B", "../../../b/")]
    links = tree(linked(text, "", body, anchors)[1]).find_all("a")
    assert [(link["href"], link.text) for link in links] == [
        ("../../../sở/", "Sở A tỉnh B"),
        ("../../../b/", "tỉnh B"),
    ]


def test_a_mention_in_the_title_or_the_header_alone_gives_no_link() -> None:
    text = read("", "<p>Không nhắc</p>", title="Sở A")
    assert linked(text, "", "<p>Không nhắc</p>", [anchor(text, "Sở A")])[1] == "<p>Không nhắc</p>"
    assert (
        linked(text, "", "<p>Không nhắc</p>", [Anchor("unit", "x", ())])[1] == "<p>Không nhắc</p>"
    )


def test_a_text_that_was_read_from_other_html_is_refused() -> None:
    with pytest.raises(ValueError, match="not read from this HTML"):
        linked(read("", "<p>khác</p>"), "", "<p>Sở A</p>", [Anchor("unit", "x", ())])


def test_a_hostile_address_cannot_leave_its_attribute() -> None:
    text = read("", "<p>Sở A</p>")
    html = linked(text, "", "<p>Sở A</p>", [anchor(text, "Sở A", '"><script>')])[1]
    assert [tag.name for tag in tree(html).find_all()] == ["p", "a"]


_PIECES = st.sampled_from(
    [
        "Sở A ",
        "tỉnh B",
        "<b>Sở A <i>tỉnh B</i></b>",
        "Sở <b>A</b>",
        "<i>Sở A</i>",
        "&amp;",
        "\n  ",
        "<br>",
        "&nbsp;",
        "a\u0300",
        '<a href="../">Sở A</a>',
        '<img alt="Sở A">',
    ]
)


@settings(deadline=None)
@given(st.lists(st.lists(_PIECES, max_size=8), max_size=4))
def test_what_a_reader_sees_never_changes(paragraphs: list[list[str]]) -> None:
    body = "".join(f"<p>{''.join(pieces)}</p>" for pieces in paragraphs)
    text = read("", body)
    html = linked(text, "", body, [anchor(text, "Sở A"), anchor(text, "tỉnh B", "../../../b/")])[1]
    assert seen(html) == seen(body)
    links = [str(link["href"]) for link in tree(html).find_all("a", class_="unit")]
    assert len(links) == len(set(links))


def seen(html: str) -> str:
    """The text without tags; white space as a browser shows it."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())
