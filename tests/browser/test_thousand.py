"""A bulletin of a thousand articles stays usable: lists are paged, pages light, searches quick."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.conftest import ROOT, Site
from tests.browser.server import serving
from tests.browser.test_weights import zipped
from tests.browser.thousand import NUMBER, lay_out

KB = 1024
ARTICLE = re.compile(r"^\d{4}/\d\d/")
DONE = "() => document.querySelector('#ket-qua > li')"


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of a thousand articles, with its search, served."""
    folder = tmp_path_factory.mktemp("thousand")
    content, output = lay_out(folder), folder / "output"
    with serving(output) as address:
        told = f'SITEURL="{address.rstrip("/")}"'
        command = [sys.executable, "-m", "pelican", str(content), "-s", "pelicanconf.py"]
        searched = {**os.environ, "SEARCH_UP_TO": str(NUMBER)}  # tests have no index otherwise
        subprocess.run(
            [*command, "-o", str(output), "-e", told], cwd=ROOT, env=searched, check=True
        )
        yield Site(address, output)


def indexes(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every page that lists things, by its address."""
    for file in site.html():
        address = file.relative_to(site.output).as_posix()
        if not ARTICLE.match(address):
            yield address, file.read_bytes()


def test_every_index_is_under_100_kb_and_light_when_zipped(thousand):
    heavy = {
        address: (len(page), len(gzip.compress(page, 6)))
        for address, page in indexes(thousand)
        if len(page) >= 100 * KB or len(gzip.compress(page, 6)) > 20 * KB
    }
    assert heavy == {}


def test_lists_of_articles_are_paged_by_twenty(thousand):
    lists = {address: page.count(b'<article class="card') for address, page in indexes(thousand)}
    del lists["index.html"]  # the first page shows some of every section
    assert max(lists.values()) == 20
    assert (thousand.output / f"tin/trang-{NUMBER // 20}/index.html").is_file()
    assert not (thousand.output / f"tin/trang-{NUMBER // 20 + 1}").exists()


def test_every_article_is_reached_from_the_lists_alone(thousand):
    pages = (page for address, page in indexes(thousand) if address.startswith("tin/"))
    led = {url for page in pages for url in re.findall(rb'href="[./]*(\d{4}/\d\d/[^/"]+/)"', page)}
    assert len(led) == NUMBER


@pytest.mark.parametrize("query", ["thi dua", "lang son", "“chuyển đổi số”"])
def test_a_first_search_is_under_350_kb(query: str, thousand: Site, browser: Any) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page, got = context.new_page(), {}
    page.on("response", lambda response: got.setdefault(response.url, response))
    page.goto(thousand.at(f"tim-kiem/?q={query}"))
    page.wait_for_function(DONE)
    page.wait_for_load_state("networkidle")
    weights = {url: zipped(response) for url, response in got.items() if response.ok}
    context.close()
    assert any("pf_index" in url for url in weights)
    assert sum(weights.values()) < 350 * KB, weights
