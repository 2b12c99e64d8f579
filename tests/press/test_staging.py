"""Staging shares what did not change and never writes through to what is published."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.bulletin.problem import Refused
from plugins.press.place import Place
from plugins.press.staging import staged


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "output")
    (place.output / "a").mkdir(parents=True)
    (place.output / "a" / "index.html").write_bytes(b"one")
    os.utime(place.output / "a" / "index.html", ns=(10**18, 10**18))
    return place


def test_a_new_page_is_written(place: Place) -> None:
    with staged(place) as staging:
        staging.write("b/c/index.html", b"two")
        assert (place.staging / "b/c/index.html").read_bytes() == b"two"
        assert (staging.written, staging.kept) == (1, 0)


def test_a_page_with_the_same_bytes_keeps_its_file_and_time(place: Place) -> None:
    with staged(place) as staging:
        staging.write("a/index.html", b"one")
        found = (place.staging / "a/index.html").stat()
        assert found.st_mtime_ns == 10**18
        assert found.st_ino == (place.output / "a/index.html").stat().st_ino
        assert (staging.written, staging.kept) == (0, 1)


def test_a_changed_page_leaves_the_published_one_as_it_is(place: Place) -> None:
    with staged(place) as staging:
        staging.write("a/index.html", b"two")
        assert (place.output / "a/index.html").read_bytes() == b"one"


def test_one_address_is_written_once(place: Place) -> None:
    with staged(place) as staging:
        staging.keep("a/index.html")
        with pytest.raises(Refused, match="vào thư mục ra: đã có tệp"):
            staging.write("a/index.html", b"two")
        assert (place.output / "a/index.html").read_bytes() == b"one"


def test_nothing_is_left_after_an_error(place: Place) -> None:
    with pytest.raises(ZeroDivisionError), staged(place) as staging:
        staging.write("b/index.html", b"two")
        raise ZeroDivisionError
    assert not place.staging.exists()


def test_leavings_of_a_killed_build_are_cleared_first(place: Place) -> None:
    (place.staging / "old").mkdir(parents=True)
    (place.staging / "old" / "x").write_bytes(b"x")
    with staged(place) as staging:
        assert staging.addresses() == ()


def test_a_symbolic_link_in_the_output_is_not_taken_for_a_page(place: Place) -> None:
    (place.output / "link").symlink_to(place.output / "a" / "index.html")
    with staged(place) as staging:
        staging.write("link", b"one")
        assert not (place.staging / "link").is_symlink()
        assert staging.written == 1
