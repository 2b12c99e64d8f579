"""The sample site, built and served, and a browser that looks at it.

Two fixtures are all most tests need: ``site`` (its address and its files) and ``page`` (a page of
Chromium, 1280 px wide); ``browse`` opens further ones, narrow, dark, or without script. Whatever
a test does, it fails if a page asked another host for something or wrote an error to the console.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.browser.content import lay_out
from tests.browser.server import serving

playwright = pytest.importorskip("playwright.sync_api", reason="pip install 'bulletin[browser]'")

ROOT = Path(__file__).parent.parent.parent
AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = os.environ.get("CHROME_PATH") or next(filter(None, map(shutil.which, NAMES)), None)
# Where npm put what package.json names; ``make test-browser`` says another place.
TOOLS = Path(os.environ.get("BROWSER_TOOLS", ROOT / ".venv" / "browser")) / "node_modules"

Browse = Callable[..., Any]


@dataclass(frozen=True)
class Site:
    """The sample site at an address of this machine, which it has for its own."""

    address: str  # “http://127.0.0.1:40001/”
    output: Path

    def at(self, url: str) -> str:
        """The whole address of a page: ``site.at("phong-trao/")``."""
        return self.address + url

    def html(self) -> list[Path]:
        """Every HTML file of the site."""
        return self.named("*.html")

    def named(self, name: str) -> list[Path]:
        """Every file of that name, wherever it lies."""
        return sorted(self.output.rglob(name))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample site, with what ``content.py`` adds to it, as ``make publish`` builds it; served
    the whole session."""
    folder = tmp_path_factory.mktemp("site")
    content, output = lay_out(folder), folder / "output"
    with serving(output) as address:
        address_told = f'SITEURL="{address.rstrip("/")}"'
        command = [sys.executable, "-m", "pelican", str(content), "-s", "publishconf.py"]
        subprocess.run([*command, "-o", str(output), "-e", address_told], cwd=ROOT, check=True)
        yield Site(address, output)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    return CHROMIUM


@pytest.fixture(scope="session")
def tool() -> Callable[[str], Path]:
    """The path of a file of an npm package: ``tool("axe-core/axe.min.js")``."""

    def path_of(name: str) -> Path:
        if not (TOOLS / name).exists():
            pytest.skip(f"no {name} in {TOOLS}: make test-browser installs it")
        return TOOLS / name

    return path_of


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def browse(browser: Any, site: Site) -> Iterator[Browse]:
    """Opens a page of the site: ``browse("tin/", width=390, scheme="dark", script=False)``."""
    contexts: list[Any] = []
    faults: list[str] = []
    here = urlsplit(site.address).netloc

    def watch(request: Any) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != here:
            faults.append(f"asked another host: {request.url}")

    def listen(message: Any) -> None:
        if message.type in ("error", "warning"):
            faults.append(f"{message.location.get('url')}: {message.text}")

    def open_page(
        url: str | None = None, width: int = 1280, scheme: str = "light", script: bool = True
    ) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 640 else 900},
            color_scheme=scheme,
            java_script_enabled=script,
            locale="vi-VN",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", watch)
        page.on("console", listen)
        page.on("pageerror", lambda error: faults.append(str(error)))
        if url is not None:
            answer = page.goto(site.at(url))
            assert answer.ok, f"{url}: {answer.status}"
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def page(browse: Browse) -> Any:
    """An empty page, 1280 px wide, light."""
    return browse()
