"""The ``<img>`` of an article lead to the sizes that were made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape
from itertools import count

from plugins.bulletin.story import PictureFile

_ROOT = "../../../"  # from an article's address to the top of the site
# The article's column: 42rem wide, on a phone the screen without its margins. Source: the design.
_SIZES = "(min-width: 44rem) 42rem, calc(100vw - 2rem)"

_IMAGE = re.compile(r'<img((?: [a-z]+="[^"]*")*+)>')
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')


def with_files(html: str, files: Mapping[str, tuple[PictureFile, ...]]) -> str:
    """The safe HTML with each ``<img src="images/…">`` showing its files (smallest first).

    The first picture is loaded at once, the others when they come near. All else stays as it was.
    """
    places = count()

    def filled(image: re.Match[str]) -> str:
        late = next(places) > 0
        attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(image[1])}
        sizes = files.get(attributes.get("src", ""), ())
        if not sizes:
            return image[0]
        attributes |= _shown_by(sizes, late=late)
        written = (f' {name}="{escape(attributes[name])}"' for name in sorted(attributes))
        return f"<img{''.join(written)}>"

    return _IMAGE.sub(filled, html)


def _shown_by(files: tuple[PictureFile, ...], *, late: bool) -> dict[str, str]:
    """The attributes of a picture that has these files."""
    largest = files[-1]
    shown = {"src": _ROOT + largest.url, "decoding": "async"}
    if len(files) > 1:
        shown["srcset"] = ", ".join(f"{_ROOT}{file.url} {file.width}w" for file in files)
        shown["sizes"] = _SIZES
    shown["width"], shown["height"] = str(largest.width), str(largest.height)
    if late:
        shown["loading"] = "lazy"
    return shown
