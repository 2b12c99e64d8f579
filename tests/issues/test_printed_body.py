"""What stands in print leads to the issue or the published site, or is plain text."""

from __future__ import annotations

import pytest

from plugins.issues.body import Place, mentions, printed_html

MENTION = '<a class="unit" href="../../../don-vi/xa-a/">xã A</a>'


def place(address: str = "https://bantin.example.vn") -> Place:
    within = {"2023/11/khac/": "bai-2"}
    return Place("bai-1", "2023/11/bai/", address, within, lambda url: f"picture:{url}")


@pytest.mark.parametrize(
    ("html", "printed"),
    [
        ('<a href="../../../gioi-thieu/">x</a>', '<a href="https://bantin.example.vn/gioi-thieu/">x</a>'),
        ('<a href="../khac/">x</a>', '<a href="#bai-2">x</a>'),
        ('<a href="https://example.vn/">x</a>', '<a href="https://example.vn/">x</a>'),
        ('<a href="#n">1</a><p id="n">n</p>', '<a href="#bai-1-n">1</a><p id="bai-1-n">n</p>'),
        ("<h2>x</h2><h6>y</h6>", "<h4>x</h4><h6>y</h6>"),
        (
            '<picture><source srcset="../../../a.avif"><img alt="A" class="t" loading="lazy" '
            'src="../../../hinh-anh/a-480.jpg"></picture>',
            '<img alt="A" src="picture:hinh-anh/a-480.jpg">',
        ),
        ("", ""),
    ],
)  # fmt: skip
def test_html_in_print(html: str, printed: str) -> None:
    assert printed_html(html, place()) == printed


def test_without_an_address_of_the_site_a_link_into_it_is_plain_text() -> None:
    html = '<p><a href="../../../gioi-thieu/">x</a> <a href="https://example.vn/">y</a></p>'
    assert printed_html(html, place("")) == '<p>x <a href="https://example.vn/">y</a></p>'


@pytest.mark.parametrize("address", ["", "https://bantin.example.vn"])
def test_a_mention_can_be_found_by_the_index(address: str) -> None:
    found = list(mentions(printed_html(MENTION, place(address))))
    assert found == [("don-vi/xa-a/", "bai-1-don-vi-xa-a")]
