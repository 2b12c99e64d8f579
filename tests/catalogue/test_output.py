"""Where the site is to go is not where it can: nothing is lost, nothing is half."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
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
