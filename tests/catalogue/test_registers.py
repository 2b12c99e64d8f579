"""Every fault of the registers is told with the line of its entry, all in one run."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.catalogue import page
from tests.catalogue.registers import ENTRIES, RELATIONS, WHOLE, Entry
from tests.catalogue.run import BASE, BUILD, Run, lay, typed


def _checked(folder: Path, entries: Iterable[Entry]) -> tuple[Run, dict[str, int]]:
    """What is told of the registers with these entries, and the line each entry begins at."""
    lay(folder / "content", BASE.items())
    begins = {}
    for entry in entries:
        path = folder / "content" / "registry" / entry.register
        text = path.read_text(encoding="utf-8")
        begins[entry.name] = f"{text}{entry.text}".rstrip("\n").count("\n")
        begins[entry.name] -= entry.text.strip("\n").count("\n") - 1
        path.write_text(text + entry.text, encoding="utf-8")
    return typed(folder, *BUILD), begins


# One fixture makes what all of these look at: it is made once, by one of the processes.
pytestmark = pytest.mark.xdist_group("bad registers")


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, dict[str, int]]:
    return _checked(tmp_path_factory.mktemp("registers"), ENTRIES)


@pytest.fixture(scope="module")
def unrelated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, dict[str, int]]:
    return _checked(tmp_path_factory.mktemp("relations"), RELATIONS)


def _params(entries: Iterable[Entry]) -> list[object]:
    return [pytest.param(entry, id=entry.name) for entry in entries]


def _told(entry: Entry, run: Run, first: int) -> bool:
    lines = range(first, first + entry.text.count("\n") + 1)
    return any(
        telling.path == f"content/registry/{entry.register}"
        and telling.kind == "problem"
        and (
            telling.line in lines if entry.line is None else telling.line == first + entry.line - 1
        )
        and re.search(entry.words, telling.words, re.I)
        for telling in run.tellings
    )


@pytest.mark.parametrize("entry", _params(ENTRIES))
def test_a_bad_entry_is_told_with_its_line(
    entry: Entry, spoilt: tuple[Run, dict[str, int]]
) -> None:
    run, begins = spoilt
    assert _told(entry, run, begins[entry.name]), run.complained


@pytest.mark.parametrize("entry", _params(RELATIONS))
def test_an_entry_that_leads_nowhere_is_told_with_its_line(
    entry: Entry, unrelated: tuple[Run, dict[str, int]]
) -> None:
    run, begins = unrelated
    assert _told(entry, run, begins[entry.name]), run.complained


def test_bad_entries_are_a_refusal_without_traceback(
    spoilt: tuple[Run, dict[str, int]], unrelated: tuple[Run, dict[str, int]]
) -> None:
    for run, _ in (spoilt, unrelated):
        assert run.code == 1
        assert "Traceback" not in run.complained + run.said


def test_mark_up_in_a_register_is_letters_to_readers(tmp_path: Path) -> None:
    lay(tmp_path / "content", BASE.items())
    register = tmp_path / "content" / "registry" / "campaigns.toml"
    text = register.read_text(encoding="utf-8")
    text = text.replace('"Tết Sum vầy"', '"Tết <script>alert(1)</script>"')
    register.write_text(text, encoding="utf-8")
    assert typed(tmp_path, *BUILD).code == 0
    pages = list(tmp_path.glob("output/**/*.html"))
    assert [path for path in pages if list(page.faults(path.read_text("utf-8")))] == []


@pytest.fixture(scope="module")
def unreadable(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("unreadable")
    lay(folder / "content", BASE.items())
    lay(folder / "content" / "registry", ((name, text) for name, text, *_ in WHOLE.values()))
    return typed(folder, *BUILD)


@pytest.mark.parametrize("name", WHOLE)
def test_a_register_that_cannot_be_read_is_told(name: str, unreadable: Run) -> None:
    file, _, line, words = WHOLE[name]
    told = [telling for telling in unreadable.tellings if telling.path.endswith(f"registry/{file}")]
    assert any(line in (None, t.line) and re.search(words, t.words, re.I) for t in told), told
    assert unreadable.code == 1
    assert "Traceback" not in unreadable.complained + unreadable.said


@pytest.mark.parametrize("file", [name for name in BASE if name.startswith("registry/")])
@pytest.mark.parametrize(
    "made",
    [Path.mkdir, os.mkfifo, lambda path: path.symlink_to(path.parents[2] / "outside.toml")],
    ids=["folder", "pipe", "link out"],
)
def test_a_register_that_is_no_plain_file_of_its_folder_is_told(
    file: str, made: Callable[[Path], None], tmp_path: Path
) -> None:
    lay(tmp_path / "content", BASE.items())
    (tmp_path / "outside.toml").write_text("", encoding="utf-8")
    (tmp_path / "content" / file).unlink()
    made(tmp_path / "content" / file)
    run = typed(tmp_path, "check", "--content", "content")
    assert run.code == 1
    assert f"content/{file}: không đọc được tệp" in run.said
    assert "Traceback" not in run.complained + run.said
