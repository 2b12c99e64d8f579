"""Where the site is to go is not where it can: nothing is lost, nothing is half."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.catalogue.run import BASE, BUILD, Run, bulletin, lay, snapshot, typed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lay(tmp_path / "content", BASE.items())
    return tmp_path


def _refused(run: Run, *words: str) -> None:
    assert run.code in (1, 2), run
    assert "Traceback" not in run.complained
    assert all(word in run.complained for word in words), run.complained


@pytest.mark.parametrize("output", ["content", "content/output", ".", "content/articles/2023"])
def test_an_output_among_the_sources_is_refused(folder: Path, output: str) -> None:
    before = snapshot(folder)
    _refused(typed(folder, "build", "--content", "content", "--output", output))
    assert snapshot(folder) == before


def test_an_output_with_files_of_others_is_refused_and_one_is_named(folder: Path) -> None:
    lay(folder / "output", {"anh-cuoi.jpg": b"x", "sau/thu.txt": "y"}.items())
    before = snapshot(folder / "output")
    _refused(typed(folder, *BUILD), "anh-cuoi.jpg")
    assert snapshot(folder / "output") == before


def test_a_file_put_among_the_published_ones_is_not_lost(folder: Path) -> None:
    assert typed(folder, *BUILD).code == 0
    lay(folder / "output", {"google1234.html": "xác nhận"}.items())
    run = typed(folder, *BUILD)
    assert run.code == 0 or "google1234.html" in run.complained
    assert (folder / "output" / "google1234.html").read_text(encoding="utf-8") == "xác nhận"


def test_an_output_that_is_a_file_is_refused_and_kept(folder: Path) -> None:
    (folder / "output").write_text("thư", encoding="utf-8")
    _refused(typed(folder, *BUILD), "output")
    assert (folder / "output").read_text(encoding="utf-8") == "thư"


def test_an_output_that_leads_elsewhere_loses_nothing_there(folder: Path) -> None:
    lay(folder / "elsewhere", {"thu.txt": "thư"}.items())
    (folder / "output").symlink_to("elsewhere")
    _refused(typed(folder, *BUILD), "thu.txt")
    assert snapshot(folder / "elsewhere").keys() == {"thu.txt"}
    assert (folder / "output").is_symlink()


def test_a_content_folder_that_is_not_there_is_named(folder: Path) -> None:
    _refused(typed(folder, "build", "--content", "khong-co", "--output", "output"), "khong-co")
    assert not (folder / "output").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write and read everywhere")
def test_an_output_nobody_may_write_is_refused(folder: Path) -> None:
    (folder / "locked").mkdir(mode=0o500)
    _refused(typed(folder, "build", "--content", "content", "--output", "locked/output"), "locked")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write and read everywhere")
def test_an_article_nobody_may_read_is_named(folder: Path) -> None:
    path = folder / "content" / "articles" / "2023" / "11" / "giam-sat.md"
    path.chmod(0)
    _refused(typed(folder, *BUILD), "giam-sat.md")


@pytest.fixture
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of its own for output, of a megabyte; where none can be mounted, skipped."""
    disk = folder / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    options = ["-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if mount is None or subprocess.run([mount, *options], capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_full_disk_changes_nothing(small_disk: Path, folder: Path) -> None:
    build = ("build", "--content", "content", "--output", "disk/output")
    first = bulletin(folder, *build)
    if first.code == 0:  # there was room once; then there is none
        left = os.statvfs(small_disk)
        (small_disk / "filler").write_bytes(bytes(left.f_bavail * left.f_frsize))
    before = snapshot(small_disk / "output") if first.code == 0 else {}
    article = folder / "content" / "articles" / "2023" / "11" / "giam-sat.md"
    article.write_text(article.read_text("utf-8") + "\nThêm một đoạn.\n", encoding="utf-8")
    _refused(bulletin(folder, *build))
    after = snapshot(small_disk / "output") if (small_disk / "output").exists() else {}
    assert after == before


def test_an_output_that_is_a_disk_of_its_own_is_refused_in_words(
    small_disk: Path, folder: Path
) -> None:
    _refused(typed(folder, "build", "--content", "content", "--output", "disk"), "disk")
    assert list(small_disk.iterdir()) == []


@pytest.mark.parametrize("largest", [0, 30_000])
def test_a_disk_that_takes_no_larger_file_changes_nothing(folder: Path, largest: int) -> None:
    assert typed(folder, *BUILD).code == 0
    before = snapshot(folder / "output")
    article = folder / "content" / "articles" / "2023" / "11" / "giam-sat.md"
    article.write_text(article.read_text("utf-8") + "\nThêm một đoạn.\n" * 200, encoding="utf-8")
    shutil.rmtree(folder / ".bulletin" / "output" / "staging")
    _refused(bulletin(folder, *BUILD, largest=largest), "rồi chạy lại")
    assert snapshot(folder / "output") == before
    assert typed(folder, *BUILD).code == 0
    assert snapshot(folder / "output") != before


def test_an_output_that_leads_to_itself_is_refused(folder: Path) -> None:
    (folder / "output").symlink_to("output")
    _refused(typed(folder, *BUILD), "vòng tròn")


@pytest.mark.parametrize("there", [True, False], ids=["a folder", "nothing yet"])
def test_an_output_that_is_a_link_stays_one(folder: Path, there: bool) -> None:
    if there:
        (folder / "elsewhere").mkdir()
    (folder / "output").symlink_to("elsewhere")
    for _ in range(2):
        assert typed(folder, *BUILD).code == 0
        assert (folder / "output").is_symlink()
        assert (folder / "elsewhere" / "index.html").is_file()


def test_a_content_folder_nobody_may_write_is_enough(folder: Path) -> None:
    before = snapshot(folder / "content")
    for path in (folder / "content").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    (folder / "content").chmod(0o555)
    assert bulletin(folder, *BUILD).code == 0
    assert snapshot(folder / "content") == before


@pytest.mark.parametrize(
    "made",
    [os.mkfifo, lambda path: path.symlink_to("/etc/hostname"), lambda path: path.symlink_to(".")],
    ids=["a pipe", "a link out", "a link to a folder"],
)
def test_what_somebody_made_of_a_published_page_is_made_good(
    folder: Path, made: Callable[[Path], None]
) -> None:
    assert bulletin(folder, *BUILD).code == 0
    before = snapshot(folder / "output")
    page = folder / "output" / "index.html"
    page.unlink()
    made(page)
    assert bulletin(folder, *BUILD).code == 0
    assert not page.is_symlink()
    assert snapshot(folder / "output") == before


def test_whatever_is_made_of_what_the_press_keeps_is_made_good(folder: Path) -> None:
    assert typed(folder, *BUILD).code == 0
    before = snapshot(folder / "output")
    kept = folder / ".bulletin" / "output"
    for name in ("entries.sqlite", "published.sqlite", "lock", "staging"):
        for left in (b"", b"SQLite format 3\0 and no more", bytes(5000), None):
            path = kept / name
            if left is None:  # cut short
                left = path.read_bytes()[: path.stat().st_size // 2] if path.is_file() else b""
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            path.write_bytes(left)
            run = typed(folder, *BUILD)
            assert (run.code, "Traceback" in run.complained) == (0, False), run.complained
            assert snapshot(folder / "output") == before, (name, left)
