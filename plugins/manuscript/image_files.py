"""Where the picture lies that an article names."""

from __future__ import annotations

import difflib
import os
import re
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote

from plugins.bulletin.system import reason_of
from plugins.bulletin.text.vietnamese import fold, nfc, shortened
from plugins.manuscript.disk import is_folder, whole_path

_LONGEST = 80  # signs of an address in a message
ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif")

# Why pictures of other kinds are none of ours.
_REFUSED = MappingProxyType(
    {
        ".svg": "là ảnh SVG, bên trong có thể có mã chạy trên máy người đọc",
        ".heic": "là ảnh HEIC của điện thoại, nhiều máy không xem được",
        ".heif": "là ảnh HEIF của điện thoại, nhiều máy không xem được",
        ".tif": "là ảnh TIFF, trình duyệt không xem được",
        ".tiff": "là ảnh TIFF, trình duyệt không xem được",
        ".pdf": "là tệp PDF, không phải ảnh",
    }
)

_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_FROM_CONTENT = re.compile(r"\{(?:static|attach)\}/?|/")
_CLIMBING = re.compile(r"(?:\.{1,2}/)+")  # as programs that link from file to file write it


class NoImage(ValueError):
    """There is no picture that may be shown; ``what`` and ``fix`` say why, in Vietnamese."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix


def image_source(address: str, folder: Path, content: Path) -> str:
    """The picture's place below ``content``, with forward slashes: “images/lang-son-1.png”.

    ``address`` is what the article says: below content (“images/x.png”, “/images/x.png”,
    “{static}/images/x.png”), or beside the article, which lies in ``folder``. “../images/x.png” is
    also looked for below content, however many folders it climbs. The real file counts: a link or
    “..” that leads out of ``content`` is refused. Raises :class:`NoImage`.
    """
    try:
        return _image_source(address, folder, content)
    except OSError as error:  # a name too long for the disk, a circle of links, a closed folder
        raise NoImage(
            f"không mở được ảnh “{shortened(address, _LONGEST)}” ({reason_of(error)})",
            "xem lại quyền đọc, hoặc chép lại ảnh với tên ảnh ngắn gọn",
        ) from None


def looked_for(address: str, folder: Path, content: Path) -> tuple[Path, ...]:
    """Where a picture of this address may lie, the likeliest first; perhaps nothing is there."""
    plain = unquote(address).replace("\\", "/").replace("\0", "")
    from_content = _FROM_CONTENT.match(plain)
    plain = plain[from_content.end() :] if from_content else plain
    if from_content:
        return (content / plain,)
    climbing = _CLIMBING.match(plain)
    below = (content / plain[climbing.end() :],) if climbing else ()
    return (content / plain, folder / plain, *below)


def _image_source(address: str, folder: Path, content: Path) -> str:
    if _ELSEWHERE.match(address):
        raise NoImage(
            f"ảnh “{shortened(address, _LONGEST)}” không nằm trong bản tin",
            "chép ảnh vào thư mục images/ rồi trỏ đến đó",
        )
    if not address.strip():
        fix = "chép ảnh vào thư mục images/ rồi viết  ![mô tả](images/tên-ảnh.jpg)"
        raise NoImage("ảnh không có địa chỉ", fix)
    content = whole_path(content)
    paths = [_real(path) for path in looked_for(address, folder, content)]
    inside = [path for path in paths if path.is_relative_to(content)]
    there = next((path for path in (*inside, *paths) if path.is_file()), None)
    if there is None and inside:
        near = _near(inside, content)
        fix = f"có phải “{near}”?" if near else "chép ảnh vào thư mục images/, hoặc sửa tên ảnh"
        raise NoImage(f"không có ảnh “{shortened(address, _LONGEST)}”", fix)
    if there is None or there not in inside:
        fix = "chép ảnh vào thư mục images/ rồi trỏ đến đó"
        raise NoImage(f"ảnh “{shortened(address, _LONGEST)}” nằm ngoài thư mục nội dung", fix)
    if there.suffix.lower() not in ENDINGS:
        name = shortened(address, _LONGEST)
        reason = _REFUSED.get(there.suffix.lower(), "có đuôi không dùng được")
        raise NoImage(f"ảnh “{name}” {reason}", "xuất ảnh ra .jpg hoặc .png")
    return there.relative_to(content).as_posix()


def _real(path: Path) -> Path:
    """The real path; a file whose name is stored decomposed is found by its composed name."""
    if not os.path.lexists(path) and is_folder(path.parent):
        wanted = nfc(path.name)
        path = next((p for p in path.parent.iterdir() if nfc(p.name) == wanted), path)
    return whole_path(path)


def _near(paths: list[Path], content: Path) -> str:
    """The nearest picture there is, in the folders that were looked in, or “”."""
    folders = dict.fromkeys([*(path.parent for path in paths), content / "images"])
    there = {
        fold(nfc(path.stem)): path.relative_to(content).as_posix()
        for folder in folders
        if folder.is_dir() and folder.is_relative_to(content)
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in ENDINGS and not path.is_symlink()
    }
    found = difflib.get_close_matches(fold(nfc(paths[0].stem)), there, n=1, cutoff=0.7)
    return there[found[0]] if found else ""
