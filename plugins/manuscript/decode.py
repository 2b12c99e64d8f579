"""Bytes of a source file become text, or problems that name the encoding they seem to be in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from plugins.bulletin.problem import Problem
from plugins.bulletin.text.legacy_fonts import legacy_font
from plugins.bulletin.text.vietnamese import shortened
from plugins.manuscript.bounds import size_problem
from plugins.manuscript.garbled import garbled
from plugins.manuscript.legacy import legacy_encoding
from plugins.manuscript.lines import line_at

MAX_BYTES = 5_000_000  # a long article has 60,000; more is a picture or a book by mistake

_SAVE_AS_UTF8 = "mở tệp, chọn “Lưu thành…” (Save As) với bảng mã UTF-8, rồi chép đè"
_BOMS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# Control characters that no text needs, what stands for a lost letter, and marks that make text
# run the other way: they show a reader something other than what is written.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SHOWN = 40  # signs of a word in a message
_AT_MOST = 10  # lines named in one file; the rest have the same cause


def decode(path: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The text, and what is wrong with it; “” and a problem where it cannot be read at all.

    The text is as it stands in the file (line ends, Unicode form), only without a byte order mark.
    """
    if len(data) > MAX_BYTES:
        what = f"tệp quá lớn: hơn {MAX_BYTES // 10**6} MB"
        return "", (Problem(path, 0, what, "tách bài, hoặc để ảnh ra tệp riêng"),)
    if not data.strip():
        return "", (_empty(path),)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return "", (Problem(path, 0, f"tệp ở bảng mã {name}, không phải UTF-8", _SAVE_AS_UTF8),)
    if b"\0" in data:
        return "", (_of_nul(path, data),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", (_not_utf8(path, data, error.start),)
    if not text.strip():  # nothing but a byte order mark and blank lines
        return "", (_empty(path),)
    if too_long := size_problem(path, text):
        return "", (too_long,)
    return text, (*_signs(path, text), *_fonts(path, text))


def _empty(path: str) -> Problem:
    return Problem(path, 0, "tệp trống", "viết bài vào tệp, hoặc xóa tệp")


def _of_nul(path: str, data: bytes) -> Problem:
    if data.count(0) * 4 > len(data):  # every second byte of Latin letters in UTF-16
        return Problem(path, 0, "tệp có vẻ ở bảng mã UTF-16, không phải UTF-8", _SAVE_AS_UTF8)
    line = data.count(b"\n", 0, data.index(0)) + 1
    what = "tệp có byte NUL: tệp hỏng, hoặc không phải văn bản"
    return Problem(path, line, what, "chép lại bài từ bản gốc vào một tệp mới")


def _not_utf8(path: str, data: bytes, at: int) -> Problem:
    line = data.count(b"\n", 0, at) + 1
    if name := legacy_encoding(data):
        what = f"tệp có vẻ ở bảng mã {name}, không phải UTF-8"
        fix = f"chuyển {name} sang Unicode bằng bộ gõ (UniKey: Công cụ…), rồi lưu với bảng mã UTF-8"
        return Problem(path, line, what, fix)
    column = at - (data.rfind(b"\n", 0, at) + 1) + 1
    what = f"tệp không phải UTF-8: byte thứ {column} của dòng này (0x{data[at]:02X}) không đọc được"
    return Problem(path, line, what, _SAVE_AS_UTF8)


def _signs(path: str, text: str) -> Iterator[Problem]:
    lines: dict[int, str] = {}
    for found in _FORBIDDEN.finditer(text):
        lines.setdefault(line_at(text, found.start()), found[0])
        if len(lines) == _AT_MOST:
            break
    for line, sign in lines.items():
        code = f"U+{ord(sign):04X}"
        if sign == "\ufffd":
            yield Problem(
                path, line, f"có chữ bị mất ({code} “{sign}”)", "gõ lại chữ ấy theo bản gốc"
            )
        elif _TURNING.match(sign):
            what = f"có dấu đảo chiều chữ {code}: người đọc sẽ thấy khác với chữ được viết"
            yield Problem(
                path, line, what, "xóa dấu ấy (không nhìn thấy được), hoặc gõ lại dòng này"
            )
        else:
            yield Problem(
                path, line, f"có ký tự điều khiển {code}", "xóa ký tự ấy, hoặc gõ lại dòng này"
            )


def _fonts(path: str, text: str) -> Iterator[Problem]:
    if name := legacy_font(text):
        fix = "chuyển mã sang Unicode bằng bộ gõ (UniKey: Công cụ…), rồi dán lại"
        yield Problem(path, 0, f"bài có chữ gõ bằng {name}, không phải Unicode", fix)
    elif found := garbled(text):
        what = (
            "chữ có dấu bị đọc sai bảng mã khi chép (mã hóa UTF-8 hai lần): "
            f"“{shortened(found.word, _SHOWN)}” là “{shortened(found.meant, _SHOWN)}”"
        )
        yield Problem(path, line_at(text, found.at), what, "chép lại bài từ bản gốc")
