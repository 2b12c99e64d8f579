"""What a file really is that is no picture we take, told by how it begins."""

from __future__ import annotations

from typing import NamedTuple

_HEAD = 1024  # bytes that are looked at
_AS_JPEG = "mở bằng phần mềm xem ảnh rồi lưu thành .jpg"


class Found(NamedTuple):
    """What it is and how to mend it, in Vietnamese, and how the file begins."""

    what: str
    fix: str
    begins: tuple[bytes, ...]
    at: int = 0  # byte at which it begins so


_KNOWN = (
    Found("ảnh TIFF", _AS_JPEG, (b"II*\0", b"MM\0*")),
    Found("ảnh BMP", _AS_JPEG, (b"BM",)),
    Found("ảnh Photoshop", "xuất ảnh ra .jpg", (b"8BPS",)),
    Found("ảnh HEIC của điện thoại", "xuất lại thành .jpg (trên iPhone: Cài đặt, Camera, Định dạng,"
          " chọn “Tương thích nhất”)", (b"ftyphei", b"ftyphev", b"ftypmif1", b"ftypmsf1"), 4),
    Found("tệp PDF", "xuất trang cần dùng thành ảnh .jpg", (b"%PDF",)),
    Found("tệp PostScript", "xuất lại thành ảnh .jpg", (b"%!PS",)),
    Found("tệp nén hoặc tệp Word", "lấy ảnh bên trong ra, lưu thành .jpg", (b"PK\x03\x04",)),
)  # fmt: skip
_PAGES = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script")


def found_in(data: bytes) -> tuple[str, str]:
    """What a file that cannot be opened as a picture holds, and how to mend it, in Vietnamese."""
    if not data:
        return "tệp rỗng, không có gì bên trong", "chép lại ảnh từ bản gốc"
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<svg" in head:
        return SVG
    if any(mark in head for mark in _PAGES):
        return "bên trong là trang web (HTML), không phải ảnh", "tải lại ảnh từ trang gốc"
    for known in _KNOWN:
        if data.startswith(known.begins, known.at):
            return f"bên trong là {known.what}, bản tin không dùng được", known.fix
    return (
        "tệp không phải ảnh JPEG, PNG, WebP, AVIF hay GIF, hoặc đã hỏng",
        "lưu lại ảnh thành .jpg từ bản gốc",
    )


SVG = (
    "ảnh SVG không dùng được: bên trong có thể có mã chạy trên máy người đọc",
    "xuất ảnh ra .png",
)
