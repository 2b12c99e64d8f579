"""``bulletin tidy``: shown first, written when wanted, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.desk import tidy as module
from tests.desk.conftest import Bulletin

UNTIDY = 'Title: Hoà bình\r\nDate: 2023-11-10\r\n\r\nChương trình "Tết Sum vầy" - năm nay .\r\n'
TIDY = "Title: Hòa bình\r\nDate: 2023-11-10\r\n\r\nChương trình “Tết Sum vầy” – năm nay.\r\n"


@pytest.fixture
def untidy(article: Path) -> Path:
    article.write_bytes(UNTIDY.encode())
    return article


def test_the_change_is_shown_and_not_written_without_a_terminal(
    bulletin: Bulletin, untidy: Path
) -> None:
    result = bulletin("tidy", untidy)
    assert result.exit_code == 0
    assert '-Chương trình "Tết Sum vầy" - năm nay .\n' in result.output
    assert "+Chương trình “Tết Sum vầy” – năm nay.\n" in result.output
    assert "\x1b[" not in result.output
    assert result.output.endswith("Chưa ghi gì. Thêm  --write  để sửa 1 tệp như trên.\n")
    assert untidy.read_bytes() == UNTIDY.encode()


def test_it_is_written_when_asked_for_with_its_line_ends(bulletin: Bulletin, untidy: Path) -> None:
    result = bulletin("tidy", untidy, "--write")
    assert (result.exit_code, untidy.read_bytes()) == (0, TIDY.encode())
    assert bulletin("tidy", untidy, "--write").output == "Không có gì phải sửa.\n"


@pytest.mark.parametrize(("answer", "written"), [("có", True), ("không", False), ("", False)])
def test_in_a_terminal_the_editor_is_asked(
    bulletin: Bulletin, untidy: Path, monkeypatch: pytest.MonkeyPatch, answer: str, written: bool
) -> None:
    monkeypatch.setattr(module, "_in_terminal", lambda: True)
    monkeypatch.setattr(module.click, "prompt", lambda *_, **__: answer)
    bulletin("tidy", untidy)
    assert untidy.read_bytes() == (TIDY if written else UNTIDY).encode()


def test_a_file_that_is_no_text_keeps_no_other_away(bulletin: Bulletin, untidy: Path) -> None:
    other = untidy.with_name("anh.md")
    other.write_bytes(b"\xff\xfe\x00")
    result = bulletin("tidy", other, untidy, "--write")
    assert result.exit_code == 1
    assert "anh.md: tệp không phải văn bản UTF-8" in result.stderr
    assert (other.read_bytes(), untidy.read_bytes()) == (b"\xff\xfe\x00", TIDY.encode())


def test_a_disk_that_fails_leaves_the_old_file(
    bulletin: Bulletin, untidy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device", "x")

    monkeypatch.setattr("os.fsync", full)
    result = bulletin("tidy", untidy, "--write")
    assert (result.exit_code, untidy.read_bytes()) == (1, UNTIDY.encode())
    assert list(untidy.parent.iterdir()) == [untidy]


def test_the_setting_says_where_tone_marks_stand(bulletin: Bulletin, untidy: Path) -> None:
    root = Path(module.__file__).parents[2]
    said = (root / "pelicanconf.py").read_text("utf-8")
    said = said.replace('TONE_MARKS = "hòa"', 'TONE_MARKS = "{}"')
    said = said.replace('THEME = "theme"', f'THEME = "{root.as_posix()}/theme"')
    # Of different lengths: of two files as long and as old as each other Python reads the one it
    # has compiled.
    for way, code in (("hoà", 0), ("như cũ", 1)):
        Path("pelicanconf.py").write_text(said.replace("{}", way, 1), encoding="utf-8")
        result = bulletin("tidy", untidy)
        assert result.exit_code == code, result.output
        assert ("Hòa" not in result.output) or code
    assert "TONE_MARKS không nhận “như cũ”" in result.stderr


def test_a_file_that_is_not_there_ends_with_two(bulletin: Bulletin, article: Path) -> None:
    assert bulletin("tidy", "khong-co.md").exit_code == 2
