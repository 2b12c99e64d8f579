"""The ``<img>`` of an article lead to the files that were made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape
from itertools import count

from plugins.bulletin.story import Picture, PictureFile

_ROOT = "../../../"  # from an article's address to the top of the site
# The article's column: 42rem wide, on a phone the screen without its margins. Source: the design.
_SIZES = "(min-width: 44rem) 42rem, calc(100vw - 2rem)"
# Code points of text before a picture that readers see without scrolling: about twelve lines of a
# phone. Source: the design, 37 signs a line; the title and the lead take the rest of the screen.
_IN_SIGHT = 450

_IMAGE = re.compile(r'<img((?: [a-z]+="[^"]*")*+)>')
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
_TAG = re.compile(r"<[^>]*+>")


def with_files(html: str, pictures: Mapping[str, Picture]) -> str:
    """The safe HTML with each ``<img src="images/…">`` showing its files; ``pictures`` by source.

    The first picture is loaded at once, before all others, if it stands near the beginning; the
    others when a reader comes near. All else stays as it was.
    """
    places = count()

    def filled(image: re.Match[str]) -> str:
        first = next(places) == 0
        attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(image[1])}
        picture = pictures.get(attributes.get("src", ""))
        if picture is None or not picture.files:
            return image[0]
        before = _TAG.sub("", html[: image.start()]) if first else ""
        at_once = first and len(before) <= _IN_SIGHT
        shown = attributes | _shown_by(picture, at_once=at_once)
        tag = f"<img{_written(shown)}>"
        return f"<picture>{_source(picture)}{tag}</picture>" if picture.avif else tag

    return _IMAGE.sub(filled, html)


def _shown_by(picture: Picture, *, at_once: bool) -> dict[str, str]:
    """The attributes of a picture that has these files."""
    largest = picture.files[-1]
    shown = {"src": _ROOT + largest.url}
    if picture.tone:
        shown["class"] = f"tone-{picture.tone}"
    if len(picture.files) > 1:
        shown |= {"srcset": _set(picture.files), "sizes": _SIZES}
    shown |= {"width": str(largest.width), "height": str(largest.height)}
    late = {"loading": "lazy", "decoding": "async"}
    return shown | ({"fetchpriority": "high"} if at_once else late)


def _source(picture: Picture) -> str:
    """What browsers take that know AVIF."""
    held = {"type": "image/avif", "srcset": _set(picture.avif), "sizes": _SIZES}
    return f"<source{_written(held)}>"


def _set(files: tuple[PictureFile, ...]) -> str:
    return ", ".join(f"{_ROOT}{file.url} {file.width}w" for file in files)


def _written(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escape(attributes[name])}"' for name in sorted(attributes))
