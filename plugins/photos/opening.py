"""A picture is opened only if it is what its name says, whole, and of a size that can be shown."""

from __future__ import annotations

import io
import struct
import warnings
from typing import NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from plugins.photos.sniffing import found_in

MAX_BYTES = 30_000_000
MAX_PIXELS = 60_000_000  # the largest cameras of the trade have 50 million

# What Pillow calls the format, by ending. MPO is a JPEG with a preview behind it, as phones write.
_FORMATS = {
    ".jpg": ("JPEG", "MPO"),
    ".jpeg": ("JPEG", "MPO"),
    ".png": ("PNG",),
    ".webp": ("WEBP",),
    ".avif": ("AVIF",),
    ".gif": ("GIF",),
}
_OPENED = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
_ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "AVIF": ".avif", "GIF": ".gif"}
_ORIENTATION, _ON_ITS_SIDE = 0x0112, range(5, 9)  # Source: EXIF 2.32, tag Orientation
# A broken file makes a decoder fail in any of these ways.
_FAILURES = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    MemoryError,
    EOFError,
    RuntimeError,
    struct.error,
    Warning,
)


class BadPicture(ValueError):
    """The file cannot be shown; ``what`` and ``fix`` say why, in Vietnamese."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix


class Opened(NamedTuple):
    """A picture, decoded and upright."""

    image: Image.Image  # as large as it is, or smaller
    size: tuple[int, int]  # width and height in px of the whole


def open_picture(data: bytes, ending: str, width: int | None = None) -> Opened:
    """The picture of a file's bytes. Raises :class:`BadPicture`.

    ``ending`` is that of the file, “.png”. Size is judged before anything is decoded. Where it is
    known that no more than ``width`` px will be shown, a JPEG may come scaled down by its decoder,
    which takes a fraction of the time and memory; it comes at least twice as wide and high as that.
    """
    if len(data) > MAX_BYTES:
        what = f"tệp ảnh quá lớn: hơn {MAX_BYTES // 10**6} MB"
        raise BadPicture(what, "thu nhỏ ảnh (1.600 điểm ảnh chiều ngang là đủ)")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what cameras write is often broken, and not shown
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_OPENED) as image:
                _check(image, ending)
                size = image.size
                if width is not None:
                    image.draft(None, (2 * width, 2 * width))
                image.load()
                return Opened(image, size[::-1] if _set_upright(image) else size)
    except BadPicture:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many_pixels() from None
    except UnidentifiedImageError:
        raise BadPicture(*found_in(data)) from None
    except _FAILURES:
        what = "ảnh hỏng hoặc chép chưa hết"
        raise BadPicture(what, "chép lại ảnh từ bản gốc") from None


def _set_upright(image: Image.Image) -> bool:
    """Turn the picture as its camera was held; whether height and width have changed places.

    Where what the camera wrote cannot be read, the picture stays as it lies.
    """
    try:
        lying = image.getexif().get(_ORIENTATION, 1) in _ON_ITS_SIDE
        ImageOps.exif_transpose(image, in_place=True)
    except _FAILURES:
        return False
    return lying


def _check(image: Image.Image, ending: str) -> None:
    if image.format not in _FORMATS.get(ending.lower(), ()):
        kind = "JPEG" if image.format == "MPO" else str(image.format)
        raise BadPicture(
            f"tệp có đuôi {ending} nhưng bên trong là ảnh {kind}",
            f"đổi đuôi tệp thành {_ENDINGS[kind]}",
        )
    if image.width * image.height > MAX_PIXELS:
        raise _too_many_pixels()
    if image.format != "MPO" and getattr(image, "is_animated", False):
        raise BadPicture("ảnh động không dùng được", "lưu một khung hình thành ảnh .jpg")


def _too_many_pixels() -> BadPicture:
    what = f"ảnh quá lớn: hơn {MAX_PIXELS // 10**6} triệu điểm ảnh"
    return BadPicture(what, "thu nhỏ ảnh (1.600 điểm ảnh chiều ngang là đủ)")
