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

_WHOLE = 1100  # px: 175 dpi over the width of the page
_COLUMN = 640  # px: 210 dpi in one of two columns
_ONE_OF_MANY = 480  # px: 160 dpi; an issue is to stay below 3 MB, and each takes about 45 KB
_MANY = 50  # pictures


class Pictures:
    """Finds the file a picture was made of, and makes the one for paper, once.

    ``whole``: the picture printed over the width of the page, the cover; ``columns``: in how many
    the others are printed.
    """

    def __init__(
        self, content: Path, pictures: Iterable[Picture], whole: Picture | None, columns: int
    ) -> None:
        self._content = content
        self._known = {file.url: each for each in pictures for file in each.files}
        self._whole = whole.source if whole else ""
        many = len({each.source for each in self._known.values()}) > _MANY
        self._width = _WHOLE if columns == 1 and not many else _ONE_OF_MANY if many else _COLUMN
        self.jpeg = cache(self._jpeg)

    def _jpeg(self, url: str) -> bytes:
        """The bytes for the address a picture has on the site.

        Raises :class:`Refused` where its file went or broke since the articles were read.
        """
        picture = self._known[url]
        wanted = _WHOLE if picture.source == self._whole else self._width
        width = min(wanted, picture.files[-1].width)
        try:
            data = read_picture(self._content, picture.source)
            made = encode(data, PurePosixPath(picture.source).suffix, [Wanted("x.jpg", width)])
            return next(iter(made))[1]
        except BadPicture as bad:
            path = shown(self._content / picture.source)
            raise Refused([Problem(path, 0, bad.what, bad.fix)]) from None
