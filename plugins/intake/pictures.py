"""Pictures as they came become pictures an article can have: JPEG, PNG or WebP, not too large."""

from __future__ import annotations

import io
import struct
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps

from plugins.intake.document import Picture

# What pages can show; the same bounds hold when a site is built.
_MAX_BYTES = 30_000_000
_MAX_PIXELS = 60_000_000
_LARGEST = 4_000  # px of a side, when a picture must be made smaller
_MOST_PIXELS = 200_000_000  # of one that is opened at all
_ENDINGS = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "WEBP": ".webp"}
_OPENED = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_DRAWN = ((b"\xd7\xcd\xc6\x9a", "WMF"), (b"\x01\x00\x09\x00", "WMF"), (b"\x01\x00\x00\x00", "EMF"))
_FAILURES = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, MemoryError,
    EOFError, struct.error, Warning, Image.DecompressionBombError,
)  # fmt: skip


class NoPicture(ValueError):
    """There is no picture to write; ``str()`` says why, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Usable:
    """A picture as it is written."""

    data: bytes
    ending: str  # “.jpg”
    changed: str = ""  # what was done to it, in Vietnamese; “” if it is as it came


def usable(picture: Picture) -> Usable:
    """The picture as an article can have it; unchanged wherever that is possible.

    Raises :class:`NoPicture` for one that is lost, drawn (WMF, EMF, SVG), broken or too large.
    """
    if picture.lost:
        raise NoPicture(picture.lost)
    name = picture.name.lower()
    for magic, kind in _DRAWN:
        if picture.data.startswith(magic) or name.endswith(f".{kind.lower()}"):
            raise NoPicture(f"hình vẽ kiểu {kind}")
    if name.endswith(".svg") or b"<svg" in picture.data[:500].lower():
        raise NoPicture("hình vẽ kiểu SVG")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(picture.data), formats=_OPENED) as image:
                return _usable(picture.data, image)
    except NoPicture:
        raise
    except _FAILURES:
        raise NoPicture("ảnh hỏng, hoặc kiểu ảnh không dùng được") from None


def _usable(data: bytes, image: Image.Image) -> Usable:
    pixels = image.width * image.height
    if pixels > _MOST_PIXELS:
        raise NoPicture(f"ảnh quá lớn: hơn {_MOST_PIXELS // 10**6} triệu điểm ảnh")
    ending = _ENDINGS.get(image.format or "", "")
    moving = image.format != "MPO" and getattr(image, "n_frames", 1) > 1
    if ending and not moving and pixels <= _MAX_PIXELS and len(data) <= _MAX_BYTES:
        image.load()  # raises if it is broken
        return Usable(data, ending)
    if pixels > _MAX_PIXELS:
        image.draft("RGB", (_LARGEST, _LARGEST))  # a JPEG is read smaller at once
        changed = "thu nhỏ ảnh quá lớn"
    elif len(data) > _MAX_BYTES:
        changed = "thu nhỏ ảnh quá lớn"
    else:
        changed = f"đổi ảnh {image.format} sang PNG"
    image.seek(0)
    made = ImageOps.exif_transpose(image)
    if changed.startswith("thu nhỏ"):
        made.thumbnail((_LARGEST, _LARGEST))
    file = io.BytesIO()
    if ending == ".jpg":
        made.convert("RGB").save(file, "JPEG", quality=90)
        return Usable(file.getvalue(), ".jpg", changed)
    if made.mode not in ("1", "L", "LA", "P", "RGB", "RGBA"):
        made = made.convert("RGB")
    made.save(file, "PNG")
    return Usable(file.getvalue(), ".png", changed)
