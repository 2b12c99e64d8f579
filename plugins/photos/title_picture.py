"""Draws a title as a picture of 1200 × 630 px, for those who share an article without one."""

from __future__ import annotations

import io
from functools import cached_property

from PIL import Image

from plugins.bulletin.text.typography import no_break
from plugins.photos.lettering import Lettering
from plugins.photos.sizes import SHARED
from plugins.photos.wrapping import shortened_to, wrapped

_WIDTH, _HEIGHT = SHARED
_MARGIN = 72  # px
_RULE = 16  # px; the bar across the top of every page, at this size
_PAPER, _INK, _RED = (255, 254, 251), (27, 26, 23), (156, 28, 31)  # of the theme's style sheet
_STEPS = 16  # shades from paper to ink, and as many from paper to red
_KICKER_TOP, _TITLE_TOP, _TITLE_END, _NAME_TOP = 66, 126, 530, 550  # px
_LINE = 1.28  # em; two marks on a capital need 1.25. Source: the theme's measures
_SIZES = (80, 72, 64, 56, 48)  # of a title, px
_PAPER_GREY, _INK_GREY = 255, 0


class TitlePictures:
    """Draws titles; keeps the letters it has drawn for the next one."""

    def draw(self, title: str, kicker: str, name: str) -> bytes:
        """The PNG, in shades of the theme's ink and red: the line above, the title, the name of the
        bulletin below. The same words give the same bytes."""
        sheet = Image.new("L", (_WIDTH, _HEIGHT), _PAPER_GREY)
        sheet.paste(_INK_GREY, (0, 0, _WIDTH, _RULE))
        column = _WIDTH - 2 * _MARGIN
        small = self._small
        above = shortened_to(small.known(kicker), column, small.width)
        small.set(sheet, (_MARGIN, _KICKER_TOP), above, _INK_GREY)
        font, size, lines = self._title(title, column)
        for number, line in enumerate(lines):
            place = (_MARGIN, _TITLE_TOP + round(number * size * _LINE))
            font.set(sheet, place, line, _INK_GREY)
        below = shortened_to(small.known(name), column, small.width)
        small.set(sheet, (_MARGIN, _NAME_TOP), below, _INK_GREY)
        return _printed(sheet)

    def _title(self, title: str, column: int) -> tuple[Lettering, int, tuple[str, ...]]:
        """The title in the largest size in which it has room; what has none in any is cut."""
        for size, font in zip(_SIZES, self._fonts, strict=True):
            room = int((_TITLE_END - _TITLE_TOP) / (size * _LINE))
            lines = wrapped(no_break(font.known(title)), column, font.width)
            if len(lines) <= room:
                return font, size, lines
        last = " ".join(lines[room - 1 :])
        return font, size, (*lines[: room - 1], shortened_to(last, column, font.width))

    @cached_property
    def _small(self) -> Lettering:
        return Lettering("sans-600", 30)

    @cached_property
    def _fonts(self) -> tuple[Lettering, ...]:
        return tuple(Lettering("serif-600", size) for size in _SIZES)


def _printed(sheet: Image.Image) -> bytes:
    """The sheet in colours: red above the title, ink below."""
    shades = [255 * step // (_STEPS - 1) for step in range(_STEPS)]
    steps = [round(grey * (_STEPS - 1) / 255) for grey in range(256)]
    top = sheet.crop((0, 0, _WIDTH, _TITLE_TOP)).point([_STEPS + step for step in steps])
    sheet = sheet.point(steps)
    sheet.paste(top, (0, 0))
    colours = (_mixed(ink, shade) for ink in (_INK, _RED) for shade in shades)
    sheet.putpalette([part for colour in colours for part in colour])
    out = io.BytesIO()
    sheet.save(out, "PNG", compress_level=4)
    return out.getvalue()


def _mixed(ink: tuple[int, int, int], grey: int) -> list[int]:
    return [round(i + (p - i) * grey / 255) for i, p in zip(ink, _PAPER, strict=True)]
