"""The pictures of a printed issue: each as large as paper needs, as a JPEG."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path, PurePosixPath

from plugins.bulletin.problem import Problem, Refused, shown
from plugins.bulletin.story import Picture
from plugins.photos.encode import Wanted, encode
from plugins.photos.opening import BadPicture
from plugins.photos.step import read_picture

_WHOLE = 1100  # px: 175 dpi over the width of the page
_COLUMN = 640  # px: 210 dpi in one of two columns
_ALONE = 720  # px: 170 dpi over two thirds of the page, where there is one column
_ONE_OF_MANY = 480  # px: 160 dpi; an issue is to stay below 3 MB, and each takes about 45 KB
_MANY = 50  # pictures


def print_widths(
    pictures: Iterable[Picture], cover: Picture | None, columns: int
) -> Callable[[Picture], int]:
    """How many pixels wide each picture of a printed issue is made at most: the cover over the
    whole page, the others in so many columns."""
    many = len({each.source for each in pictures}) > _MANY
    others = _ONE_OF_MANY if many else _ALONE if columns == 1 else _COLUMN
    whole = cover.source if cover else ""
    return lambda picture: _WHOLE if picture.source == whole else others


class Pictures:
    """Finds the file a picture was made of, and makes the one that is asked for, once."""

    def __init__(
        self, content: Path, pictures: Iterable[Picture], width_px: Callable[[Picture], int]
    ) -> None:
        self._content, self._width_px = content, width_px
        self._known = {file.url: each for each in pictures for file in each.files}
        self.jpeg = cache(self._jpeg)

    def _jpeg(self, url: str) -> bytes:
        """The bytes for the address a picture has on the site.

        Raises :class:`Refused` where its file went or broke since the articles were read.
        """
        picture = self._known[url]
        width = min(self._width_px(picture), picture.files[-1].width)
        try:
            data = read_picture(self._content, picture.source)
            made = encode(data, PurePosixPath(picture.source).suffix, [Wanted("x.jpg", width)])
            return next(iter(made))[1]
        except BadPicture as bad:
            path = shown(self._content / picture.source)
            raise Refused([Problem(path, 0, bad.what, bad.fix)]) from None
