"""The new folder takes the place of the old one at once, or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.bulletin.problem import Refused
from plugins.press.place import Place
from plugins.press.switch import _rename, exchange, recover, switch


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


@pytest.mark.parametrize(
    ("platform", "function", "given"),
    [
        ("linux", "renameat2", (-100, b"a", -100, b"b", 2)),
        ("darwin", "renamex_np", (b"a", b"b", 2)),
    ],
)
def test_each_system_is_asked_in_its_own_way(
    monkeypatch: pytest.MonkeyPatch, platform: str, function: str, given: tuple[object, ...]
) -> None:
    asked: list[tuple[object, ...]] = []

    class Library:
        def __getattr__(self, name: str) -> Callable[..., int]:
            assert name == function
            return lambda *arguments: asked.append(arguments) or 0

    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: Library())
    assert exchange(Path("a"), Path("b"))
    assert asked == [given]


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_a_system_that_knows_no_exchange_says_so(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: object())
    assert not exchange(Path("a"), Path("b"))


def test_a_folder_that_is_held_for_a_moment_is_renamed_when_it_is_let_go(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugins.press.switch._PAUSE", 0.0)
    rename, left = Path.rename, [3]

    def held(source: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] >= 0:
            raise PermissionError
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(PermissionError):
        _rename(place.staging, place.output, holds_on=False)
    _rename(place.staging, place.output, holds_on=True)
    assert text_of(place.output) == "mới"


def test_a_folder_that_is_never_let_go_leaves_all_as_it_was(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(place.output, "cũ")
    rename = Path.rename

    def held(source: Path, target: Path) -> Path:
        if source == place.output:
            raise PermissionError(13, "held")
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(Refused, match="không có quyền"):
        switch(place, never)
    assert (text_of(place.output), text_of(place.staging)) == ("cũ", "mới")


def test_what_is_published_stays_published_when_the_old_folder_is_held(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(place.output, "cũ")
    rename = Path.rename

    def held(source: Path, target: Path) -> Path:
        if source == place.aside:
            raise PermissionError(13, "held")
        return rename(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", held)
        switch(place, never)
    assert text_of(place.output) == "mới"
    recover(place)
    assert not place.aside.exists()


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
