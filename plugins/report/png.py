"""Draws a figure as PNG, for Word."""

from __future__ import annotations

import io
from typing import Protocol

from PIL import Image, ImageDraw, ImageOps

from plugins.report.bars import INK, PAPER, SIZE, WIDTH, drawing
from plugins.report.table import Figure


class Letters(Protocol):
    """What sets lines of text: a font in the size of ``bars.SIZE``."""

    def width(self, text: str) -> float: ...
    def set(self, sheet: Image.Image, place: tuple[int, int], text: str, ink: int) -> None: ...
    def known(self, text: str) -> str: ...


def png(figure: Figure, letters: Letters) -> bytes:
    """The file. The same figure gives the same bytes with one version of Pillow."""
    drawn = drawing(figure, lambda text: letters.width(letters.known(text)))
    picture = Image.new("RGB", (WIDTH, drawn.height), PAPER)
    pen = ImageDraw.Draw(picture)
    for box in drawn.boxes:
        end = (box.x + box.width - 1, box.y + box.height - 1)
        pen.rectangle(((box.x, box.y), end), fill=box.tone)
    sheet = Image.new("L", picture.size, 255)
    for words in drawn.words:
        text = letters.known(words.text)
        x = words.x - round(letters.width(text)) if words.from_right else words.x
        letters.set(sheet, (x, words.y - round(SIZE * 0.65)), text, 0)
    picture.paste(INK, (0, 0), ImageOps.invert(sheet))
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()
