"""A walk through a content folder: what lies where, and what has no place there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.registry.load import FILES
from plugins.bulletin.system import mend_of, reason_of
from plugins.manuscript.disk import inside, is_folder_too
from plugins.manuscript.image_files import ENDINGS
from plugins.manuscript.stamps import NONE, stamp_of

_NO_LETTER = re.compile("[\udc80-\udcff]")  # so Python gives a byte that is no UTF-8
ARTICLES, PAGES = "articles", "pages"
CAMPAIGNS, UNITS = "campaigns", "units"  # introductions

_KINDS = {
    ARTICLES: "bài", PAGES: "trang", CAMPAIGNS: "lời giới thiệu", UNITS: "lời giới thiệu",
}  # fmt: skip
_MADE = (".pdf", ".html")  # what is made of an issue, and may lie beside its file


@dataclass(frozen=True, slots=True)
class Source:
    """One file that is to be read, or what is wrong with it."""

    path: str  # as the editor would type it
    stamp: str = NONE
    problems: tuple[Problem, ...] = ()


class Walk:
    """A walk through one content folder; paths are text, for there may be many of them."""

    def __init__(self, content: Path, moment: int = 0, pictures: set[str] | None = None) -> None:
        self._moment = moment
        self._pictures = set() if pictures is None else pictures
        self._typed = content.as_posix()
        self.top = "" if content == Path() else self._typed

    def below(self, name: str) -> str:
        return f"{self.top}/{name}" if self.top else name

    def sources(self, folder: str, *, deep: bool, linked: bool | None = None) -> Iterator[Source]:
        if linked is None:
            linked = Path(folder).is_symlink()
        try:
            entries = inside(folder)
        except OSError as error:
            yield unreadable(folder or self._typed, "thư mục", error)
            return
        start = f"{folder}/" if folder else ""
        for entry in entries:
            name, path = entry.name, start + entry.name
            if name.endswith(".md") and not is_folder_too(entry):
                yield (
                    _garbled(path) if _NO_LETTER.search(name) else self._source(path, entry, linked)
                )
            elif is_folder_too(entry):
                if deep and entry.is_symlink():
                    yield _linked(path)
                elif deep:
                    yield from self.sources(path, deep=True, linked=linked)
            elif _is_picture(name):
                self._pictures.add(path)
            else:
                yield from _no_source(path)

    def issues(self, folder: str) -> Iterator[Source]:
        try:
            entries = inside(folder)
        except OSError as error:
            yield unreadable(folder, "thư mục", error)
            return
        names = {entry.name for entry in entries}
        for entry in entries:
            path, name = f"{folder}/{entry.name}", PurePosixPath(entry.name)
            ending = name.suffix.lower()
            if is_folder_too(entry):
                what = "thư mục trong issues/ không được đọc"
                yield _faulty(path, what, "chuyển các tệp số báo ra issues/", Gravity.NOTICE)
            elif entry.name.endswith(".toml"):
                yield Source(path)
            elif ending == ".toml":
                yield _faulty(path, "đuôi tệp phải viết thường", f"đổi tên thành {name.stem}.toml")
            elif ending in _MADE and f"{name.stem}.toml" not in names:
                what, fix = "tệp này không phải của số nào", f"đổi tên theo {name.stem}.toml"
                yield _faulty(path, what, f"{fix}, hoặc để ở nơi khác", Gravity.NOTICE)
            elif _is_picture(entry.name):
                self._pictures.add(path)
            elif ending not in _MADE:
                what, fix = "tệp này không phải một số báo (.toml)", "đổi đuôi, hoặc để ở nơi khác"
                yield _faulty(path, what, fix, Gravity.NOTICE)

    def registers(self, folder: str) -> Iterator[Source]:
        """What lies beside the registers and is neither one of them nor a note; it is not read."""
        try:
            entries = inside(folder)
        except OSError:  # told by who reads the registers
            return
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if is_folder_too(entry):
                what = "thư mục trong registry/ không được đọc"
                yield _faulty(path, what, "chuyển nó đi nơi khác", Gravity.NOTICE)
            elif entry.name not in FILES and not entry.name.endswith(".md"):
                near = get_close_matches(entry.name, FILES, n=1)
                fix = f"có phải {near[0]}?" if near else "để tệp ở nơi khác"
                what = "tệp này không phải một danh mục, không được đọc"
                yield _faulty(path, what, fix, Gravity.NOTICE)

    def misplaced(
        self,
        folder: str,
        home: str = ARTICLES,
        aside: tuple[str, ...] = (),
        *,
        files: bool = True,
    ) -> Iterator[Source]:
        """The ``.md`` files of a folder and below, in which nobody looks for them.

        Without ``files`` those below it only: who reads the folder itself tells of its own.
        """
        try:
            entries = inside(folder)
        except OSError as error:
            yield unreadable(folder or self._typed, "thư mục", error)
            return
        start = f"{folder}/" if folder else ""
        for entry in entries:
            if is_folder_too(entry):
                if entry.name in aside:
                    continue
                if entry.is_symlink():
                    yield _linked(start + entry.name)
                else:
                    yield from self.misplaced(start + entry.name, home)
            elif _is_picture(entry.name):
                self._pictures.add(start + entry.name)
            elif not files:
                continue
            elif entry.name[-3:].lower() == ".md":
                kind = _KINDS[home]
                what = f"{kind} phải nằm trong {self._typed}/{home}/, ở đây nó không được đăng"
                fix = f"chuyển tệp vào {self._typed}/{home}/; nếu không phải {kind} thì đổi đuôi"
                yield _faulty(start + entry.name, what, fix)
            else:
                what = "tệp này không phải bài (.md) hay ảnh, không được đăng"
                fix = "để tệp ở nơi khác; nếu là bài hay ảnh thì đổi đuôi"
                yield _faulty(start + entry.name, what, fix, Gravity.NOTICE)

    def _source(self, path: str, entry: os.DirEntry[str], linked: bool) -> Source:
        if linked or entry.is_symlink():
            return Source(path)
        try:
            return Source(path, stamp_of(entry.stat(), self._moment))
        except OSError as error:
            return unreadable(path, "tệp", error)


def _is_picture(name: str) -> bool:
    return name.lower().endswith(ENDINGS)


def _garbled(path: str) -> Source:
    """A name of bytes that are no UTF-8, as old archives unpack: its address would be guessed."""
    what = "tên tệp có ký tự không đọc được, không thành địa chỉ được"
    return _faulty(path, what, "đổi tên tệp bằng chữ thường không dấu, ví dụ ten-bai.md")


def _linked(path: str) -> Source:
    what = "thư mục này là một liên kết, không được đọc"
    fix = "chép hẳn thư mục vào đây nếu các bài, ảnh trong đó cần đăng"
    return _faulty(path, what, fix, Gravity.NOTICE)


def _no_source(path: str) -> Iterator[Source]:
    """What is to be said of a file that is no article."""
    name = PurePosixPath(path)
    if name.suffix.lower() == ".md":
        fix = f"đổi tên thành {name.stem}.md"
        yield _faulty(path, "đuôi tệp phải viết thường", fix)
    else:
        try:
            Path(path).stat()
        except OSError as error:  # perhaps a folder of articles
            yield unreadable(path, "tệp hoặc thư mục", error)
            return
        what, fix = "tệp này không phải một bài (.md)", "đổi đuôi thành .md, hoặc để ở nơi khác"
        yield _faulty(path, what, fix, Gravity.NOTICE)


def unreadable(path: str, kind: str, error: OSError) -> Source:
    """What is told of a file or folder that the system does not open."""
    return _faulty(path, f"không mở được {kind} ({reason_of(error)})", mend_of(error))


def _faulty(path: str, what: str, fix: str, gravity: Gravity = Gravity.REFUSED) -> Source:
    return Source(path, NONE, (Problem(path, 0, what, fix, gravity),))
