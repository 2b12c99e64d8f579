"""What ``python -m benchmarks.quality`` prints, and what it keeps to itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.quality.__main__ import main


@pytest.fixture
def nothing_found(tmp_path: Path) -> str:
    path = tmp_path / "found.json"
    path.write_text(json.dumps({"dev_00.md": {"campaigns": [], "units": []}}), encoding="utf-8")
    return str(path)


def test_every_set_has_its_rows(nothing_found: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--predictions", nothing_found])
    rows = [line.split(" | ") for line in capsys.readouterr().out.splitlines() if " (" in line]
    assert [row[0] for row in rows][::8] == [
        "| twenty (20)",
        "| first (44)",
        "| second (24)",
        "| third (12)",
        "| all (100)",
    ]
    assert {row[4] for row in rows} == {"0.000"}


def test_mistakes_are_listed_when_asked_for_but_not_of_the_held_out_set(
    nothing_found: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--predictions", nothing_found])
    assert "missed: " not in capsys.readouterr().out
    main(["--predictions", nothing_found, "--errors", "1000"])
    out = capsys.readouterr().out
    assert "dev_00.md: campaigns: missed: " in out
    assert "own_01.md: " in out
    assert "own_69.md: " not in out


def test_sets_can_be_chosen_and_a_list_can_end(
    nothing_found: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--predictions", nothing_found, "--errors", "2", "--of", "first"])
    out = capsys.readouterr().out
    assert "dev_00.md: " not in out
    assert out.count(": missed: ") == 2
    assert " more\n" in out


def test_the_held_out_set_is_shown_to_who_asks_for_it(
    nothing_found: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--predictions", nothing_found, "--errors", "1", "--of", "third", "--held-out"]
    main(asked)
    assert "own_69.md: " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("sets", "said"),
    [("third", "third: held out"), ("half", "no such set: half; there are twenty")],
)
def test_a_set_that_may_not_be_listed_is_refused(
    nothing_found: str, capsys: pytest.CaptureFixture[str], sets: str, said: str
) -> None:
    with pytest.raises(SystemExit):
        main(["--predictions", nothing_found, "--errors", "1", "--of", sets])
    assert said in capsys.readouterr().err
