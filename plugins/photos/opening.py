"""A picture is opened only if it is what its name says, whole, and of a size that can be shown."""

from __future__ import annotations

import io
import struct
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

MAX_BYTES = 30_000_000
MAX_PIXELS = 60_000_000  # the largest cameras of the trade have 50 million

# What Pillow calls the format, by ending. MPO is a JPEG with a preview behind it, as phones write.
_FORMATS = {
    ".jpg": ("JPEG", "MPO"),
    ".jpeg": ("JPEG", "MPO"),
    ".png": ("PNG",),
    ".webp": ("WEBP",),
}
_OPENED = ("JPEG", "PNG", "WEBP")
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
    struct.error,
    Warning,
)


class BadPicture(ValueError):
    """The file cannot be shown; ``what`` and ``fix`` say why, in Vietnamese."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix


def open_picture(data: bytes, ending: str) -> Image.Image:
    """The picture, decoded and upright. Raises :class:`BadPicture`.

    ``ending`` is that of the file, “.png”. Size is judged before anything is decoded, and a warning
    counts as an error.
    """
    if len(data) > MAX_BYTES:
        what = f"tệp ảnh quá lớn: hơn {MAX_BYTES // 10**6} MB"
        raise BadPicture(what, "thu nhỏ ảnh (1.600 điểm ảnh chiều ngang là đủ)")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data), formats=_OPENED) as image:
                _check(image, ending)
                image.load()
                return ImageOps.exif_transpose(image)
    except BadPicture:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many_pixels() from None
    except UnidentifiedImageError:
        what = "tệp không phải ảnh JPEG, PNG hay WebP, hoặc đã hỏng"
        raise BadPicture(what, "lưu lại ảnh thành .jpg từ bản gốc") from None
    except _FAILURES:
        what = "ảnh hỏng hoặc chép chưa hết"
        raise BadPicture(what, "chép lại ảnh từ bản gốc") from None


def _check(image: Image.Image, ending: str) -> None:
    if image.format not in _FORMATS.get(ending.lower(), ()):
        kind = "JPEG" if image.format == "MPO" else image.format
        right = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}.get(kind or "", ".jpg")
        raise BadPicture(
            f"tệp có đuôi {ending} nhưng bên trong là ảnh {kind}", f"đổi đuôi tệp thành {right}"
        )
    if image.width * image.height > MAX_PIXELS:
        raise _too_many_pixels()
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
        raise BadPicture("ảnh động không dùng được", "lưu một khung hình thành ảnh .jpg")


def _too_many_pixels() -> BadPicture:
    what = f"ảnh quá lớn: hơn {MAX_PIXELS // 10**6} triệu điểm ảnh"
    return BadPicture(what, "thu nhỏ ảnh (1.600 điểm ảnh chiều ngang là đủ)")
