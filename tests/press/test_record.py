"""The record tells ours from foreign, and a page that stands from one that does not."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plugins.bulletin.problem import Problem
from plugins.press.folder import found_below
from plugins.press.foreign import foreign_files
from plugins.press.place import Place
from plugins.press.record import Published, Record, read_record, write_record


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "output")
    place.state.mkdir(parents=True)
    (place.output / "tin").mkdir(parents=True)
    (place.output / "index.html").write_text("trang chủ", encoding="utf-8")
    (place.output / "tin" / "index.html").write_text("tin", encoding="utf-8")
    return place


def record(*addresses: str, **more: object) -> Record:
    files = {a: Published(a, "tin/", "khóa", 1, 2, True, date(2026, 1, 2)) for a in addresses}
    sheaves = {"tin/": "k"}
    return Record(1, "e", {"counts": {"bài": 1}}, sheaves, files, frozenset(more.get("gone", ())))  # type: ignore[call-overload]


def foreign(place: Place) -> Problem | None:
    return foreign_files(place, found_below(place.output), read_record(place.record))


def test_a_record_is_read_as_it_was_written(place: Place) -> None:
    picture = Published("ảnh.webp", "a/", "k", 10, 1_700_000_000_123_456_789, False, None)
    written = replace(record("index.html"), files={"ảnh.webp": picture}, gone=frozenset({"x"}))
    written = replace(written, made=frozenset({"ảnh.webp"}), names="n", behind="b")
    write_record(place.record, written)
    assert read_record(place.record) == written


def test_what_differs_is_enough_to_write(place: Place) -> None:
    old = record("index.html", "a", "b", gone=["z"])
    new = replace(
        record("index.html", "a", "c", gone=["b"]),
        sheaves={"x/": "l"},
        edition="f",
        made=frozenset({"c"}),
        files={**record("index.html", "c").files, "a": replace(old.files["a"], key="l")},
    )
    write_record(place.record, old)
    write_record(place.record, new, old)
    assert read_record(place.record) == new


def test_no_record_is_none(place: Place) -> None:
    assert read_record(place.record) is None


def make(path: Path, statement: str) -> None:
    write_record(path, record("index.html"))
    with sqlite3.connect(path) as database:
        database.execute(statement)
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "update about set value = '99' where name = 'format'",
        "delete from about where name = 'tree'",
        "update about set value = 'x' where name = 'tree'",
        "update about set value = '{' where name = 'told'",
        "update files set changed = 'hôm qua'",
        "drop table gone",
        "drop table files",
    ],
)
def test_a_record_of_another_make_is_an_empty_one(place: Place, statement: str) -> None:
    make(place.record, statement)
    assert read_record(place.record) == Record()


@pytest.mark.parametrize(
    "data", [b"", b"{", b"\xff\xfe\x00", b"SQLite format 3\x00" + b"\x00" * 99]
)
def test_a_record_that_cannot_be_read_is_an_empty_one_and_is_written_anew(
    place: Place, data: bytes
) -> None:
    place.record.write_bytes(data)
    assert read_record(place.record) == Record()
    write_record(place.record, record("index.html"), Record())
    assert read_record(place.record) == record("index.html")


def test_a_record_cut_short_is_an_empty_one(place: Place) -> None:
    write_record(place.record, record(*(f"{number}/index.html" for number in range(2000))))
    data = place.record.read_bytes()
    place.record.write_bytes(data[: len(data) // 2])
    assert read_record(place.record) == Record()


def test_an_output_nobody_recorded_is_foreign(place: Place) -> None:
    problem = foreign(place)
    assert problem is not None
    assert "index.html, tin/index.html" in problem.what


def test_an_empty_or_absent_output_is_not(tmp_path: Path) -> None:
    assert foreign(Place(tmp_path / "absent")) is None
    (tmp_path / "empty").mkdir()
    assert foreign(Place(tmp_path / "empty")) is None


def test_our_own_output_is_not(place: Place) -> None:
    write_record(place.record, record("index.html", "tin/index.html", "gone.html"))
    assert foreign(place) is None


def test_a_file_somebody_put_there_is(place: Place) -> None:
    write_record(place.record, record("index.html"))
    problem = foreign(place)
    assert problem is not None
    assert "tin/index.html" in problem.what
    assert ": index.html" not in problem.what


def test_files_that_a_build_took_away_before_it_was_killed_are_ours(place: Place) -> None:
    write_record(place.record, record("index.html", gone=["tin/index.html"]))
    assert foreign(place) is None


def test_an_unreadable_record_still_says_that_the_output_is_ours(place: Place) -> None:
    place.record.write_text("{", encoding="utf-8")
    assert foreign(place) is None


def test_litter_of_systems_is_passed_over_and_links_are_files(place: Place) -> None:
    (place.output / ".DS_Store").write_bytes(b"")
    (place.output / "link").symlink_to(place.output / "tin")
    assert sorted(found_below(place.output)) == ["index.html", "link", "tin/index.html"]


def test_a_page_stands_while_size_and_time_do(place: Place) -> None:
    file = place.output / "index.html"
    found = file.stat()
    page = Published("index.html", "", "k", found.st_size, found.st_mtime_ns, True, None)
    assert page.stands(found_below(place.output)["index.html"])
    assert page.is_at(found)
    os.utime(file, ns=(0, 0))
    assert not page.stands(found_below(place.output)["index.html"])
    assert not page.is_at(file.stat())
    assert not page.stands(None)
