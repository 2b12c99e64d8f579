"""The same sources give the same bytes: in another place, on another day, for another user."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.site.conftest import ROOT, Workshop
from tests.site.killed import snapshot

COMMAND = "import os; os.umask(int(os.environ['MASK'], 8)); from plugins.desk import main; main()"
HERE = {
    "LC_ALL": "C.UTF-8",
    "TZ": "Asia/Ho_Chi_Minh",
    "PYTHONHASHSEED": "1",
    "MASK": "022",
    "SOURCE_DATE_EPOCH": "1735689600",  # 1 January 2025
}
# Without UTF-8 mode an ASCII locale is the hardest there is.
THERE = {
    "LC_ALL": "POSIX",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "TZ": "America/Los_Angeles",
    "PYTHONHASHSEED": "2",
    "MASK": "077",
    "SOURCE_DATE_EPOCH": "1780272000",  # 1 June 2026
}


def published(workshop: Workshop, cwd: Path, environment: dict[str, str]) -> dict[str, str]:
    """What ``bulletin publish`` makes, run in a folder of its own with these variables."""
    cwd.mkdir(parents=True)
    content = ("--content", os.path.relpath(workshop.content, cwd))
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, "publish", "--output", str(workshop.output), *content],
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()
    return snapshot(workshop.output)


def written_backwards(folder: Path) -> Workshop:
    """The same sources, made in another order and at another time."""
    first, second = Workshop(folder / "nháp"), Workshop(folder / "một nơi khác")
    first.write()
    for path in sorted(first.content.rglob("*"), reverse=True):
        target = second.content / path.relative_to(first.content)
        if path.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
            os.utime(target, (10**9, 10**9))
    return second


def test_two_builds_far_apart_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = Workshop(tmp_path / "đây"), written_backwards(tmp_path)
    one.write()
    here = published(one, tmp_path / "a", HERE)
    there = published(other, tmp_path / "xa" / "hơn" / "nữa", THERE)
    assert here == there
    assert {"index.html", "index.html.gz", "atom.xml", "sitemap.xml"} <= here.keys()
    assert any(address.startswith("hinh-anh/") for address in here)


def test_no_file_says_where_or_when_it_was_made(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path / "đây")
    workshop.write()
    published(workshop, tmp_path / "a", {**HERE, "SOURCE_DATE_EPOCH": "1780272000"})
    for path in workshop.output.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert str(tmp_path).encode() not in data, path
            assert b"2026-0" not in data, path


def test_the_day_decides_only_which_articles_are_published(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path / "đây")
    workshop.write()
    early = published(workshop, tmp_path / "a", {**HERE, "SOURCE_DATE_EPOCH": "1701000000"})
    assert "2023/11/giam-sat-lang-son/index.html" in early
    assert "2023/12/hu-gao-tiet-kiem/index.html" not in early  # dated some days later
