"""Every command the handbook names runs as it stands there, in the order of its chapters."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from plugins.desk import main
from tests.desk.conftest import ROOT
from tests.intake.word_files import Word

CHAPTERS = ("HUONG-DAN.md", "docs/huong-dan/bai-dau-tien.md", "docs/huong-dan/danh-muc.md")
# Names no register knows, for “bulletin propose accept”, “alias” and “refuse” to decide.
NEW = """\
Title: Liên đoàn Lao động tỉnh Lạng Sơn chăm lo đoàn viên
Date: 2023-11-12
Authors: Nguyệt Hà
Section: Khen thưởng

Chương trình “Ấm lòng bản nhỏ”, chương trình “Tết xum vầy” và chương trình “Làn đi chợ” được tổng
kết trong phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau” ở tỉnh Lạng Sơn.
"""
# Few entries and no search, so that few files are made: the whole site is built in other tests.
ENTRIES = {"tet-sum-vay", "vi-nguoi-ngheo-khong-de-ai-bi-bo-lai-phia-sau"}
WITHOUT = [f'    "plugins.{name}.plugin",\n' for name in ("search", "statistics", "open_data")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small bulletin with settings of its own, and the Word files the handbook speaks of."""
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    settings = settings.replace('THEME = "theme"', f"THEME = {str(ROOT / 'theme')!r}")
    for plugin in WITHOUT:
        assert plugin in settings
        settings = settings.replace(plugin, "")
    (tmp_path / "pelicanconf.py").write_text(settings, encoding="utf-8")
    published = settings.replace('SITEURL = ""', 'SITEURL = "https://bantin.example.vn"')
    (tmp_path / "publishconf.py").write_text(published, encoding="utf-8")
    registry = shutil.copytree(ROOT / "content/registry", tmp_path / "content/registry")
    for name in ("campaigns.toml", "units.toml", "awards.toml"):
        parts = re.split(r"(?m)^(?=\[\[)", (registry / name).read_text(encoding="utf-8"))
        slugs = [re.search(r'^slug = "(.*)"', part, re.MULTILINE) for part in parts]
        kept = [
            part
            for part, slug in zip(parts, slugs, strict=True)
            if not part.startswith(("[[campaign]]", "[[unit]]", "[[place]]", "[[award]]"))
            or (slug and slug[1] in ENTRIES)
        ]
        (registry / name).write_text("".join(kept), encoding="utf-8")
    article = tmp_path / "content/articles/2023/11/cham-lo.md"
    article.parent.mkdir(parents=True)
    article.write_text(NEW, encoding="utf-8")
    (tmp_path / "thu-muc-bai-cu").mkdir()
    for name in ("bai-moi", "tong-ket-2023", "thu-muc-bai-cu/cu"):
        word = Word().title(f"Hội nghị tổng kết: {name}").lead().body()
        (tmp_path / f"{name}.docx").write_bytes(word.saved())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_commands_of_the_handbook_run_in_its_order(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("plugins.desk.preview.click.launch", opened.append)
    # What goes on until Ctrl-C looks once.
    monkeypatch.setattr("plugins.desk.preview.watch", lambda *paths, **how: iter(()))
    monkeypatch.setattr("plugins.desk.watching.watch", lambda *paths, **how: iter([set()]))
    failed: list[str] = []
    run: set[str] = set()
    for chapter in CHAPTERS:
        lines = re.findall(r"^bulletin .+", (ROOT / chapter).read_text("utf-8"), re.MULTILINE)
        for line in dict.fromkeys(lines):
            if line in run:
                continue
            run.add(line)
            typed = shlex.split(line)[1:]
            if typed[0] == "preview":
                typed += ["--port", "0"]  # that of the handbook may be taken on this machine
            result = CliRunner().invoke(main, typed)
            if result.exit_code:
                failed.append(f"{chapter}: {line}: {result.exit_code}\n{result.output}")
            if (
                typed[0] == "new" and not result.exit_code
            ):  # as the handbook goes on: the body is written below
                path = next((folder / "content").rglob("tet-sum-vay-o-lang-son.md"))
                path.write_text(path.read_text("utf-8") + NEW.partition("\n\n")[2], "utf-8")
    assert failed == []
    assert len(opened) == 1
    assert len(run) > 30
