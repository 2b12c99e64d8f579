"""The pictures of a printed issue: each as large as paper needs, as a JPEG."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePosixPath

from plugins.bulletin.problem import Problem, Refused, shown
from plugins.bulletin.story import Picture
from plugins.photos.encode import Wanted, encode
from plugins.photos.opening import BadPicture
from plugins.photos.step import read_picture

_WIDEST = 1000  # px: 160 dpi over the whole page, 330 dpi in a column of 7.6 cm


class Pictures:
    """Finds the file a picture was made of, and makes the one for paper, once."""

    def __init__(self, content: Path, pictures: Iterable[Picture]) -> None:
        self._content = content
        self._known = {file.url: each for each in pictures for file in each.files}
        self.jpeg = cache(self._jpeg)

    def _jpeg(self, url: str) -> bytes:
        """The bytes for the address a picture has on the site.

        Raises :class:`Refused` where its file went or broke since the articles were read.
        """
        picture = self._known[url]
        width = min(_WIDEST, picture.files[-1].width)
        try:
            data = read_picture(self._content, picture.source)
            made = encode(data, PurePosixPath(picture.source).suffix, [Wanted("x.jpg", width)])
            return next(iter(made))[1]
        except BadPicture as bad:
            path = shown(self._content / picture.source)
            raise Refused([Problem(path, 0, bad.what, bad.fix)]) from None
