"""Pictures for tests, made when they are asked for."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image, ImageCms

RED, WHITE = (254, 0, 0), (255, 255, 255)
ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "AVIF": ".avif", "GIF": ".gif"}


def picture(
    kind: str = "JPEG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **extra: object
) -> bytes:
    out = io.BytesIO()
    colour = {"RGBA": (255, 0, 0, 0), "CMYK": (0, 255, 255, 0), "RGB": RED}.get(mode, 128)
    Image.new(mode, size, colour).save(out, kind, **extra)
    return out.getvalue()


def quarters(size: tuple[int, int] = (400, 400)) -> Image.Image:
    """Red, green, blue and white: above left, above right, below left, below right."""
    image = Image.new("RGB", size, WHITE)
    half = (size[0] // 2, size[1] // 2)
    for place, colour in (((0, 0), "red"), ((half[0], 0), "lime"), ((0, half[1]), "blue")):
        image.paste(colour, (*place, place[0] + half[0], place[1] + half[1]))
    return image


def saved(image: Image.Image, kind: str = "PNG", **extra: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **extra)
    return out.getvalue()


def moving(kind: str, frames: int = 3) -> bytes:
    shades = [Image.new("RGB", (32, 32), (number * 60 % 256, 0, 0)) for number in range(frames)]
    return saved(shades[0], kind, save_all=True, append_images=shades[1:])


def claiming(width: int, height: int) -> bytes:
    """A small PNG whose header says that it is large."""
    data = picture("PNG")
    header = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + header + struct.pack(">I", zlib.crc32(header)) + data[33:]


def swapped_profile() -> bytes:
    """A colour profile in which red and green have changed places: nobody can miss whether it was
    applied."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for place in range(128 + 4, 128 + 4 + 12 * 30, 12):
        tag = bytes(profile[place : place + 4])
        if tag in (b"rXYZ", b"gXYZ"):
            profile[place : place + 4] = b"gXYZ" if tag == b"rXYZ" else b"rXYZ"
    return bytes(profile)


def near(pixel: object, wanted: tuple[int, int, int], by: int = 12) -> bool:
    return all(abs(a - b) <= by for a, b in zip(pixel, wanted, strict=True))  # type: ignore[call-overload]
