"""The fonts lie on our own host, are small, and hold every letter the bulletin prints."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from PIL import ImageFont

FONTS = Path(__file__).parents[2] / "theme/static/fonts"
FILES = sorted(FONTS.glob("*.woff2"))
MARKS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LOWER = "".join(
    unicodedata.normalize("NFC", vowel + mark) for vowel in "aăâeêioôơuưy" for mark in MARKS
)
VIETNAMESE = LOWER + LOWER.upper() + "đĐ"
PUNCTUATION = "\u00a0–—‘’“”…«»‹›•·×°²³₫©"
NOT_HELD = "\u0e01"  # a Thai letter, which no file holds: what a missing letter looks like


def drawn(font: ImageFont.FreeTypeFont, letter: str) -> tuple[float, bytes]:
    return font.getlength(letter), bytes(font.getmask(letter))


def test_the_vowels_are_all_there() -> None:
    assert len(set(LOWER)) == 72
    assert {"ằ", "ẵ", "ệ", "ợ", "ỷ"} <= set(LOWER)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_draws_every_letter(file: Path) -> None:
    font = ImageFont.truetype(file, 40)
    missing = drawn(font, NOT_HELD)
    letters = "".join(map(chr, range(0x21, 0x7F))) + VIETNAMESE + PUNCTUATION
    assert [letter for letter in letters if drawn(font, letter) == missing] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_changed_font_does_not_bear_the_reserved_name(file: Path) -> None:
    assert ImageFont.truetype(file, 40).getname()[0] in {"Bulletin Serif", "Bulletin Sans"}


def test_the_five_files_weigh_at_most_sixty_kilobytes() -> None:
    assert [file.stem for file in FILES] == [
        "sans-400",
        "sans-600",
        "serif-400",
        "serif-400i",
        "serif-600",
    ]
    assert sum(file.stat().st_size for file in FILES) <= 60 * 1024


@pytest.mark.parametrize("family", ["source-serif-4", "be-vietnam-pro"])
def test_the_licence_lies_beside_the_files(family: str) -> None:
    text = (FONTS / f"OFL-{family}.txt").read_text(encoding="utf-8")
    assert text.startswith("Copyright")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
