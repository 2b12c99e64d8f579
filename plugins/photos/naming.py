"""The address of a picture: it changes with the bytes, so that it can be kept for ever."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePosixPath

from plugins.bulletin.text.vietnamese import slug_of

FOLDER = "hinh-anh"
RECIPE = 2  # one more whenever the same picture would be encoded into other bytes
_LONGEST = 80  # letters of a name


def picture_address(source: str, data: bytes, width: int, ending: str = "jpg") -> str:
    """“hinh-anh/lang-son-1-0a1b2c3d-480.jpg” for “images/Lạng Sơn 1.png”, whose bytes are given."""
    return f"{picture_name(source, data)}-{width}.{ending}"


def picture_name(source: str, data: bytes) -> str:
    """What the addresses of all files of a picture begin with: “hinh-anh/lang-son-1-0a1b2c3d”."""
    name = slug_of(PurePosixPath(source).stem)[:_LONGEST].strip("-") or "anh"
    return f"{FOLDER}/{name}-{content_digest(data)[:8]}"


def content_digest(data: bytes) -> str:
    """What a picture of these bytes becomes: 64 hexadecimal digits."""
    return sha256(b"%d " % RECIPE + data).hexdigest()
