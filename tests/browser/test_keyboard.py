"""Reading with the keyboard alone."""

from __future__ import annotations

import pytest

from tests.browser.kinds import ARTICLE, KINDS

SEEN = """
() => {
  const here = document.activeElement, box = here.getBoundingClientRect();
  const style = getComputedStyle(here);
  return {
    name: here.outerHTML.slice(0, 80),
    place: [...document.querySelectorAll("*")].indexOf(here),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}
"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", ["home", "article", "campaign", "units"])
def test_every_stop_is_seen_and_stands_in_reading_order(kind, width, browse):
    page = browse(KINDS[kind], width=width)
    stops = []
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(SEEN)
        if stop["name"].startswith("<body") or (stops and stop["place"] <= stops[0]["place"]):
            break
        stops.append(stop)
    assert len(stops) > 10
    assert [stop["name"] for stop in stops if stop["outline"] < 3] == []
    assert [stop["name"] for stop in stops if not stop["inside"]] == []
    places = [stop["place"] for stop in stops]
    assert places == sorted(places)


# On the search page the first stop is its field, which waits for words.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search"])
def test_the_first_stop_leads_to_the_text(kind, browse):
    page = browse(KINDS[kind])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    where = "document.activeElement.closest('main, footer') !== null"
    assert page.evaluate(where), page.evaluate("document.activeElement.outerHTML")


def test_a_folded_box_opens_with_the_keyboard(browse):
    page = browse(ARTICLE)
    box = page.locator("details.why")
    box.locator("summary").focus()
    page.keyboard.press("Enter")
    assert box.get_attribute("open") is not None
