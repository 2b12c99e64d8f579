"""The chapters beside the handbook say what the code says, and lead to what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.describe_commands import CHAPTER as COMMANDS
from scripts.describe_commands import commands, described
from scripts.list_messages import CHAPTER, explained, messages
from tests.desk.conftest import ROOT

HANDBOOK = ROOT / "HUONG-DAN.md"
CHAPTERS = sorted((ROOT / "docs/huong-dan").glob("*.md"))
PICTURES = sorted((ROOT / "docs/huong-dan/hinh").iterdir())
BATCHES = sorted((ROOT / "windows").glob("*.bat"))
MOST = 60_000  # bytes of a picture
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_the_chapter_of_commands_is_what_they_say_of_themselves() -> None:
    assert text_of(COMMANDS) == described()  # else: python scripts/describe_commands.py
    assert len(list(commands())) > 15


def test_every_message_is_explained_and_every_explanation_is_of_a_message() -> None:
    rows = explained(text_of(CHAPTER))
    said = messages()
    assert len(said) > 250
    assert sorted(set(said) - set(rows)) == []
    assert sorted(set(rows) - set(said)) == []
    assert len(rows) == len(set(rows))


def test_a_message_that_is_filled_in_is_found_as_it_is_told(tmp_path: Path) -> None:
    code = tmp_path / "plugins"
    code.mkdir()
    (code / "a.py").write_text(
        'what = f"tên {name!r}{more} sai" if name else "thiếu tên"\n'
        'raise Misuse(f"{who}: {what}")\n'
        'said = "không nói với ai"\n',
        encoding="utf-8",
    )
    assert set(messages(code)) == {"tên … sai", "thiếu tên"}
    assert explained("| dấu “\\|” lạ | Bỏ. |\n| --- | --- |\n") == ["dấu “|” lạ"]


def anchors(text: str) -> set[str]:
    """The addresses of headings, as the site where the handbook is read makes them."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("chapter", [HANDBOOK, *CHAPTERS], ids=lambda path: path.name)
def test_every_link_of_the_handbook_leads_somewhere(chapter: Path) -> None:
    for picture, words, target in LINK.findall(CODE.sub("", text_of(chapter))):
        path, _, anchor = target.partition("#")
        if path.startswith(("https://", "/")):
            continue
        there = (chapter.parent / path).resolve() if path else chapter
        assert there.is_file(), target
        if anchor and there.suffix == ".md":
            assert anchor in anchors(text_of(there)), target
        assert not picture or len(words) > 20, f"{target} has no description"


def test_pictures_are_small_used_and_ask_nobody_for_anything() -> None:
    used = "".join(map(text_of, (HANDBOOK, *CHAPTERS)))
    assert len(PICTURES) >= 8
    for picture in PICTURES:
        assert picture.stat().st_size < MOST, picture.name
        assert f"hinh/{picture.name}" in used, picture.name
        if picture.suffix == ".svg":
            svg = text_of(picture).replace("http://www.w3.org/2000/svg", "")
            assert not re.search(r"https?:|<style|style=|<script", svg), picture.name


def test_what_is_clicked_on_windows_is_in_the_handbook_and_can_be_run_there() -> None:
    told = text_of(ROOT / "docs/huong-dan/cai-dat-windows.md")
    known = {name.split()[1] for name, _ in commands()}
    assert len(BATCHES) == 5
    for batch in BATCHES:
        assert f"{batch.name}`" in told, batch.name
        data = batch.read_bytes()
        assert data.count(b"\n") == data.count(b"\r\n"), f"{batch.name} has line ends of Unix"
        text = data.decode()
        run = re.findall(r"^\.venv\\Scripts\\bulletin (\w+)", text, re.MULTILINE)
        assert set(run) <= known
        assert 'cd /d "%~dp0.."' in text
