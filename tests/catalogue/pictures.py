"""Pictures that are missing, broken, dangerous, not pictures, or that tell too much."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image, PngImagePlugin

from tests.catalogue.case import MARKER, Case, Contents, Told, article, harmless, refused


def _saved(form: str, mode: str = "RGB", size: tuple[int, int] = (64, 48), **options: Any) -> bytes:
    held = io.BytesIO()
    image = Image.new(mode, size, 90) if mode in {"L", "P"} else Image.new(mode, size)
    image.save(held, form, **options)
    return held.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _bomb(side: int) -> bytes:
    """A PNG of few bytes that says it is ``side`` pixels wide and high."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(3_000_000), 9)
    body = _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def _with_place() -> bytes:
    """A JPEG whose EXIF says where it was taken, with what, and a secret."""
    exif = Image.Exif()
    exif[0x010F] = MARKER
    exif[0x0112] = 6  # lying on its side
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (21.0, 51.0, 0.0)
    return _saved("JPEG", exif=exif, comment=MARKER.encode())


def _with_words() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", MARKER)
    return _saved("PNG", pnginfo=info)


def _animated(form: str) -> bytes:
    frames = [Image.new("RGB", (32, 32), shade) for shade in ("red", "green", "blue")]
    held = io.BytesIO()
    frames[0].save(held, form, save_all=True, append_images=frames[1:], duration=90)
    return held.getvalue()


def _link(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


SVG = f'<svg xmlns="http://www.w3.org/2000/svg"><script>alert("{MARKER}")</script></svg>'
JPEG, PNG = _saved("JPEG"), _saved("PNG")


def _shows(name: str) -> str:
    return article(f"Quang cảnh hội nghị.\n\n![Hội trường]({name})\nChú thích.\n")


def _bad(name: str, file: str, contents: Contents | None, *words: str) -> Case:
    also = {} if contents is None else {f"images/{file}": contents}
    told = (Told(7, words or (file,)),)
    return Case(f"picture {name}", _shows(f"images/{file}"), told, also=also)


def _fine(name: str, file: str, contents: Contents) -> Case:
    also = {f"images/{file}": contents}
    return harmless(f"picture {name}", _shows(f"images/{file}"), ("<img",), also=also)


def _reaching(name: str, target: str, fault: str = "") -> Case:
    return refused(f"picture {name}", _shows(target), 7, ".", fault=fault)


CASES = (
    _bad("missing", "khong-co.png", None),
    _bad("truncated png", "cut.png", _saved("PNG", size=(900, 900))[:400]),
    _bad("truncated jpeg", "cut.jpg", _saved("JPEG", size=(900, 900))[:1500]),
    _bad("with broken sums", "sum.png", PNG[:40] + b"xxxx" + PNG[44:]),
    _bad("bomb", "bom.png", _bomb(40_000)),
    _bad("smaller bomb", "bom2.png", _bomb(12_000)),
    _bad("of no bytes", "rong.png", b""),
    _bad("of words", "chu.jpg", "Đây không phải là ảnh."),
    _bad("png named jpeg", "nham.jpg", PNG),
    _bad("page named picture", "trang.png", "<html><script>alert(1)</script></html>"),
    _bad("svg with script", "ve.svg", SVG),
    _bad("svg named png", "ve.png", SVG),
    _bad("of another form", "anh.bmp", _saved("BMP")),
    _bad("of a tiff", "anh.tiff", _saved("TIFF")),
    _bad("in postscript", "anh.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"),
    _bad("linked from elsewhere", "ngoai.png", _link("/etc/passwd")),
    _bad("that is a folder", "thumuc.png", lambda path: path.mkdir()),
    _fine("moving gif", "dong.gif", _animated("GIF")),
    _fine("moving webp", "dong.webp", _animated("WEBP")),
    _fine("in four inks", "muc.jpg", _saved("JPEG", "CMYK")),
    _fine("in grey of sixteen bits", "xam.png", _saved("PNG", "I;16")),
    _fine("with a palette", "bang-mau.png", _saved("PNG", "P")),
    _fine("with places and maker", "noi-chup.jpg", _with_place()),
    _fine("with words inside", "loi.png", _with_words()),
    _fine("with a broken profile", "mau.png", _saved("PNG", icc_profile=b"khong phai")),
    _fine("of one pixel", "mot.png", _saved("PNG", size=(1, 1))),
    _fine("of one line", "dai.png", _saved("PNG", size=(9_000, 1))),
    _fine("named in capitals", "HOA.JPG", JPEG),
    _fine("with bytes behind its end", "duoi.jpg", JPEG + MARKER.encode()),
    _reaching("that climbs", "images/../../../etc/passwd"),
    _reaching("that climbs in disguise", "images/%2e%2e/%2e%2e/etc/passwd"),
    _reaching("by an absolute path", "/etc/passwd"),
    _reaching("of another site", "https://evil.example/theo-doi.gif"),
    _reaching("without protocol", "//evil.example/theo-doi.gif"),
    _reaching("of the author's disk", "file:///C:/Users/An/anh.jpg"),
    _reaching("of a source file", "articles/2023/11/giam-sat.md"),
    _reaching("without a name", ""),
)
