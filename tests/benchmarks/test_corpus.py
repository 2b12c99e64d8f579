"""The invented articles of the benchmark: always the same, and the same for every generator."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

MAKER = Path(__file__).parent.parent.parent / "benchmarks" / "make_corpus.py"
COUNT = 4


def made(folder: Path, dialect: str, *more: str) -> dict[str, str]:
    """Every file of a corpus by its name."""
    command = [sys.executable, MAKER, "-n", str(COUNT), "-o", folder, "--dialect", dialect, *more]
    subprocess.run(command, check=True, capture_output=True)
    return {path.name: path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


def bodies(files: dict[str, str]) -> list[str]:
    return [text.split("\n\n", 1)[1] for name, text in files.items() if name.endswith(".md")]


def test_two_runs_give_the_same_bytes_and_another_seed_gives_others(tmp_path: Path) -> None:
    first = made(tmp_path / "a", "plain")
    assert first == made(tmp_path / "b", "plain")
    assert first != made(tmp_path / "c", "plain", "--seed", "8")


@pytest.mark.parametrize("dialect", ["pelican", "yaml", "nikola"])
def test_bodies_are_the_same_in_every_dialect(tmp_path: Path, dialect: str) -> None:
    plain = bodies(made(tmp_path / "plain", "plain"))
    assert len(plain) == COUNT
    assert sorted(bodies(made(tmp_path / dialect, dialect))) == sorted(plain)


def test_every_name_of_the_truth_stands_in_its_article(tmp_path: Path) -> None:
    files = made(tmp_path, "plain")
    for line in files["truth.jsonl"].splitlines():
        truth = json.loads(line)
        text = files[f"{truth['id']:05d}.md"].lower()
        names = truth["campaigns"] + truth["units"]
        assert names
        assert [name for name in names if name.lower() not in text] == []
