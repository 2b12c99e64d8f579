"""A file of any kind that can be taken in becomes a document."""

from __future__ import annotations

from plugins.intake.document import Document, Unreadable
from plugins.intake.kinds import PAGE, WORD, kind_of
from plugins.intake.legacy_blocks import with_legacy
from plugins.intake.page import Lookup, read_page
from plugins.intake.plain import read_plain
from plugins.intake.word import read_word

_MAX_BYTES = 100_000_000
_MAX_TEXT = 5_000_000


def read_document(data: bytes, lookup: Lookup, *, convert: bool = False) -> Document:
    """The document of a file. Raises :class:`Unreadable`, whatever the file holds.

    ``lookup`` gives the files beside it; ``convert`` turns text of old fonts into Unicode.
    """
    if len(data) > _MAX_BYTES:
        raise Unreadable(
            f"tệp quá lớn: hơn {_MAX_BYTES // 10**6} MB", "thu nhỏ ảnh trong tệp rồi lưu lại"
        )
    try:
        document = with_legacy(_read(data, lookup, convert), convert=convert)
    except RecursionError:
        raise Unreadable("tệp lồng quá nhiều lớp vào nhau", "chép chữ sang một tệp mới") from None
    if not any(block.text or block.rows for block in document.blocks):
        raise Unreadable("tệp không có chữ nào", "chọn tệp có bài, hoặc lấy lại bản gốc")
    return document


def _read(data: bytes, lookup: Lookup, convert: bool) -> Document:
    kind = kind_of(data)
    if kind == WORD:
        return read_word(data, convert=convert)
    if kind == PAGE:
        return read_page(data, lookup)
    if len(data) > _MAX_TEXT:
        raise Unreadable(f"tệp chữ quá lớn: hơn {_MAX_TEXT // 10**6} MB", "tách thành nhiều bài")
    return read_plain(data)
