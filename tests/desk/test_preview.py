"""``bulletin preview``: served at once, read again on a save, ended with Ctrl-C."""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from plugins.desk.preview import watched
from plugins.desk.workplace import press_of, settings_of
from plugins.press.plugin import Press
from tests.desk.conftest import Bulletin

BULLETIN = Path(sys.executable).with_name("bulletin")
SECONDS = 60


@pytest.fixture
def preview(article: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [BULLETIN, "preview", "--port", "0", "--content", "content", "--output", "ra"]
    with subprocess.Popen(
        command, cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        yield process
        process.kill()


def line_with(stream: IO[str] | None, words: str) -> str:
    """The next line of a stream that holds some words."""
    assert stream
    for line in stream:
        if words in line:
            return line
    pytest.fail(f"ended without “{words}”")


def until(page: Callable[[], str], words: str) -> None:
    end = time.monotonic() + SECONDS
    while words not in page():
        assert time.monotonic() < end, f"“{words}” was not seen within {SECONDS} seconds"
        time.sleep(0.05)


def test_a_save_is_seen_a_problem_is_told_and_ctrl_c_ends_it(
    preview: subprocess.Popen[str], article: Path
) -> None:
    found = re.search(r"http://127\.0\.0\.1:\d+/", line_with(preview.stdout, "Xem tại"))
    assert found

    def page() -> str:
        with urllib.request.urlopen(f"{found[0]}2023/11/tet-sum-vay/", timeout=5) as answer:
            return str(answer.read().decode())

    assert "dự hội nghị" in page()
    good = article.read_text("utf-8")
    article.write_text(good.replace("dự hội nghị", "dự buổi gặp mặt"), "utf-8")
    until(page, "dự buổi gặp mặt")

    article.write_text(good.replace("2023-11-10", "hôm qua"), "utf-8")
    told = line_with(preview.stderr, "không đọc được ngày “hôm qua”")
    assert told.startswith("content/articles/2023/11/tet-sum-vay.md:2: ")
    assert "dự buổi gặp mặt" in page()

    article.write_text(good, "utf-8")
    until(page, "dự hội nghị")
    preview.send_signal(signal.SIGINT)
    assert line_with(preview.stdout, "Đã kết thúc xem trước.")
    assert preview.wait(SECONDS) == 0


def test_a_port_that_is_taken_is_one_sentence(bulletin: Bulletin, article: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = bulletin("preview", "--port", str(port), "--content", "content", "--output", "ra")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Lỗi: không mở được cổng {port}: ")
    assert not Path("ra").exists()


def test_a_fault_of_ours_is_told_and_the_editor_goes_on(
    bulletin: Bulletin, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = iter([ZeroDivisionError("division"), None])
    live = Press.live

    def look(press: Press, saved: object = ()) -> object:
        if fault := next(looks):
            raise fault
        return live(press)

    monkeypatch.setattr("plugins.press.plugin.Press.live", look)
    monkeypatch.setattr("plugins.desk.preview.watch", lambda *paths, **how: iter([set()]))
    result = bulletin("preview", "--port", "0", "--content", "content", "--output", "ra")
    assert result.exit_code == 0
    assert "ZeroDivisionError: division" in result.stderr
    assert "Lỗi của chương trình, không phải của bài" in result.stderr
    assert "Đã đọc xong" in result.output
    assert not Path("ra").exists()


def test_a_preview_shows_what_a_build_publishes(
    bulletin: Bulletin, article: Path, tmp_path: Path
) -> None:
    assert bulletin("build", "--content", "content", "--output", "ra").exit_code == 0
    press = press_of(settings_of(content=tmp_path / "content", output=tmp_path / "ra"))
    live, _ = press.live()
    files = [path for path in (tmp_path / "ra").rglob("*") if path.is_file()]
    assert len(files) > 200
    for path in files:
        address = path.relative_to(tmp_path / "ra").as_posix()
        if address != "sitemap.xml":  # of days of change it knows nothing before it planned a page
            assert live.page(address) == path.read_bytes(), address
    assert live.page("khong-co/index.html") is None


def test_articles_registers_theme_and_settings_are_watched(tmp_path: Path) -> None:
    for name in ("content", "danh-muc", "theme"):
        (tmp_path / name).mkdir()
    (tmp_path / "conf.py").touch()
    settings = {
        "PATH": str(tmp_path / "content"),
        "REGISTRY": str(tmp_path / "danh-muc"),
        "THEME": str(tmp_path / "theme"),
        "SETTINGS_FILE": str(tmp_path / "conf.py"),
    }
    assert watched(settings) == tuple(Path(path) for path in settings.values())
    shutil.rmtree(tmp_path / "danh-muc")
    assert tmp_path / "danh-muc" not in watched(settings)
