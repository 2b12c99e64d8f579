"""The server of the preview: pages as they are now, on this machine only."""

from __future__ import annotations

import socket
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from plugins.desk.serve import HOST, serving

Site = dict[str, str]


@pytest.fixture
def site() -> Site:
    return {
        "index.html": "trang chủ",
        "404.html": "không có trang này",
        "tin/index.html": "tin",
        "theme/b.css": "b{}",
        "ảnh.webp": "ảnh",
    }


@pytest.fixture
def address(site: Site) -> Iterator[str]:
    with serving(lambda a: site[a].encode() if a in site else None, 0) as address:
        yield address


def read(address: str) -> tuple[int, str, str]:
    """Status, text and the header that forbids keeping."""
    try:
        answer = urllib.request.urlopen(address, timeout=5)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return answer.status, answer.read().decode(), answer.headers["Cache-Control"]


def test_a_page_is_shown_and_never_kept_by_the_browser(address: str) -> None:
    assert read(address) == (200, "trang chủ", "no-store")


def test_a_changed_page_is_seen_at_once(address: str, site: Site) -> None:
    read(address)
    site["index.html"] = "trang mới"
    assert read(address)[1] == "trang mới"


@pytest.mark.parametrize("missing", ["khong-co/", "khong-co.html", "../pyproject.toml", "theme/"])
def test_what_is_not_there_shows_the_404_page(address: str, missing: str) -> None:
    assert read(address + missing) == (404, "không có trang này", "no-store")


@pytest.mark.parametrize("typed", ["tin/", "tin/index.html", "tin", "tin/?trang=2#x"])
def test_a_page_is_found_with_or_without_its_slash(address: str, typed: str) -> None:
    assert read(address + typed)[:2] == (200, "tin")


@pytest.mark.parametrize(
    ("file", "kind"),
    [("", "text/html; charset=utf-8"), ("theme/b.css", "text/css; charset=utf-8"),
     ("%E1%BA%A3nh.webp", "image/webp")],
)  # fmt: skip
def test_a_file_is_told_by_its_kind(address: str, file: str, kind: str) -> None:
    with urllib.request.urlopen(address + file, timeout=5) as answer:
        assert answer.headers["Content-Type"] == kind


def test_without_a_404_page_there_is_a_plain_answer() -> None:
    with serving(lambda address: None, 0) as address:
        assert read(address)[0] == 404


def test_the_head_of_a_page_has_no_body(address: str) -> None:
    asked = urllib.request.Request(address, method="HEAD")
    with urllib.request.urlopen(asked, timeout=5) as answer:
        assert (answer.status, answer.headers["Content-Length"]) == (200, "11")
        assert answer.read() == b""


def test_it_listens_on_this_machine_only(address: str) -> None:
    assert address.startswith(f"http://{HOST}:")
    assert HOST == "127.0.0.1"


def test_a_port_that_is_taken_is_an_os_error() -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        with pytest.raises(OSError), serving(lambda address: None, taken.getsockname()[1]):
            pytest.fail("two servers on one port")
