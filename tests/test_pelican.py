from __future__ import annotations

from pathlib import Path

import pytest

from plugins._pelican import code_digest, state_folder


def test_what_is_kept_lies_beside_the_output_and_not_in_it(tmp_path: Path) -> None:
    settings = {"OUTPUT_PATH": str(tmp_path / "output")}
    assert state_folder(settings) == tmp_path.resolve() / ".bulletin" / "output"


@pytest.fixture
def code(tmp_path: Path) -> Path:
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "one.py").write_text("1", encoding="utf-8")
    return tmp_path


def test_the_code_is_told_by_its_files_names_and_bytes(code: Path) -> None:
    before = code_digest(code)
    (code / "room" / "notes.md").write_text("x", encoding="utf-8")
    assert code_digest(code) == before
    (code / "room" / "one.py").write_text("2", encoding="utf-8")
    changed = code_digest(code)
    (code / "room" / "one.py").rename(code / "room" / "two.py")
    assert len({before, changed, code_digest(code)}) == 3


def test_the_code_is_told_by_its_libraries(code: Path) -> None:
    assert code_digest(code, ("jinja2",)) != code_digest(code, ("jinja2", "pillow"))
