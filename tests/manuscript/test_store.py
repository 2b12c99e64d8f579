from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.bulletin.pages.index import Gathered
from plugins.bulletin.registry.registers import Registers, Section
from plugins.bulletin.story import Story
from plugins.manuscript import gather as room
from plugins.manuscript.stamps import TICK
from plugins.manuscript.store import Store, open_store
from tests.gathering import AtHand, entries_of, gather

LONG_AGO = 1_000_000_000 * 10**9  # in 2001


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".bulletin" / "output" / "entries.sqlite"


def write(content: Path, name: str, text: str = "Thân bài.", head: str = "") -> Path:
    file = content / "articles" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    title = f"Title: Bài {file.stem}\nDate: 2023-11-10\nSection: Y tế\n{head}"
    file.write_text(f"{title}\n{text}\n", encoding="utf-8")
    os.utime(file, ns=(LONG_AGO, LONG_AGO))
    return file


class Steps:
    """A step that counts the articles it sees."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, story: Story) -> Story:
        self.seen.append(Path(story.path).name)
        return story


def built(
    content: Path, registers: Registers, path: Path | None, version: str = "1"
) -> tuple[Gathered, list[str]]:
    """What a build with this store gathers, and the articles it reads."""
    steps = Steps()
    store = open_store(path, version)
    try:
        gathered = gather(content, registers, [steps], store)
        entries_of(gathered)
    finally:
        store.close()
    return gathered, steps.seen


def same(one: Gathered, other: Gathered) -> bool:
    return (one.rows, one.pages, one.problems) == (other.rows, other.pages, other.problems)


def test_what_was_read_once_is_not_read_again(
    content: Path, registers: Registers, path: Path
) -> None:
    write(content, "a.md")
    write(content, "b.md")
    first, read = built(content, registers, path)
    assert read == ["a.md", "b.md"]
    second, read = built(content, registers, path)
    assert read == []
    assert same(first, second)


def test_entries_and_briefs_come_from_the_store_as_they_were(
    content: Path, registers: Registers, path: Path
) -> None:
    write(content, "a.md", "![Vườn](images/vuon-hong.png)\n\nVăn bản *thứ nhất*.")
    fresh = gather(content, registers)
    gather(content, registers, store=open_store(path, "1"))
    kept = gather(content, registers, store=open_store(path, "1"))
    assert entries_of(kept) == entries_of(fresh)
    (row,) = kept.rows
    assert kept.articles.brief(row) == fresh.articles.brief(row)


@pytest.mark.parametrize("change", ["edited", "renamed", "touched", "new"])
def test_only_files_with_other_bytes_are_read(
    change: str, content: Path, registers: Registers, path: Path
) -> None:
    write(content, "a.md")
    other = write(content, "b.md")
    built(content, registers, path)
    if change == "edited":
        write(content, "b.md", "Thân bàj.")  # as long as before, and as old
        os.utime(other, ns=(LONG_AGO, LONG_AGO + 1))
    elif change == "renamed":
        other.rename(other.with_name("c.md"))
    elif change == "touched":
        other.touch()
    else:
        write(content, "c.md")
    gathered, read = built(content, registers, path)
    assert read == {"edited": ["b.md"], "renamed": ["c.md"], "touched": [], "new": ["c.md"]}[change]
    assert same(gathered, gather(content, registers))


def test_a_file_that_is_gone_has_no_row(content: Path, registers: Registers, path: Path) -> None:
    write(content, "a.md")
    other = write(content, "b.md")
    built(content, registers, path)
    other.unlink()
    gathered, read = built(content, registers, path)
    assert ([row.url for row in gathered.rows], read) == (["2023/11/a/"], [])
    write(content, "b.md")
    assert built(content, registers, path)[1] == ["b.md"]


def test_two_files_that_change_names_are_told_apart_though_they_are_as_long_and_old(
    content: Path, registers: Registers, path: Path
) -> None:
    one, other = write(content, "a.md", "Văn bản A."), write(content, "b.md", "Văn bản B.")
    built(content, registers, path)
    one.rename(content / "tạm")
    other.rename(one)
    (content / "tạm").rename(other)
    gathered, read = built(content, registers, path)
    assert read == ["a.md", "b.md"]
    assert same(gathered, gather(content, registers))


def test_a_file_changed_in_the_moment_of_reading_is_compared_by_its_bytes(
    content: Path, registers: Registers, path: Path
) -> None:
    """The clock of the file system may not tick between two changes: the stamp is the same."""
    file = write(content, "a.md", "Văn bản A.")
    moment = open_store(None, "").moment
    now = moment - TICK // 2
    os.utime(file, ns=(now, now))
    built(content, registers, path)
    file.write_bytes(file.read_bytes().replace(b" A.", b" B."))
    os.utime(file, ns=(now, now))
    gathered, read = built(content, registers, path)
    assert read == ["a.md"]
    assert "Văn bản B." in entries_of(gather(content, registers))[0].body_html
    assert same(gathered, gather(content, registers))


def test_refused_files_are_read_and_told_again(
    content: Path, registers: Registers, path: Path
) -> None:
    write(content, "a.md")
    write(content, "b.md", head="Titel: x\n")
    first, _ = built(content, registers, path)
    second, read = built(content, registers, path)
    assert read == ["b.md"]
    assert same(first, second)
    assert [problem.line for problem in second.problems] == [4]


def test_notices_of_what_is_kept_are_told_again(
    content: Path, registers: Registers, path: Path
) -> None:
    (content / "images" / "vuon-hong.png").unlink()
    write(content, "2023/10/a.md", head="Authors: An, Bình\n")  # another month, a comma
    for name in "bc":
        file = write(content, f"{name}.md")
        file.write_text(file.read_text(encoding="utf-8").replace("Y tế", "Gương sáng"), "utf-8")
        os.utime(file, ns=(LONG_AGO, LONG_AGO))
    first, _ = built(content, registers, path)
    second, read = built(content, registers, path)
    assert read == []
    assert len(first.problems) == 3
    assert same(first, second)


def test_an_address_that_a_kept_article_has_is_told_of_both(
    content: Path, registers: Registers, path: Path
) -> None:
    (content / "images" / "vuon-hong.png").unlink()
    write(content, "a.md", head="Slug: b\n")
    built(content, registers, path)
    write(content, "b.md")
    gathered, read = built(content, registers, path)
    assert read == ["b.md"]
    assert [problem.line for problem in gathered.problems] == [4, 1]
    assert same(gathered, gather(content, registers))


def test_an_article_is_read_again_when_its_picture_changes(
    content: Path, registers: Registers, path: Path
) -> None:
    picture = content / "images" / "vuon-hong.png"
    os.utime(picture, ns=(LONG_AGO, LONG_AGO))
    write(content, "a.md", "![Vườn](images/vuon-hong.png)")
    write(content, "b.md")
    built(content, registers, path)
    assert built(content, registers, path)[1] == []
    os.utime(picture, ns=(LONG_AGO, LONG_AGO + 1))
    assert built(content, registers, path)[1] == ["a.md"]
    assert built(content, registers, path)[1] == []
    picture.unlink()
    gathered, read = built(content, registers, path)
    assert read == ["a.md"]
    assert len(gathered.problems) == 1


def test_an_article_is_read_again_when_a_likelier_picture_appears(
    content: Path, registers: Registers, path: Path
) -> None:
    picture = content / "images" / "vuon-hong.png"
    beside = content / "articles" / "vuon.png"
    beside.parent.mkdir()
    beside.write_bytes(picture.read_bytes())
    os.utime(beside, ns=(LONG_AGO, LONG_AGO))
    write(content, "a.md", "![Vườn](vuon.png)")
    first, _ = built(content, registers, path)
    picture.rename(content / "vuon.png")
    os.utime(content / "vuon.png", ns=(LONG_AGO, LONG_AGO))
    second, read = built(content, registers, path)
    assert read == ["a.md"]
    assert first.rows != second.rows


def test_another_version_keeps_nothing(content: Path, registers: Registers, path: Path) -> None:
    write(content, "a.md")
    built(content, registers, path)
    assert built(content, registers, path, "2")[1] == ["a.md"]
    assert built(content, registers, path, "2")[1] == []


@pytest.mark.parametrize("bytes_of", ["", "no", "half", "other", "row", "entry"])
def test_a_store_that_is_spoilt_is_begun_anew_without_a_word(
    bytes_of: str, content: Path, registers: Registers, path: Path
) -> None:
    for number in range(30):
        write(content, f"{number}.md", "Một đoạn văn. " * 300)
    whole, _ = built(content, registers, path)
    good = path.read_bytes()
    if bytes_of == "half":
        path.write_bytes(good[: len(good) // 2])
    elif bytes_of == "other":
        path.unlink()
        with closing(sqlite3.connect(path)) as other:
            other.execute("create table about (name text)")
    elif bytes_of in ("row", "entry"):
        with closing(sqlite3.connect(path)) as database, database:
            table = "files" if bytes_of == "row" else "entries"
            database.execute(f"update {table} set {bytes_of} = '[1'")  # noqa: S608
    else:
        path.write_bytes(bytes_of.encode())
    again, _ = built(content, registers, path)
    assert same(whole, again)
    if bytes_of == "entry":  # of which nothing is known until it is asked for
        assert len(built(content, registers, path)[1]) == 30
    assert built(content, registers, path)[1] == []


def test_a_place_where_nothing_can_be_kept_stops_nothing(
    content: Path, registers: Registers, tmp_path: Path
) -> None:
    write(content, "a.md")
    (tmp_path / "tệp").write_text("x", encoding="utf-8")
    for place in (tmp_path, tmp_path / "tệp" / "entries.sqlite", None):
        gathered, read = built(content, registers, place)
        assert (len(gathered.rows), read) == (1, ["a.md"])
    assert (tmp_path / "tệp").read_text(encoding="utf-8") == "x"


@pytest.fixture
def held(content: Path, registers: Registers, path: Path) -> Iterator[Store]:
    """The store of another program that is writing."""
    write(content, "a.md")
    built(content, registers, path)
    store = open_store(path, "1")
    yield store
    store.close()


def test_a_store_that_another_program_writes_is_left_alone(
    held: Store, content: Path, registers: Registers, path: Path
) -> None:
    gathered, read = built(content, registers, path)
    assert (len(gathered.rows), read) == (1, ["a.md"])
    held.close()
    assert built(content, registers, path)[1] == []


def test_what_was_read_in_vain_leaves_no_file_behind(
    content: Path, registers: Registers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(content, "a.md")
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(passing))
    built(content, registers, None)
    assert list(passing.iterdir()) == []


def test_without_steps_nothing_is_kept(content: Path, registers: Registers, path: Path) -> None:
    write(content, "a.md")
    store = open_store(path, "1")
    gathered = room.gather(content, AtHand(content, registers), None, store)
    assert len(gathered.rows) == len(entries_of(gathered)) == 1
    store.commit()
    store.close()
    assert built(content, registers, path)[1] == ["a.md"]


def test_other_sections_send_every_article_through_the_steps_again(
    content: Path, registers: Registers, path: Path
) -> None:
    write(content, "a.md")
    built(content, registers, path)
    sections = {**registers.sections, "kinh-te": Section("kinh-te", "Kinh tế")}
    other = replace(registers, sections=sections, digest="y")
    assert built(content, other, path)[1] == ["a.md"]
    assert built(content, other, path)[1] == []
