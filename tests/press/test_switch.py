"""The new folder takes the place of the old one at once, or not at all."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from plugins.bulletin.problem import Refused
from plugins.press.place import Place
from plugins.press.switch import exchange, recover, switch


def never(one: Path, other: Path) -> bool:
    """A system that cannot exchange two folders."""
    return False


def folder(path: Path, text: str) -> None:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text, encoding="utf-8")


def text_of(path: Path) -> str:
    return (path / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "output")
    folder(place.staging, "mới")
    return place


@pytest.mark.parametrize("way", [exchange, never])
def test_the_new_folder_is_published_and_the_one_before_is_kept(place: Place, way) -> None:
    folder(place.output, "cũ")
    switch(place, way)
    assert (text_of(place.output), text_of(place.staging)) == ("mới", "cũ")
    assert not place.aside.exists()


@pytest.mark.parametrize("way", [exchange, never])
def test_the_first_build_has_nothing_to_replace(place: Place, way) -> None:
    switch(place, way)
    assert text_of(place.output) == "mới"
    assert not place.staging.exists()


def test_a_polling_reader_never_meets_a_missing_page(place: Place) -> None:
    folder(place.output, "cũ")
    if not exchange(place.staging, place.output):
        pytest.skip("this disk cannot exchange two folders")
    seen: set[str] = set()
    done = threading.Event()

    def poll() -> None:
        while not done.is_set():
            try:
                seen.add(text_of(place.output))
            except OSError as error:
                seen.add(str(error))

    reader = threading.Thread(target=poll)
    reader.start()
    for _ in range(500):
        switch(place)
    done.set()
    reader.join()
    assert seen <= {"cũ", "mới"}


def test_when_the_second_rename_fails_the_old_folder_is_back(place: Place) -> None:
    folder(place.output, "cũ")
    (place.staging / "index.html").unlink()
    place.staging.rmdir()
    with pytest.raises(Refused, match="không đổi được thư mục ra"):
        switch(place, never)
    assert text_of(place.output) == "cũ"


def test_a_build_killed_between_two_renames_is_recovered(place: Place) -> None:
    folder(place.aside, "cũ")
    recover(place)
    assert text_of(place.output) == "cũ"
    assert not place.aside.exists()


def test_a_build_killed_after_its_renames_keeps_the_new_folder(place: Place) -> None:
    folder(place.output, "mới")
    folder(place.aside, "cũ")
    recover(place)
    assert text_of(place.output) == "mới"
    assert not place.aside.exists()


def test_recovery_leaves_a_healthy_output_alone(place: Place) -> None:
    folder(place.output, "cũ")
    recover(place)
    assert text_of(place.output) == "cũ"


def test_an_output_the_editor_removed_is_not_brought_back(place: Place) -> None:
    recover(place)
    assert not place.output.exists()
