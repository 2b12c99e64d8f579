"""Sets lines of text into pictures, in the bulletin's own type.

Each letter is drawn once and then laid where it is needed: a title takes a millisecond instead of
ten. The fonts are those of the theme as TrueType, with the same letters (scripts/subset_fonts.py).
What they lack is left out, or written with the letter it is made of.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

_FONTS = Path(__file__).parent / "fonts"
_SPACE = "\u00a0"  # that holds words together is as wide as the other


class _Letter(NamedTuple):
    """A letter ready to be laid down."""

    mask: Image.Image | None  # None: a space
    left: int  # px from where the letter begins
    top: int  # px below the top of the line
    advance: float  # px to the next letter


class Lettering:
    """One font in one size."""

    def __init__(self, name: str, size: int) -> None:
        """``name``: “serif-600” or “sans-600”; ``size``: px of the em."""
        path = str(_FONTS / f"{name}.ttf")
        # Basic: the other way of laying out is not everywhere, and would set other pictures.
        self._font = ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
        self._absent = bytes(self._font.getmask("\uffff"))
        self._letters: dict[str, _Letter] = {}
        self._has: dict[str, bool] = {" ": True, _SPACE: True}

    def width(self, text: str) -> float:
        """The width of a text in px."""
        return sum([self._letter(sign).advance for sign in text])

    def set(self, sheet: Image.Image, place: tuple[int, int], text: str, ink: int) -> None:
        """Lay a line on a sheet of greys, its upper left corner at a place."""
        at, top = float(place[0]), place[1]
        for sign in text:
            letter = self._letter(sign)
            if letter.mask is not None:
                sheet.paste(ink, (round(at) + letter.left, top + letter.top), letter.mask)
            at += letter.advance

    def known(self, text: str) -> str:
        """The text in letters the font has, composed."""
        return "".join(map(self._known, unicodedata.normalize("NFC", text)))

    def _known(self, sign: str) -> str:
        if self.has(sign):
            return sign
        if sign.isspace():
            return " "
        plain = unicodedata.normalize("NFKD", sign)[:1]
        return plain if plain and plain != sign and self.has(plain) else ""

    def has(self, sign: str) -> bool:
        """Whether the font has a letter."""
        if sign not in self._has:
            drawn = bytes(self._font.getmask(sign))
            self._has[sign] = bool(drawn) and drawn != self._absent
        return self._has[sign]

    def _letter(self, sign: str) -> _Letter:
        if sign not in self._letters:
            self._letters[sign] = self._drawn(sign)
        return self._letters[sign]

    def _drawn(self, sign: str) -> _Letter:
        advance = self._font.getlength(sign)
        left, top, right, bottom = map(int, self._font.getbbox(sign))
        if sign.isspace() or right <= left or bottom <= top:
            return _Letter(None, 0, 0, advance)
        mask = Image.new("L", (right - left, bottom - top), 0)
        ImageDraw.Draw(mask).text((-left, -top), sign, font=self._font, fill=255)
        return _Letter(mask, left, top, advance)
