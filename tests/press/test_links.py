"""What a page leads to, what can be led to, and which pictures lack words."""

from __future__ import annotations

import pytest

from plugins.press.links import page_facts, style_links


@pytest.mark.parametrize(
    ("page", "links"),
    [
        ('<a href="a/">x</a>', ("a/",)),
        ("<A HREF='a/'>x</A>", ("a/",)),
        ("<a href=a/>x</a>", ("a/",)),
        ('<a title="x > y" href="a/">x</a>', ("a/",)),
        ('<a\n  class="c"\n  href = "a/">x</a>', ("a/",)),
        ('<a href="a?b=1&amp;c=2">x</a>', ("a?b=1&c=2",)),
        ('<a href="a/">x</a><a href="a/">y</a><a href="b/">z</a>', ("a/", "b/")),
        ('<img src="p.webp" srcset="p.webp 1x, q.webp 2x" alt="">', ("p.webp", "q.webp")),
        ('<source srcset="p.avif 400w,\n q.avif 800w">', ("p.avif", "q.avif")),
        ('<link rel="stylesheet" href="theme/b.css">', ("theme/b.css",)),
        ('<meta http-equiv="refresh" content="0; url=../moi/">', ("../moi/",)),
        ('<meta property="og:image" content="https://b.vn/p.jpg">', ("https://b.vn/p.jpg",)),
        ('<a href="">x</a>', ("",)),
        ('<script src="s.js"></script>', ("s.js",)),
        ('<svg><use href="#dau"/></svg>', ("#dau",)),
    ],
)
def test_a_link_is_seen(page: str, links: tuple[str, ...]) -> None:
    assert page_facts(page).links == links


@pytest.mark.parametrize(
    "page",
    [
        '<!-- <a href="a/">x</a> -->',
        '<script type="application/ld+json">{"a": "<a href=\\"a/\\">"}</script>',
        "<style>a::after { content: '<a href=\"a/\">' }</style>",
        '<p>Viết href="a/" trong dấu ngoặc.</p>',
        '<p title="&lt;a href=a/&gt;">x</p>',
        "<p title='<a href=\"a/\">'>x</p>",
        '&lt;a href="a/"&gt;',
        '<abbr data-href="a/">x</abbr>',
        '<meta name="description" content="a/">',
        "<p>5 < 6 và 7 > 6</p>",
    ],
)
def test_what_only_looks_like_a_link_is_not_one(page: str) -> None:
    assert page_facts(page).links == ()


def test_ids_and_names_are_anchors() -> None:
    page = '<h2 id="mot">1</h2><a name=\'hai\'>2</a><p id=ba>3</p><meta name="bon" content="">'
    assert page_facts(page).anchors == {"mot", "hai", "ba"}


def test_a_picture_without_alt_is_named_and_an_empty_alt_is_words_enough() -> None:
    page = '<img src="a.webp"><img src="b.webp" alt=""><img src="c.webp" alt="Lễ phát động">'
    assert page_facts(page).without_alt == ("a.webp",)


def test_the_base_of_a_page_is_no_link() -> None:
    facts = page_facts('<base href="/ban-tin/"><a href="tin/">x</a>')
    assert (facts.base, facts.links) == ("/ban-tin/", ("tin/",))


def test_an_unclosed_quote_costs_no_time() -> None:
    assert page_facts('<a href="' + "x" * 100_000).links == ()
    assert page_facts("<a " * 20_000).links == ()
    assert page_facts("<!--" * 20_000).links == ()


def test_a_style_sheet_names_its_fonts_and_pictures_once() -> None:
    sheet = "a { src: url(x.woff2), url( \"y.woff2\" ) } b { background: url('x.woff2') }"
    assert style_links(sheet) == ("x.woff2", "y.woff2")
