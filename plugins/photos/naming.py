"""The address of a picture: it changes with the bytes, so that it can be kept for ever."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePosixPath

from plugins.bulletin.text.vietnamese import slug_of

FOLDER = "hinh-anh"
RECIPE = 1  # one more whenever the same picture would be encoded into other bytes


def picture_address(source: str, data: bytes, width: int) -> str:
    """“hinh-anh/lang-son-1-0a1b2c3d-480.jpg” for “images/Lạng Sơn 1.png”, whose bytes are given."""
    name = slug_of(PurePosixPath(source).stem) or "anh"
    digest = sha256(b"%d " % RECIPE + data).hexdigest()[:8]
    return f"{FOLDER}/{name}-{digest}-{width}.jpg"
