"""``bulletin publish``: any content folder, wherever it lies, at the public address."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from plugins.manuscript.reader import ArticleReader
from tests.desk.conftest import ROOT, Bulletin

ARTICLE = """\
Title: Bài số {number}
Date: 2024-05-0{number}

Hội nghị tại huyện Cao Lộc, tỉnh Lạng Sơn, tổng kết chương trình “Tết Sum vầy”.

![Hai nông dân]({picture})
Hai nông dân. Ảnh minh họa
"""
CAMPAIGNS = """\
[[kind]]
slug = "chuong-trinh"
name = "chương trình"
cues = ["chương trình"]

[[campaign]]
slug = "tet-sum-vay"
kind = "chuong-trinh"
name = "Tết Sum vầy"
"""
PLACES = ("--content", "bài viết của tôi", "--output", "trang đã dựng")


@pytest.fixture
def flat(tmp_path: Path) -> Path:
    """Articles beside each other, their pictures in a folder, nothing else; an uneasy name."""
    folder = tmp_path / "bài viết của tôi"
    (folder / "images").mkdir(parents=True)
    Image.new("RGB", (64, 48), "#3a6").save(folder / "images" / "x.jpg")
    for number, picture in enumerate(("images/x.jpg", "../images/x.jpg", "/images/x.jpg"), 1):
        text = ARTICLE.format(number=number, picture=picture)
        (folder / f"bài số {number}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def registers(flat: Path) -> None:
    """Small registers in the folder: those of the checkout take a second to read."""
    (flat / "registry").mkdir()
    (flat / "registry" / "campaigns.toml").write_text(CAMPAIGNS, encoding="utf-8")
    (flat / "registry" / "units.toml").write_text("", encoding="utf-8")


def page(number: int) -> str:
    return Path(f"trang đã dựng/2024/05/bai-so-{number}/index.html").read_text("utf-8")


def test_flat_files_become_a_site_at_its_public_address(bulletin: Bulletin, flat: Path) -> None:
    result = bulletin("publish", *PLACES)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Đã dựng 3 bài thành ")
    for number in (1, 2, 3):
        assert 'href="https://bantin.example.vn/2024/05/bai-so' in page(number)
        assert "/hinh-anh/" in page(number)
        assert 'href="../../../phong-trao/tet-sum-vay/"' in page(number)


@pytest.mark.usefixtures("registers")
@pytest.mark.parametrize("command", ["build", "publish"])
def test_folders_are_found_from_wherever_the_command_runs(
    bulletin: Bulletin, flat: Path, tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nơi khác").mkdir()
    monkeypatch.chdir(tmp_path / "nơi khác")
    assert bulletin(command, "--content", flat, "--output", "../ra").exit_code == 0
    assert (tmp_path / "ra" / "2024" / "05" / "bai-so-1" / "index.html").is_file()


@pytest.mark.usefixtures("registers")
def test_registers_of_the_folder_come_before_those_of_the_checkout(bulletin: Bulletin) -> None:
    assert bulletin("publish", *PLACES).exit_code == 0
    assert 'href="../../../phong-trao/tet-sum-vay/"' in page(1)
    assert not Path("trang đã dựng/don-vi/huyen-cao-loc-lang-son").exists()


@pytest.mark.usefixtures("registers")
def test_settings_of_ones_own_may_name_another_address(bulletin: Bulletin, flat: Path) -> None:
    own = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n"
    own += f'THEME = "{ROOT / "theme"}"\nPATH = "{ROOT / "content"}"\n'
    Path("publishconf.py").write_text(own + 'SITEURL = "https://tin.example.vn"\n', "utf-8")
    assert bulletin("publish", *PLACES).exit_code == 0
    assert 'href="https://tin.example.vn/2024/05/bai-so' in page(1)


def test_pages_alone_are_no_bulletin(bulletin: Bulletin, tmp_path: Path) -> None:
    (tmp_path / "bài" / "pages").mkdir(parents=True)
    (tmp_path / "bài" / "pages" / "gioi-thieu.md").write_text("Title: A\n\nChữ.\n", "utf-8")
    result = bulletin("publish", "--content", "bài", "--output", "ra")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "không có bài nào để đăng" in result.stderr
    assert not Path("ra").exists()


@pytest.mark.usefixtures("registers")
def test_a_picture_is_not_found_by_climbing_out_of_the_folder(
    bulletin: Bulletin, flat: Path, tmp_path: Path
) -> None:
    Image.new("RGB", (64, 48)).save(tmp_path / "kin.png")
    article = flat / "bài số 1.md"
    text = article.read_text("utf-8").replace("images/x.jpg", "../kin.png")
    article.write_text(text, encoding="utf-8")
    result = bulletin("publish", *PLACES)
    assert (result.exit_code, "kin.png" in result.stderr) == (1, True)


def test_what_a_build_has_read_is_read_again_neither_to_preview_nor_to_publish(
    bulletin: Bulletin, flat: Path, registers: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in flat.rglob("*"):
        os.utime(path, (0, 0))  # what is as young as the build itself is looked at once more
    read: list[str] = []
    reader = ArticleReader.read

    def counted(self: ArticleReader, path: str, *more: Any, **how: Any) -> Any:
        read.append(path)
        return reader(self, path, *more, **how)

    monkeypatch.setattr(ArticleReader, "read", counted)
    monkeypatch.setattr("plugins.desk.preview.watch", lambda *paths, **how: iter(()))
    assert bulletin("build", *PLACES).exit_code == 0
    assert len(read) == 3
    assert bulletin("preview", "--port", "0", *PLACES).exit_code == 0
    assert bulletin("publish", *PLACES).exit_code == 0
    assert bulletin("build", "--allow-fewer", *PLACES).exit_code == 0
    assert len(read) == 3
