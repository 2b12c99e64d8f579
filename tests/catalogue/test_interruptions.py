"""What happens to a build from outside: killed, stopped, doubled, emptied, or its theme broken."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.catalogue.case import article
from tests.catalogue.run import BASE, BUILD, ROOT, lay, snapshot, typed

# One fixture makes what all of these look at: it is made once, by one of the processes.
pytestmark = pytest.mark.xdist_group("interruptions")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published bulletin of some articles, all of which were changed since; only copied."""
    folder = tmp_path_factory.mktemp("published") / "bulletin"
    lay(folder / "content", BASE.items())
    for number in range(30):
        lay(folder / "content", [(f"articles/2024/05/bai-{number}.md", article())])
    assert typed(folder, *BUILD).code == 0
    for number in range(30):
        lay(folder / "content", [(f"articles/2024/05/bai-{number}.md", article("Chữ khác.\n"))])
    return folder


@pytest.fixture
def folder(published: Path, tmp_path: Path) -> Path:
    return shutil.copytree(published, tmp_path / "bulletin")


def _heeding() -> None:
    """Heeds what tests that run under nohup or in the background hand down as to be ignored."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _begun(folder: Path) -> subprocess.Popen[bytes]:
    """A build in a process of its own that has begun to write."""
    code = "from plugins.desk import main; main()"
    building = subprocess.Popen(
        [sys.executable, "-c", code, *BUILD],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_heeding,
    )
    staging = folder / ".bulletin" / "output" / "staging"
    until = time.monotonic() + 20
    while not staging.exists() and building.poll() is None and time.monotonic() < until:
        time.sleep(0.002)
    return building


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_build_that_is_stopped_changes_nothing_and_the_next_one_recovers(
    folder: Path, how: signal.Signals
) -> None:
    before = snapshot(folder / "output")
    building = _begun(folder)
    building.send_signal(how)
    _, complained = building.communicate(timeout=20)
    assert building.returncode != 0
    assert b"Traceback" not in complained
    assert snapshot(folder / "output") == before
    assert typed(folder, *BUILD).code == 0
    assert snapshot(folder / "output") != before


def test_two_builds_at_once_end_with_one_whole_edition(folder: Path) -> None:
    first, second = _begun(folder), _begun(folder)
    for building in (first, second):
        _, complained = building.communicate(timeout=30)
        assert b"Traceback" not in complained
        assert building.returncode == 0 or complained
    assert 0 in (first.returncode, second.returncode)
    built = snapshot(folder / "output")
    assert typed(folder, *BUILD).code == 0
    assert snapshot(folder / "output") == built


@pytest.mark.parametrize(
    "fault",
    [
        "{% if %}",
        "{{ khong_co.gi }}",
        "{% include 'khong-co.html' %}",
        "{{ 1 / 0 }}",
    ],
)
def test_a_fault_of_a_template_changes_nothing_and_names_it(folder: Path, fault: str) -> None:
    before = snapshot(folder / "output")
    shutil.copytree(ROOT / "theme", folder / "theme")
    template = folder / "theme" / "templates" / "article.html"
    text = re.sub(r"({%-? block \w+ -?%})", rf"\1{fault}", template.read_text("utf-8"))
    template.write_text(text, encoding="utf-8")
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    theme = f'\nTHEME = "{folder / "theme"}"\n'
    (folder / "own.py").write_text(settings + theme, encoding="utf-8")
    run = typed(folder, *BUILD, "--settings", "own.py")
    assert run.code != 0
    assert "article.html" in run.complained
    assert snapshot(folder / "output") == before


def test_a_bulletin_without_articles_replaces_no_published_one(folder: Path) -> None:
    before = snapshot(folder / "output")
    shutil.rmtree(folder / "content" / "articles")
    run = typed(folder, *BUILD)
    assert run.code == 1
    assert "Traceback" not in run.complained
    assert snapshot(folder / "output") == before


def test_a_bulletin_that_shrank_beyond_reason_replaces_no_published_one(folder: Path) -> None:
    before = snapshot(folder / "output")
    shutil.rmtree(folder / "content" / "articles" / "2024")
    run = typed(folder, *BUILD)
    assert run.code == 1
    assert snapshot(folder / "output") == before


@pytest.mark.parametrize("broken", [b"", b'{"files": 7}', b"SQLite format 3\0"], ids=repr)
def test_a_broken_record_of_what_was_published_is_made_anew(folder: Path, broken: bytes) -> None:
    assert typed(folder, *BUILD).code == 0
    built = snapshot(folder / "output")
    (folder / ".bulletin" / "output" / "published.sqlite").write_bytes(broken)
    run = typed(folder, *BUILD)
    assert (run.code, "Traceback" in run.complained) == (0, False), run.complained
    assert snapshot(folder / "output") == built
