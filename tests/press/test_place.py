"""Nothing is written where files could be lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.bulletin.problem import Problem
from plugins.press.place import Place, place_of


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("content/registry", "theme", "plugins", "home"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "home-file").write_text("một tệp", encoding="utf-8")
    (tmp_path / "linked").symlink_to(tmp_path / "content")
    return tmp_path


def asked(checkout: Path, output: str) -> Place | Problem:
    sources = [checkout / name for name in ("content", "content/registry", "theme", "plugins")]
    return place_of(checkout / output, sources, checkout / "home")


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        (".", "chứa"),
        ("..", "chứa"),
        ("/", "chứa"),
        ("content", "chứa"),
        ("content/output", "nằm trong"),
        ("content/registry/x", "nằm trong"),
        ("theme/output", "nằm trong"),
        ("plugins/press/output", "nằm trong"),
        ("linked/output", "nằm trong"),
        ("output/../content/x", "nằm trong"),
        ("home", "cá nhân"),
        ("home-file", "một tệp"),
    ],
)
def test_a_dangerous_folder_is_refused(checkout: Path, output: str, reason: str) -> None:
    problem = asked(checkout, output)
    assert isinstance(problem, Problem)
    assert reason in problem.what


def test_the_root_of_the_disk_and_all_homes_are_refused() -> None:
    for output in (Path("/"), Path("/home")):
        problem = place_of(output, [], Path("/home/bien-tap"))
        assert isinstance(problem, Problem)
        assert "cá nhân" in problem.what


@pytest.mark.parametrize("output", ["output", "content-output", "home/output", "a/b/c"])
def test_a_folder_of_its_own_is_taken(checkout: Path, output: str) -> None:
    assert asked(checkout, output) == Place(checkout / output)


def test_all_that_the_press_keeps_lies_beside_the_output() -> None:
    place = Place(Path("/srv/trang/output"))
    kept = (place.staging, place.aside, place.lock, place.record)
    assert {path.parent for path in kept} == {Path("/srv/trang/.bulletin/output")}
    assert len(set(kept)) == 4
