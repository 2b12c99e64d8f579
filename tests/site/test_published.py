"""What goes to a server: every page with its policy and its compressed copies."""

from __future__ import annotations

import gzip

import brotli
from bs4 import BeautifulSoup

from plugins.bulletin.pages.policy import POLICY
from tests.site.killed import snapshot

TEXT = (".html", ".xml", ".json", ".ndjson", ".css", ".svg", ".txt", ".js")
FORBIDDEN = "style, [style], script:not([src], [type*=json]), base, object, embed, iframe"
FIRST, THIRD = "articles/2021/11/nong-dan-thi-dua.md", "articles/2023/12/hu-gao-tiet-kiem.md"


def test_every_page_says_its_policy_and_keeps_to_it(bulletin):
    for address in bulletin.files(".html"):
        page = BeautifulSoup(bulletin.text(address), "html.parser")
        (said,) = page.select('meta[http-equiv="Content-Security-Policy"]')
        assert str(said["content"]).startswith(POLICY), address
        assert said["content"] == POLICY or address == "tim-kiem/index.html"
        assert f'content="{POLICY}' in bulletin.text(address)
        assert not said.find_previous(["link", "script", "style", "img"]), address
        assert page.select(FORBIDDEN) == [], address
        handlers = [a for tag in page.find_all(True) for a in tag.attrs if a.startswith("on")]
        assert handlers == [], address
        for tag in page.select("[src], link[rel=stylesheet], link[rel=preload], link[rel=icon]"):
            assert "//" not in str(tag.get("src") or tag.get("href")), address


def test_compressed_copies_hold_their_pages_and_are_those_of_a_clean_build(workshop, tmp_path):
    workshop.publish(PRECOMPRESS=True)
    workshop.edit(FIRST, "năm nay đến với", "năm ngoái đến với")
    (workshop.content / THIRD).unlink()
    workshop.publish(PRECOMPRESS=True)
    workshop.publish(tmp_path / "clean", PRECOMPRESS=True)
    assert snapshot(workshop.output) == snapshot(tmp_path / "clean")
    addresses = [a for a in workshop.files() if a.endswith(TEXT)]
    for address in addresses:
        data = (workshop.output / address).read_bytes()
        assert gzip.decompress((workshop.output / f"{address}.gz").read_bytes()) == data
        assert brotli.decompress((workshop.output / f"{address}.br").read_bytes()) == data
    copied = {address for address in workshop.files() if f"{address}.gz" in workshop.files()}
    assert copied == {*addresses}


def test_a_build_that_wants_no_copies_takes_them_away(workshop, tmp_path):
    workshop.publish(PRECOMPRESS=True)
    workshop.publish()
    assert workshop.files(".gz") == workshop.files(".br") == []
