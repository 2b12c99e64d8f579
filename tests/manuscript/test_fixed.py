"""Fixed pages are made once, and again when their bytes change."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from plugins.bulletin.entry import FixedPage
from plugins.manuscript import fixed
from plugins.manuscript.store import open_store


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the pages that were made from their files."""
    paths: list[str] = []
    make = fixed._made

    def told(path: str, data: bytes, content: Path):  # type: ignore[no-untyped-def]
        paths.append(Path(path).name)
        return make(path, data, content)

    monkeypatch.setattr(fixed, "_made", told)
    return paths


def pages(tmp_path: Path, *, keeps: bool = True) -> tuple[FixedPage, ...]:
    store = open_store(tmp_path / "entries.sqlite", "1")
    found, _ = fixed.fixed_pages(tmp_path / "content", store, keeps=keeps)
    store.commit()
    store.close()
    return found


def write(tmp_path: Path, name: str, body: str) -> None:
    file = tmp_path / "content" / "pages" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"Title: {name}\n\n{body}\n", encoding="utf-8")


def test_a_page_whose_bytes_stand_is_not_made_again(tmp_path: Path, made: list[str]) -> None:
    write(tmp_path, "a.md", "Xem [trang b](/b/).")
    write(tmp_path, "b.md", "Thân.")
    first = pages(tmp_path)
    assert pages(tmp_path) == first
    assert made == ["a.md", "b.md"]
    write(tmp_path, "b.md", "Thân khác.")
    assert pages(tmp_path)[1] != first[1]
    assert made == ["a.md", "b.md", "b.md"]


def test_a_page_with_something_to_mend_is_told_each_time(tmp_path: Path, made: list[str]) -> None:
    write(tmp_path, "a.md", "![Ảnh](images/a.png)")
    assert pages(tmp_path) == pages(tmp_path) == ()
    assert made == ["a.md", "a.md"]


def test_a_page_that_is_gone_is_forgotten(tmp_path: Path, made: list[str]) -> None:
    write(tmp_path, "a.md", "Thân.")
    pages(tmp_path)
    (tmp_path / "content" / "pages" / "a.md").unlink()
    assert pages(tmp_path) == ()
    with closing(sqlite3.connect(tmp_path / "entries.sqlite")) as database:
        assert database.execute("select count(*) from pages").fetchone() == (0,)


def test_a_kept_page_that_was_spoilt_is_made_again(tmp_path: Path, made: list[str]) -> None:
    write(tmp_path, "a.md", "Thân.")
    first = pages(tmp_path)
    with closing(sqlite3.connect(tmp_path / "entries.sqlite")) as database, database:
        database.execute("update pages set page = '[1]'")
    assert pages(tmp_path) == first


def test_nothing_is_kept_of_a_page_read_without_steps(tmp_path: Path, made: list[str]) -> None:
    write(tmp_path, "a.md", "Thân.")
    assert pages(tmp_path, keeps=False) == pages(tmp_path)
    assert made == ["a.md", "a.md"]
