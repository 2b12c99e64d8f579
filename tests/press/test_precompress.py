"""Compressed copies: the same bytes every time, made only of what changed, gone with their page."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path
from typing import Any

import brotli
import pytest

from plugins.press.build import Done
from plugins.press.place import Place
from plugins.press.precompress import Method, Precompression, precompression
from tests.press.test_build import GOOD, built, seen

PAGE = "<p>Thi đua – Khen thưởng</p>".encode() * 100


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "output")
    place.state.mkdir(parents=True)
    return place


class Counting:
    """A method that counts how often it is asked."""

    def __init__(self, version: str = "1") -> None:
        self.asked = 0
        self.all = Precompression((Method(".gz", version, self),))

    def __call__(self, data: bytes) -> bytes:
        self.asked += 1
        return b"packed " + data


def test_copies_hold_the_page_and_are_the_same_every_time() -> None:
    methods = precompression(True).of("a/index.html")
    packed = {method.ending: method.compress(PAGE) for method in methods}
    assert gzip.decompress(packed[".gz"]) == brotli.decompress(packed[".br"]) == PAGE
    assert packed == {method.ending: method.compress(PAGE) for method in methods}
    assert packed[".gz"][4:8] == bytes(4)  # no time in it
    assert len(packed[".br"]) < len(packed[".gz"]) < len(PAGE) / 10


def test_without_the_extra_gzip_alone_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)
    assert [method.ending for method in precompression(True).of("index.html")] == [".gz"]


@pytest.mark.parametrize("address", ["a.html", "atom.xml", "b.css", "c.json", "d.svg", "e.js"])
def test_text_is_compressed(address: str) -> None:
    assert precompression(True).of(address)


@pytest.mark.parametrize("address", ["a.jpg", "a.webp", "a.avif", "a.woff2", "a.html.gz", "a.pdf"])
def test_what_is_compressed_already_is_not(address: str) -> None:
    assert precompression(True).of(address) == ()


def test_who_does_not_want_copies_gets_none(place: Place) -> None:
    assert precompression(False).of("index.html") == ()
    built(place, GOOD, precompression=precompression(False))
    assert seen(place).keys() == GOOD.keys()


def test_copies_are_published_with_their_pages_and_kept_while_these_are(place: Place) -> None:
    method = Counting()
    built(place, GOOD, precompression=method.all)
    before = seen(place)
    assert before.keys() == {*GOOD, *(f"{address}.gz" for address in GOOD)}
    assert before["a/index.html.gz"][0] == b"packed <p>a</p>"
    again = built(place, GOOD, precompression=method.all)
    assert (again, seen(place), method.asked) == (Done(0, 4, 0, {}), before, 2)


def test_only_what_changed_is_compressed_again(place: Place) -> None:
    method = Counting()
    built(place, GOOD, precompression=method.all)
    method.asked = 0
    built(place, {**GOOD, "a/index.html": "<p>b</p>"}, precompression=method.all)
    assert method.asked == 1
    assert seen(place)["a/index.html.gz"][0] == b"packed <p>b</p>"


def test_a_page_printed_again_with_the_same_bytes_is_not_compressed_again(place: Place) -> None:
    method = Counting()
    built(place, GOOD, precompression=method.all)
    method.asked = 0
    built(
        place, GOOD, "{{ text|safe }}{# other words of the template #}", precompression=method.all
    )
    assert method.asked == 0


def test_a_copy_goes_with_its_page(place: Place) -> None:
    method = Counting()
    built(place, {**GOOD, "b/index.html": "b"}, precompression=method.all)
    built(place, GOOD, precompression=method.all)
    assert seen(place).keys() == {*GOOD, *(f"{address}.gz" for address in GOOD)}


def test_a_copy_that_was_lost_or_spoilt_is_made_again(place: Place) -> None:
    method = Counting()
    built(place, GOOD, precompression=method.all)
    before = {address: data for address, (data, _) in seen(place).items()}
    (place.output / "a" / "index.html.gz").unlink()
    (place.output / "index.html.gz").write_bytes(b"spoilt")
    built(place, GOOD, precompression=method.all)
    assert {address: data for address, (data, _) in seen(place).items()} == before


def test_another_version_of_the_library_makes_all_copies_anew(place: Place) -> None:
    built(place, GOOD, precompression=Counting("1").all)
    method = Counting("2")
    built(place, GOOD, precompression=method.all)
    assert method.asked == 2


def test_a_build_that_is_refused_leaves_no_copy(place: Place) -> None:
    method = Counting()
    built(place, GOOD, precompression=method.all)
    before = seen(place)
    bad: dict[str, Any] = {**GOOD, "a/index.html": '<a href="../mat/">mất</a>'}
    with pytest.raises(Exception, match="không dẫn tới đâu"):
        built(place, bad, precompression=method.all)
    assert seen(place) == before
