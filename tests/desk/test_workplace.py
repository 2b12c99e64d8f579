"""Which settings and folders a command works with."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.desk.workplace import settings_of
from tests.desk.conftest import ROOT, Bulletin


def test_without_settings_of_its_own_a_folder_uses_those_of_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = settings_of()
    assert settings["SETTINGS_FILE"] == str(ROOT / "pelicanconf.py")
    assert settings["PATH"] == str(ROOT / "content")


def test_the_settings_of_the_working_folder_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "pelicanconf.py").write_text(
        "from plugins.press.plugin import Press\nPELICAN_CLASS = Press\nPATH = 'content'\n", "utf-8"
    )
    assert settings_of()["PATH"] == str(tmp_path / "content")


def test_folders_given_are_meant_from_where_the_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bai").mkdir()
    settings = settings_of(content=Path("bai"), registry=Path("bai"), output=Path("ra"))
    assert settings["PATH"] == settings["REGISTRY"] == str(tmp_path / "bai")
    assert settings["OUTPUT_PATH"] == str(tmp_path / "ra")


def test_the_published_site_has_its_public_address() -> None:
    assert settings_of(settings=ROOT / "publishconf.py")["SITEURL"].startswith("https://")


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("A = 1\nPATH = 'content\n", 1, "cai-dat.py:2: tệp thiết lập viết sai cú pháp Python"),
        ("PATH = '.'\n", 2, "cai-dat.py không phải thiết lập của bản tin này"),
        ("PATH = 'dau-do'\n", 2, "thiết lập cai-dat.py: không có thư mục bài viết (PATH)"),
        ("PATH = '.'\nTHEME = 'ao'\n", 2, "không có thư mục giao diện “"),
        ("import khong_co\n", 2, "Lỗi: không dùng được tệp thiết lập cai-dat.py: "),
    ],
)
def test_settings_that_cannot_be_used_are_told_without_a_traceback(
    bulletin: Bulletin, text: str, code: int, said: str
) -> None:
    Path("cai-dat.py").write_text(text, encoding="utf-8")
    result = bulletin("build", "--settings", "cai-dat.py")
    assert result.exit_code == code
    assert said in result.stderr
