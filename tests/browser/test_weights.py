"""What a first visit costs a reader, zipped as servers send it."""

from __future__ import annotations

import gzip

import pytest

from tests.browser.kinds import BARE_ARTICLE, KINDS

KB = 1024
HTML = {"article": 15, "article without pictures": 15, "units": 30, "campaigns": 30}
TEXT = ("text/", "application/json", "image/svg", "application/xml")


def zipped(response):
    body = response.body()
    return len(
        gzip.compress(body, 6) if response.headers["content-type"].startswith(TEXT) else body
    )


@pytest.mark.parametrize(("kind", "url"), KINDS.items(), ids=KINDS)
def test_html_is_light(kind, url, site):
    file = site.output / url / "index.html" if not url or url.endswith("/") else site.output / url
    assert len(gzip.compress(file.read_bytes(), 6)) <= HTML.get(kind, 20) * KB


def test_the_stylesheet_is_light(site):
    sheets = list((site.output / "theme").rglob("*.css"))
    assert sum(len(gzip.compress(sheet.read_bytes(), 6)) for sheet in sheets) <= 8 * KB


def first_visit(browse, site, url, width):
    page, got = browse(width=width), {}
    page.on("response", lambda response: got.setdefault(response.url, response))
    page.goto(site.at(url), wait_until="networkidle")
    return {url: zipped(response) for url, response in got.items()}


def test_an_article_without_pictures_is_under_90_kb(browse, site):
    weights = first_visit(browse, site, BARE_ARTICLE, 390)
    assert len(weights) >= 4
    assert sum(weights.values()) <= 90 * KB, weights


def test_the_home_page_on_a_phone_is_under_250_kb(browse, site):
    weights = first_visit(browse, site, "", 390)
    assert sum(weights.values()) <= 250 * KB, weights


@pytest.mark.parametrize(
    ("kind", "selector", "width", "most"),
    [
        ("home", ".lead-picture img", 390, 35),
        ("home", ".lead-picture img", 1280, 90),
        ("article", ".text figure img", 390, 35),
        ("article", ".text figure img", 1280, 90),
        ("home", ".latest .thumb img", 390, 8),
        ("home", ".latest .thumb img", 1280, 8),
    ],
)
def test_pictures_are_light_in_the_size_they_are_shown(kind, selector, width, most, browse, site):
    page = browse(KINDS[kind], width=width)
    page.evaluate("for (const each of document.images) each.loading = 'eager'")
    page.wait_for_function("() => [...document.images].every(each => each.complete)")
    shown = page.eval_on_selector_all(selector, "all => all.map(each => each.currentSrc)")
    assert shown
    heavy = {url: (site.output / url.removeprefix(site.address)).stat().st_size for url in shown}
    assert max(heavy.values()) <= most * KB, heavy
