"""Staging shares what did not change and never writes through to what is published."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.press.folder import found_below
from plugins.press.place import Place
from plugins.press.staging import Staging, staged


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "output")
    (place.output / "a").mkdir(parents=True)
    (place.output / "a" / "index.html").write_bytes(b"one")
    os.utime(place.output / "a" / "index.html", ns=(10**18, 10**18))
    return place


def ready(place: Place) -> Staging:
    return staged(place, found_below(place.output))


def inside(place: Place) -> dict[str, bytes]:
    return {a: (place.staging / a).read_bytes() for a in found_below(place.staging)}


def test_it_begins_as_the_published_folder_and_shares_its_files(place: Place) -> None:
    ready(place)
    assert found_below(place.staging) == found_below(place.output)


def test_it_is_brought_up_to_date_from_whatever_it_was(place: Place) -> None:
    ready(place)
    (place.staging / "a" / "index.html").unlink()
    (place.staging / "a" / "index.html").mkdir()
    (place.staging / "old" / "er").mkdir(parents=True)
    (place.staging / "old" / "er" / "x").write_bytes(b"x")
    ready(place)
    assert inside(place) == {"a/index.html": b"one"}
    assert not (place.staging / "old").exists()


def test_a_file_in_its_place_is_no_hindrance(place: Place) -> None:
    place.state.mkdir(parents=True)
    place.staging.write_bytes(b"x")
    with pytest.raises(FileExistsError):
        place.staging.mkdir()
    ready(place)
    assert inside(place) == {"a/index.html": b"one"}


def test_two_processes_may_make_one_folder_in_the_same_moment(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    staging = ready(place)
    made = Path.mkdir

    def overtaken(path: Path, *given: object, **how: object) -> None:
        """Whoever makes “b” next finds “b/c” made by another."""
        made(path, *given, **how)  # type: ignore[arg-type]
        if path.name == "b":
            made(path / "c")

    monkeypatch.setattr(Path, "mkdir", overtaken)
    assert staging.write("b/c/index.html", b"two")
    assert inside(place)["b/c/index.html"] == b"two"


def test_empty_folders_in_it_are_not_published(place: Place) -> None:
    ready(place)
    (place.staging / "a" / "none" / "at" / "all").mkdir(parents=True)
    ready(place)
    assert [path.name for path in (place.staging / "a").iterdir()] == ["index.html"]


def test_a_link_to_another_folder_is_not_taken_for_it(place: Place) -> None:
    ready(place)
    place.staging.rename(place.state / "elsewhere")
    place.staging.symlink_to(place.state / "elsewhere")
    ready(place)
    assert not place.staging.is_symlink()
    assert inside(place) == {"a/index.html": b"one"}


def test_a_new_page_is_written(place: Place) -> None:
    assert ready(place).write("b/c/index.html", b"two")
    assert inside(place) == {"a/index.html": b"one", "b/c/index.html": b"two"}


def test_a_page_with_the_same_bytes_keeps_its_file_and_time(place: Place) -> None:
    assert not ready(place).write("a/index.html", b"one")
    found = (place.staging / "a/index.html").stat()
    assert found.st_mtime_ns == 10**18
    assert found.st_ino == (place.output / "a/index.html").stat().st_ino


def test_a_changed_page_leaves_the_published_one_as_it_is(place: Place) -> None:
    assert ready(place).write("a/index.html", b"two")
    assert (place.output / "a/index.html").read_bytes() == b"one"
    assert inside(place) == {"a/index.html": b"two"}


def test_a_page_that_goes_takes_its_empty_folders_along(place: Place) -> None:
    staging = ready(place)
    staging.write("b/c/index.html", b"two")
    staging.remove("b/c/index.html")
    assert not (place.staging / "b").exists()
    staging.write("b/c/index.html", b"three")
    assert (place.staging / "b/c/index.html").read_bytes() == b"three"


def test_a_folder_may_take_the_place_of_a_file_and_a_file_that_of_a_folder(place: Place) -> None:
    staging = ready(place)
    staging.write("b", b"file")
    staging.write("b/index.html", b"page")
    staging.remove("b")
    staging.write("a", b"file")
    assert inside(place) == {"a": b"file", "b/index.html": b"page"}
    assert (place.output / "a/index.html").read_bytes() == b"one"


def test_a_symbolic_link_in_the_output_is_not_taken_for_a_page(place: Place) -> None:
    (place.output / "link").symlink_to(place.output / "a" / "index.html")
    assert ready(place).write("link", b"one")
    assert not (place.staging / "link").is_symlink()


def test_without_hard_links_files_are_copied_once(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*args: object, **how: object) -> None:
        raise OSError("no hard links here")

    monkeypatch.setattr("plugins.press.staging.os.link", never)
    ready(place)
    copied = found_below(place.staging)
    assert inside(place) == {"a/index.html": b"one"}
    ready(place)
    assert found_below(place.staging) == copied
