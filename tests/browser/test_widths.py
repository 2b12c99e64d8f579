"""Phones, desktops, zoom: nothing scrolls sideways, nothing is too small to tap."""

from __future__ import annotations

import pytest

from tests.browser.kinds import KINDS

SIDEWAYS = """
() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll("body *")]
    .filter(each => each.getBoundingClientRect().right > wide + 1)
    .filter(each => !each.closest(".scroll, table"))
    .map(each => each.outerHTML.slice(0, 100)).slice(0, 5);
}
"""
OPEN = "for (const box of document.querySelectorAll('details')) box.open = true"
# WCAG 1.4.12: what a reader may set, nothing of the text may be lost.
SPACED = """
for (const each of document.querySelectorAll("body *")) {
  each.style.lineHeight = "1.5"; each.style.letterSpacing = "0.12em";
  each.style.wordSpacing = "0.16em";
}
"""


# 640 px: a window of 1280 at a zoom of 200 %.
@pytest.mark.parametrize("width", [320, 390, 640, 1280])
@pytest.mark.parametrize("url", KINDS.values(), ids=KINDS)
def test_no_page_scrolls_sideways(url, width, browse):
    page = browse(url, width=width)
    page.evaluate(OPEN)
    assert page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize("url", KINDS.values(), ids=KINDS)
def test_large_and_spaced_text_stays_within_the_page(url, browse):
    page = browse(url, width=390)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(SIDEWAYS) == []
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.evaluate(SPACED)
    assert page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize("kind", ["home", "article"])
def test_what_is_alone_can_be_tapped(kind, browse):
    page = browse(KINDS[kind], width=390)
    small = page.evaluate(
        """() => [...document.querySelectorAll(".navigation a, .share a, summary, .pager a")]
            .map(each => [each.textContent.trim(), each.getBoundingClientRect()])
            .filter(([name, box]) => box.height && (box.height < 43.5 || box.width < 43.5))
            .map(([name]) => name)"""
    )
    assert small == []
