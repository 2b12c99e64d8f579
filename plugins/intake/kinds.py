"""What a file is, by what it holds and not by its name; what cannot be read is told."""

from __future__ import annotations

import io
import re
import zipfile

from plugins.intake.document import Unreadable

WORD, PAGE, TEXT = "word", "page", "text"
ENDINGS = (".docx", ".docm", ".html", ".htm", ".txt", ".md")
# What editors may take for an article that can be read; in a folder each is told.
REFUSED_ENDINGS = (
    ".doc",
    ".pdf",
    ".rtf",
    ".odt",
    ".xls",
    ".xlsx",
    ".ppt",
    ".pptx",
    ".mht",
    ".mhtml",
    ".wps",
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|p|div)[\s>]", re.IGNORECASE)
_SAVE_AS = "mở bằng Word, chọn Lưu thành (Save As) kiểu .docx, rồi nhập tệp ấy"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")


def kind_of(data: bytes) -> str:
    """:data:`WORD`, :data:`PAGE` or :data:`TEXT`. Raises :class:`Unreadable` for all else."""
    if not data.strip(b"\0\t\r\n \xef\xbb\xbf"):
        raise Unreadable("tệp trống", "chọn tệp có bài, hoặc lấy lại bản gốc")
    if data.startswith(b"PK"):
        _check_archive(data)
        return WORD
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise Unreadable(
                "tệp Word được đặt mật khẩu", "mở bằng Word, bỏ mật khẩu (File, Info) rồi lưu lại"
            )
        raise Unreadable("tệp Word kiểu cũ (.doc)", _SAVE_AS)
    if b"%PDF-" in data[:1024]:
        raise Unreadable("tệp là PDF", "lấy bản Word (.docx) của bài")
    if data.lstrip()[:5] == b"{\\rtf":
        raise Unreadable("tệp kiểu RTF", _SAVE_AS)
    if data.startswith(_PICTURES):
        raise Unreadable("tệp là ảnh, không phải bài viết", "chọn tệp .docx, .html hoặc .txt")
    start = data[:4096].replace(b"\0", b"")
    if re.match(rb"\s*(MIME-Version|From: <Saved)", start):
        raise Unreadable(
            "trang web lưu một tệp (.mht)", "mở bằng trình duyệt, lưu kiểu HTML đầy đủ"
        )
    return PAGE if _PAGE.search(start) else TEXT


def _check_archive(data: bytes) -> None:
    """An archive of another program is told by its own name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return  # told when it is opened as a Word file
    if "[Content_Types].xml" in names:
        return
    if "mimetype" in names:
        raise Unreadable("tệp của LibreOffice (.odt)", "lưu thành .docx rồi nhập tệp ấy")
    raise Unreadable("tệp nén ZIP, không phải văn bản Word", "giải nén, rồi nhập từng tệp .docx")
