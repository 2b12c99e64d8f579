"""A Word file is a ZIP archive: it is opened within limits, and only what is needed is read."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.intake.document import Unreadable
from plugins.intake.ooxml import BROKEN, PACKAGE, parsed

MAX_BYTES = 100_000_000  # of the file
_MOST_PARTS = 2_000  # a long article with pictures has a hundred
_MOST_XML = 8_000_000  # bytes of one part; a book of 500 pages has five million
_MOST_PICTURE = 60_000_000
_MOST_UNPACKED = 300_000_000  # all parts together, as the archive says
_MOST_RATIO = 300  # unpacked to packed; Word's own XML has up to thirty
_SMALL = 1_000_000  # bytes below which the ratio does not matter
_DOCUMENT = "/officeDocument"  # how the type of the relation to the text ends

_BOMB = Unreadable(
    "tệp Word phình ra quá lớn khi mở, như một tệp gài bẫy", "không dùng tệp này; hỏi lại người gửi"
)


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to."""

    target: str  # a part of the package, or an address outside
    outside: bool
    kind: str  # the last word of its type: “image”, “hyperlink”, “comments”


class Package:
    """The parts of one Word file. All methods raise :class:`Unreadable`."""

    def __init__(self, data: bytes) -> None:
        if len(data) > MAX_BYTES:
            raise Unreadable(
                f"tệp quá lớn: hơn {MAX_BYTES // 10**6} MB", "thu nhỏ ảnh trong Word rồi lưu lại"
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
            raise Unreadable(
                "tệp Word hỏng hoặc chép chưa hết", "chép lại tệp từ bản gốc"
            ) from None
        self._check()
        self._names = {info.filename: info for info in self._zip.infolist()}
        self.main = self._main()

    def _check(self) -> None:
        parts = self._zip.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
            raise _BOMB
        for part in parts:
            name = part.filename.replace("\\", "/")
            if name.startswith("/") or ".." in name.split("/") or ":" in name.split("/")[0]:
                raise Unreadable(
                    "tệp Word có đường dẫn đi ra ngoài, như một tệp gài bẫy",
                    "không dùng tệp này; hỏi lại người gửi",
                )
            if part.flag_bits & 1:
                raise Unreadable("tệp được đặt mật khẩu", "mở bằng Word, bỏ mật khẩu rồi lưu lại")
            if part.file_size > _SMALL and part.file_size > _MOST_RATIO * part.compress_size:
                raise _BOMB

    def _main(self) -> str:
        """The part that holds the text."""
        for relation in self.relations("").values():
            if f"/{relation.kind}" == _DOCUMENT and not relation.outside:
                if b"wordprocessingml" not in self.read("[Content_Types].xml"):
                    break
                return relation.target
        raise Unreadable("tệp không phải văn bản Word", "chọn đúng tệp .docx của bài")

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name in self._names

    def read(self, name: str, most: int = _MOST_XML) -> bytes:
        """The bytes of a part, never more than ``most``."""
        if name not in self._names:
            raise BROKEN
        try:
            with self._zip.open(self._names[name]) as part:
                data = part.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
            raise BROKEN from None
        if len(data) > most:
            raise _BOMB
        return data

    def picture(self, name: str) -> bytes:
        """The bytes of a picture."""
        return self.read(name, _MOST_PICTURE)

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What a part refers to, by id; ``""``: what the whole package does."""
        folder, base = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{base}.rels")
        if listing not in self._names:
            return {}
        found = {}
        for element in parsed(self.read(listing)).iter(f"{PACKAGE}Relationship"):
            outside = element.get("TargetMode", "") == "External"
            target = element.get("Target", "")
            if not outside:
                target = self._within(folder, target)
            kind = element.get("Type", "").rpartition("/")[2]
            found[element.get("Id", "")] = Relation(target, outside, kind)
        return found

    def related(self, kind: str) -> str:
        """The part of this kind that the text refers to (“styles”), “” where there is none."""
        for relation in self.relations(self.main).values():
            if relation.kind == kind and not relation.outside and self.has(relation.target):
                return relation.target
        return ""

    @staticmethod
    def _within(folder: str, target: str) -> str:
        name = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/")))
        climbs = posixpath.normpath(posixpath.join(folder, target.lstrip("/"))).startswith("..")
        if climbs:
            raise Unreadable(
                "tệp Word có đường dẫn đi ra ngoài, như một tệp gài bẫy",
                "không dùng tệp này; hỏi lại người gửi",
            )
        return name.lstrip("/")
