"""Every file of the repository: its letters, and what it must not tell."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LEFT_BY_TOOLS = {"output", "node_modules", "__pycache__", "bench-work"}
# Annotated articles: some are decomposed or oddly typed on purpose, as articles are.
MATERIAL = ROOT / "tests" / "gold"
OURS_THOUGH_HIDDEN = {".ci", ".gitattributes", ".gitignore", ".htmlvalidate.json", ".editorconfig"}
NOT_TEXT = {
    ".png",
    ".jpg",
    ".jpeg",
    ".webp",
    ".avif",
    ".woff2",
    ".ttf",
    ".ico",
    ".gz",
    ".br",
    ".db",
}

# Unicode that hides or turns text: joiners, marks of direction, byte order mark, lost letters.
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]")
# Icelandic Eth for Đ, letters of other alphabets, wide forms: alike to the eye, never found.
LOOKALIKE = re.compile("[\u00d0\u00f0\u0370-\u03ff\u0400-\u04ff\u1d00-\u1d7f\uff01-\uff5e]")
SEEN_BY_READERS = ("content", "theme", "docs", "README.md", "HUONG-DAN.md", "CHANGELOG.md")
# Joined here, so that this file does not hold what it looks for.
WORKPLACE = "/".join(("", "work", ""))
UNTOLD = re.compile(
    "|".join(
        (
            rf"(?<![\w./:-]){WORKPLACE}",
            "/".join((r"\.\.", "shared")),
            "/".join((r"(?<![\w.])", "tmp", "")),
            "(?<!no-emit-)index-{}".format("url"),
            r"{}\.org".format("pypi"),
            "{}hosted".format("python"),
            r"{}js\.".format("npm"),
        )
    )
)


def files() -> list[Path]:
    """Text files of the checkout, without what tools and builds leave there."""
    found: list[Path] = []
    folders = [ROOT]
    while folders:
        for path in sorted(folders.pop().iterdir()):
            hidden = path.name.startswith(".") and path.name not in OURS_THOUGH_HIDDEN
            if hidden or path.name in LEFT_BY_TOOLS or path.name.endswith(".egg-info"):
                continue
            if path == MATERIAL:
                continue
            if path.is_dir():
                folders.append(path)
            elif path.suffix.lower() not in NOT_TEXT:
                found.append(path)
    return found


def letter_faults(name: str, text: str) -> list[str]:
    """What is wrong with the letters of one file, each as ``file:line: what``."""
    seen = name.split("/")[0] in SEEN_BY_READERS
    faults = []
    for number, line in enumerate(text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line):
            faults.append(f"{name}:{number}: not NFC")
        if found := HIDDEN.search(line):
            faults.append(f"{name}:{number}: hidden character U+{ord(found[0]):04X}")
        if seen and (found := LOOKALIKE.search(line)):
            faults.append(f"{name}:{number}: lookalike letter U+{ord(found[0]):04X}")
    return faults


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in files()}


def test_the_walk_finds_files_of_every_kind(texts: dict[str, str]) -> None:
    assert {".ci/run", "LICENSE", "Makefile", "pyproject.toml", "plugins/__init__.py"} <= set(texts)
    assert not [name for name in texts if name.startswith((".venv", ".git/", "output/"))]


def test_letters_are_composed_and_none_is_a_lookalike(texts: dict[str, str]) -> None:
    assert [fault for name, text in texts.items() for fault in letter_faults(name, text)] == []


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("plugins/a.py", "an\nHo\u0300a", "plugins/a.py:2: not NFC"),
        ("plugins/a.py", "Lạng\u200b Sơn", "plugins/a.py:1: hidden character U+200B"),
        ("content/a.md", "\u00d0ồng Đăng", "content/a.md:1: lookalike letter U+00D0"),
        ("docs/a.md", "L\u0430ng", "docs/a.md:1: lookalike letter U+0430"),
    ],
)
def test_a_bad_letter_is_named_with_its_line(name: str, text: str, fault: str) -> None:
    assert letter_faults(name, text) == [fault]


def test_good_letters_are_let_through() -> None:
    assert letter_faults("content/a.md", "Đồng Đăng – “Hòa Bình”, Hoà Bình…\nðđ"[:-2]) == []
    assert letter_faults("plugins/a.py", "_LOOKALIKES = {'\u00d0': 'đ'}") == []


def test_no_file_tells_of_the_place_it_was_written_in(texts: dict[str, str]) -> None:
    told = {name: found[0] for name, text in texts.items() if (found := UNTOLD.search(text))}
    assert told == {}


@pytest.mark.parametrize("told", [f"see {WORKPLACE}main", "index-{} = x".format("url")])
def test_such_a_place_would_be_found(told: str) -> None:
    assert UNTOLD.search(told)


@pytest.mark.parametrize("told", [f"https://example.vn{WORKPLACE}1", "homework/ and shared/"])
def test_addresses_of_other_sites_are_no_such_places(told: str) -> None:
    assert not UNTOLD.search(told)
