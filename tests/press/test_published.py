"""The record tells ours from foreign, and a page that stands from one that does not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.press.place import Place
from plugins.press.published import (
    Published,
    Record,
    files_below,
    foreign_files,
    read_record,
    write_record,
)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "output")
    place.state.mkdir(parents=True)
    (place.output / "tin").mkdir(parents=True)
    (place.output / "index.html").write_text("trang chủ", encoding="utf-8")
    (place.output / "tin" / "index.html").write_text("tin", encoding="utf-8")
    return place


def record(*addresses: str) -> Record:
    return Record({address: Published("khóa", 1, 2) for address in addresses})


def test_a_record_is_read_as_it_was_written(place: Place) -> None:
    written = Record({"ảnh.webp": Published("k", 10, 1_700_000_000_123_456_789)})
    write_record(place.record, written)
    assert read_record(place.record) == written


def test_no_record_is_none(place: Place) -> None:
    assert read_record(place.record) is None


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"format": 2, "files": {}}', '{"format": 1, "files": {"a": [1]}}',
     '{"format": 1, "files": [1]}', '{"format": 1}', '{"format": 1, "files": {"a": ["k", "x", 2]}}',
     "[" * 100_000],
)  # fmt: skip
def test_a_record_that_cannot_be_read_is_an_empty_one(place: Place, text: str) -> None:
    place.record.write_text(text, encoding="utf-8")
    assert read_record(place.record) == Record()


def test_bytes_that_are_no_text_are_an_empty_record(place: Place) -> None:
    place.record.write_bytes(b"\xff\xfe\x00")
    assert read_record(place.record) == Record()


def test_an_output_nobody_recorded_is_foreign(place: Place) -> None:
    problem = foreign_files(place)
    assert problem is not None
    assert "index.html, tin/index.html" in problem.what


def test_an_empty_or_absent_output_is_not(tmp_path: Path) -> None:
    assert foreign_files(Place(tmp_path / "absent")) is None
    (tmp_path / "empty").mkdir()
    assert foreign_files(Place(tmp_path / "empty")) is None


def test_our_own_output_is_not(place: Place) -> None:
    write_record(place.record, record("index.html", "tin/index.html", "gone.html"))
    assert foreign_files(place) is None


def test_a_file_somebody_put_there_is(place: Place) -> None:
    write_record(place.record, record("index.html"))
    problem = foreign_files(place)
    assert problem is not None
    assert "tin/index.html" in problem.what
    assert ": index.html" not in problem.what


def test_files_of_a_build_killed_after_its_switch_are_ours(place: Place) -> None:
    write_record(place.record, record("index.html"))
    write_record(place.next_record, record("tin/index.html"))
    assert foreign_files(place) is None


def test_an_unreadable_record_still_says_that_the_output_is_ours(place: Place) -> None:
    place.record.write_text("{", encoding="utf-8")
    assert foreign_files(place) is None


def test_litter_of_systems_is_passed_over_and_links_are_named(place: Place) -> None:
    (place.output / ".DS_Store").write_bytes(b"")
    (place.output / "link").symlink_to(place.output / "tin")
    assert files_below(place.output) == ("index.html", "link", "tin/index.html")


def test_a_page_stands_while_key_size_and_time_do(place: Place) -> None:
    file = place.output / "index.html"
    found = file.stat()
    published = Published("k", found.st_size, found.st_mtime_ns)
    assert published.stands("k", file)
    assert not published.stands("other", file)
    os.utime(file, ns=(0, 0))
    assert not published.stands("k", file)
    file.unlink()
    assert not published.stands("k", file)
