"""A picture becomes the bytes readers get: scaled, in sRGB, silent about camera and place."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from PIL import Image

from plugins.bulletin.system import processors
from plugins.photos.colours import in_srgb, plain
from plugins.photos.opening import open_picture
from plugins.photos.sizes import LARGEST, SHARED, cut_to, height_at

# Made-up photographs of 1600 px: JPEG of 80 takes 102 KB, AVIF of 60 at the same quality 44 KB.
# Faster than 8 shows; 6 takes four times as long for a tenth less. One thread, so that the bytes
# do not depend on the machine.
_OPTIONS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 80, "optimize": True, "progressive": True},
    "AVIF": {"quality": 60, "speed": 8, "max_threads": 1},
}
_STRIP = 512  # px of its height
_FORMATS = {".jpg": "JPEG", ".avif": "AVIF"}


class Wanted(NamedTuple):
    """One file to be made of a picture."""

    address: str  # its ending says the format
    width: int  # px


def encode(data: bytes, ending: str, wanted: Iterable[Wanted]) -> Iterator[tuple[str, bytes]]:
    """The files of a picture's bytes, each with its address, without any metadata.

    The picture is decoded once. The same bytes give the same files. What is transparent becomes
    white. Raises :class:`~plugins.photos.opening.BadPicture`.
    """
    image, whole = open_picture(data, ending, LARGEST)
    ready = shrunk(image, (LARGEST, height_at(LARGEST, whole)))

    def file(one: Wanted) -> tuple[str, bytes]:
        scaled = resized(ready, (one.width, height_at(one.width, whole)))
        return one.address, written(scaled, _FORMATS[PurePosixPath(one.address).suffix])

    with ThreadPoolExecutor(processors()) as encoders:  # which let go of Python's lock
        yield from encoders.map(file, wanted)


def cut_out(data: bytes, ending: str, focus: tuple[int, int]) -> bytes:
    """The JPEG of the part of a picture that is shared, around its focus (percent from left and
    top); a small picture is made larger. Raises as :func:`encode` does."""
    image, whole = open_picture(data, ending, LARGEST)
    ready = shrunk(image, (LARGEST, height_at(LARGEST, whole)))
    box = cut_to(ready.size, SHARED, *focus)
    return written(ready.resize(SHARED, Image.Resampling.LANCZOS, box=box), "JPEG")


def shrunk(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture in sRGB, no larger than needed for a size.

    Colours are managed last, on a few pixels instead of on fifty millions.
    """
    profile = image.info.get("icc_profile")
    image = _reduced(image, min(image.width // (2 * size[0]), image.height // (2 * size[1])))
    if image.width > size[0] and image.height > size[1]:
        image = image.resize(size, Image.Resampling.LANCZOS)
    if profile:
        image.info["icc_profile"] = profile
    return in_srgb(image)


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """The picture, so many times smaller, in a mode that can be scaled.

    It is taken strip by strip: of the whole no second copy is ever made, as large as it is.
    """
    if factor < 2:
        return plain(image)
    high = max(1, _STRIP // factor)  # of a strip, once reduced
    strips = []
    for top in range(0, image.height, high * factor):
        strip = image.crop((0, top, image.width, min(top + high * factor, image.height)))
        strips.append(plain(strip).reduce(factor))
    whole = Image.new(strips[0].mode, (strips[0].width, sum(each.height for each in strips)))
    for number, strip in enumerate(strips):
        whole.paste(strip, (0, number * high))
    return whole


def resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture in exactly this size."""
    return image.resize(size, Image.Resampling.LANCZOS) if image.size != size else image


def written(image: Image.Image, form: str) -> bytes:
    """The file of a picture in RGB: its pixels, and nothing of what was known of it."""
    bare = Image.new("RGB", image.size)  # without the original's comments, profile or position
    bare.paste(image)
    out = io.BytesIO()
    bare.save(out, form, **_OPTIONS[form])
    return out.getvalue()
