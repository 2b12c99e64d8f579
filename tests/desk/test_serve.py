"""The server of the preview: finished pages, as they are now, on this machine only."""

from __future__ import annotations

import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.desk.serve import HOST, serving


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("trang chủ", "utf-8")
    (tmp_path / "404.html").write_text("không có trang này", "utf-8")
    (tmp_path / "theme").mkdir()
    return tmp_path


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    with serving(site, 0) as address:
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


def test_a_changed_page_is_seen_at_once(address: str, site: Path) -> None:
    read(address)
    (site / "index.html").write_text("trang mới", "utf-8")
    assert read(address)[1] == "trang mới"


@pytest.mark.parametrize("missing", ["khong-co/", "khong-co.html", "../pyproject.toml", "theme/"])
def test_what_is_not_there_shows_the_404_page(address: str, missing: str) -> None:
    assert read(address + missing) == (404, "không có trang này", "no-store")


def test_it_listens_on_this_machine_only(address: str) -> None:
    assert address.startswith(f"http://{HOST}:")
    assert HOST == "127.0.0.1"


def test_a_port_that_is_taken_is_an_os_error(site: Path) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        with pytest.raises(OSError), serving(site, taken.getsockname()[1]):
            pytest.fail("two servers on one port")
