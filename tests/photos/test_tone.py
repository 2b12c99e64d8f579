from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from plugins.photos.tone import TONES, tone_of

CSS = Path(__file__).parents[2] / "theme/static/css/bulletin.css"


@pytest.mark.parametrize("name", TONES)
def test_a_plain_picture_has_the_tone_of_its_colour(name: str) -> None:
    assert tone_of(Image.new("RGB", (300, 200), TONES[name])) == name


@pytest.mark.parametrize("mode", ["1", "L", "P", "I;16", "RGBA", "CMYK", "LA"])
def test_every_kind_of_picture_has_a_tone(mode: str) -> None:
    assert tone_of(Image.new(mode, (300, 200))) in {"night", "paper"}


def test_the_theme_paints_every_tone() -> None:
    rules = re.findall(r"\.tone-(\w+) \{ background: #(\w{6}); \}", CSS.read_text("utf-8"))
    assert {name: tuple(bytes.fromhex(colour)) for name, colour in rules} == dict(TONES)
