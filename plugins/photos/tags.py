"""The ``<img>`` of an article lead to the sizes that were made."""

from __future__ import annotations

from collections.abc import Mapping

from bs4 import Tag

from plugins.bulletin.story import PictureFile
from plugins.bulletin.text.html_blocks import parse, written

_ROOT = "../../../"  # from an article's address to the top of the site
# The article's column: 42rem wide, on a phone the screen without its margins. Source: the design.
_SIZES = "(min-width: 44rem) 42rem, calc(100vw - 2rem)"


def with_files(html: str, files: Mapping[str, tuple[PictureFile, ...]]) -> str:
    """The HTML with each ``<img src="images/…">`` showing its files (smallest first).

    The first picture is loaded at once, the others when they come near.
    """
    soup = parse(html)
    for place, image in enumerate(soup.find_all("img")):
        sizes = files.get(str(image.get("src", "")), ())
        if sizes:
            _fill(image, sizes, late=place > 0)
    return written(soup)


def _fill(image: Tag, files: tuple[PictureFile, ...], *, late: bool) -> None:
    largest = files[-1]
    image["src"] = _ROOT + largest.url
    if len(files) > 1:
        image["srcset"] = ", ".join(f"{_ROOT}{file.url} {file.width}w" for file in files)
        image["sizes"] = _SIZES
    image["width"], image["height"] = str(largest.width), str(largest.height)
    if late:
        image["loading"] = "lazy"
    image["decoding"] = "async"
