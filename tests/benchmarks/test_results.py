"""The table of a measurement."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parent.parent.parent / "benchmarks"


@pytest.fixture
def results(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(FOLDER)  # scripts that find their neighbours there
    return importlib.import_module("results")


def rounds(*walls: float) -> list[dict[str, float]]:
    return [{"wall": wall, "cpu": wall * 2, "memory": wall * 10} for wall in walls]


RUNS = {
    ("product", "cold"): rounds(10, 30, 20),
    ("hugo", "cold"): rounds(10, 10, 10),
    ("product", "warm"): rounds(1, 1, 1),
    ("hugo", "warm"): rounds(10, 10, 9),
    ("product", "register"): rounds(5, 6, 5),
    ("product", "save"): rounds(0.1, 0.1, 0.3),
}


def line(text: str, title: str) -> list[str]:
    (found,) = [line for line in text.splitlines() if line.startswith(f"| {title}")]
    return [cell.strip() for cell in found.split("|")[2:-1]]


def test_medians_and_ratios_stand_beside_the_aim(results: ModuleType) -> None:
    text = results.table(["product", "hugo"], RUNS, 10_000)
    assert line(text, "cold build, s") == ["20.00", "10.00", "2.000 (aim 1.5: not met)"]
    assert line(text, "nothing changed") == ["1.00", "10.00", "0.100 (aim 0.1: met)"]
    assert line(text, "peak memory") == ["200.00", "100.00", "2.000 (aim 0.6: not met)"]
    assert "One register entry takes 0.250 (aim 0.25: met) of our own cold build." in text


def test_what_was_not_measured_is_left_empty_or_out(results: ModuleType) -> None:
    text = results.table(["product", "hugo"], RUNS, 10_000)
    assert line(text, "save to visible") == ["0.10", "", ""]
    assert "one body edited" not in text


def test_no_aim_is_told_for_a_smaller_site(results: ModuleType) -> None:
    assert "aim" not in results.table(["product", "hugo"], RUNS, 1_000)


def test_a_generator_that_is_not_installed_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(FOLDER)
    peers = importlib.import_module("peers")
    with pytest.raises(peers.Absent, match=r"no-such-tool is not installed: .*\."):
        peers.program("no-such-tool", {})
    assert peers.program("no-such-tool", {"no-such-tool": "node x.cjs"}) == "node x.cjs"
