"""Everything the catalogue of attacks holds, published as far as it may be, opened in Chromium.

No policy of a server or of the page helps here: what an article could do it would do.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.browser.server import serving
from tests.catalogue import attacks, vectors
from tests.catalogue.trial import Trial, try_all

CASES = (*attacks.CASES, *vectors.CASES)
# Whatever a script would call is noted; what it would listen for happens to every element.
WATCH = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"])
  window[name] = () => window.ran.push(name);
"""
TOUCH = """
() => {
  for (const each of document.querySelectorAll("main *")) {
    for (const name of ["mouseover", "focus", "pointerenter", "toggle", "animationstart", "error"])
      each.dispatchEvent(new Event(name, {bubbles: false}));
    if (each.localName !== "a") each.dispatchEvent(new MouseEvent("click", {cancelable: true}));
  }
  const schemes = ["http:", "https:", "mailto:", "tel:"];
  const links = [...document.querySelectorAll("a[href], area[href]")];
  return {
    ran: window.ran,
    handlers: [...document.querySelectorAll("*")].flatMap(each =>
      each.getAttributeNames().filter(name => name.startsWith("on"))),
    odd: links.filter(link => !schemes.includes(link.protocol)).map(link => link.href),
    foot: !!document.querySelector("body > footer"),
    base: document.baseURI === location.href,
  };
}
"""


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """All attacks in one content folder, and what of them may be published."""
    trial = try_all(tmp_path_factory.mktemp("attacks"), CASES)
    assert trial.runs[-1].code == 0, trial.runs[-1].complained
    return trial


@pytest.fixture(scope="module")
def page(chromium: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_context(bypass_csp=True).new_page()
        page.add_init_script(WATCH)
        yield page
        browser.close()


def test_most_attacks_are_published_so_that_there_is_something_to_look_at(trial: Trial) -> None:
    assert len(CASES) >= 150
    assert len(CASES) - len(trial.out) >= 100


def test_no_page_opens_a_dialog_asks_another_host_or_runs_a_script(
    trial: Trial, page: Page
) -> None:
    asked: list[str] = []
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(page.url), dialog.dismiss()))
    page.on("request", lambda request: asked.append(f"{page.url} -> {request.url}"))
    wrong: dict[str, object] = {}
    output = trial.folder / "output"
    with serving(output) as address:
        for url in _pages(output):
            page.goto(address + url, wait_until="load")
            seen = page.evaluate(TOUCH)
            good = {"ran": [], "handlers": [], "odd": [], "foot": True, "base": True}
            if seen != good or page.url != address + url:
                wrong[url] = seen
        host = urlsplit(address).netloc
    assert wrong == {}
    assert dialogs == []
    assert [each for each in asked if urlsplit(each.partition(" -> ")[2]).netloc != host] == []


def _pages(output: Path) -> list[str]:
    """Every page that an attack can be on, once; pages that lead on are not stayed on."""
    pages = [output / "index.html", *sorted(output.glob("2024/05/*/index.html"))]
    for folder in ("tin", "dinh-chinh", "tac-gia", "luu-tru/2024/05", "chuyen-muc"):
        pages += sorted((output / folder).rglob("index.html"))[:12]
    return [
        path.relative_to(output).as_posix().removesuffix("index.html")
        for path in pages
        if b'http-equiv="refresh"' not in path.read_bytes().lower()
    ]
