"""Which files of a content folder are articles and pages, and their bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.system import mend_of, reason_of
from plugins.manuscript.decode import MAX_BYTES
from plugins.manuscript.disk import inside, is_folder, is_folder_too, real_path
from plugins.manuscript.image_files import ENDINGS
from plugins.manuscript.stamps import NONE, stamp_of

_ARTICLES, _PAGES, _REGISTRY = "articles", "pages", "registry"
CAMPAIGNS, UNITS = "campaigns", "units"  # introductions
_ISSUES = "issues"
_NO_ARTICLES = (_PAGES, _REGISTRY, CAMPAIGNS, UNITS, _ISSUES)

_KINDS = {
    _ARTICLES: "bài", _PAGES: "trang", CAMPAIGNS: "lời giới thiệu", UNITS: "lời giới thiệu",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """One file that is to be read, or what is wrong with it."""

    path: str  # as the editor would type it
    stamp: str = NONE
    problems: tuple[Problem, ...] = ()


def article_sources(content: Path, moment: int = 0) -> Iterator[Source]:
    """Every file of ``articles/`` and below; without that folder, the files beside each other.

    In order of path, folder by folder. Names that begin with a dot are passed over, and so are
    pictures. A folder that is a link is never followed. Every other ``.md`` file below ``content``
    that is neither a page nor a note to the registers is a fault: it looks published and is not.
    Any other file that is no picture and none of the registers is noticed.
    ``moment`` is that of :func:`stamp_of`; files that are or lie behind a link have no stamp.
    """
    walk = _Walk(content, moment)
    articles = walk.below(_ARTICLES)
    if is_folder(Path(articles)):
        yield from walk.sources(articles, deep=True)
        yield from walk.misplaced(walk.top, aside=(_ARTICLES, *_NO_ARTICLES))
    else:
        yield from walk.sources(walk.top, deep=False)
        for folder in _folders(walk.top):
            if folder.name not in _NO_ARTICLES:
                yield from walk.misplaced(walk.below(folder.name))
    for home in (_PAGES, CAMPAIGNS, UNITS):
        for folder in _folders(walk.below(home)):
            yield from walk.misplaced(f"{walk.below(home)}/{folder.name}", home=home)


def page_sources(content: Path) -> Iterator[Source]:
    """The files of ``pages/``, in order of path."""
    walk = _Walk(content, 0)
    pages = walk.below(_PAGES)
    if is_folder(Path(pages)):
        yield from walk.sources(pages, deep=False)


def introduction_sources(content: Path, register: str) -> Iterator[Source]:
    """The files of ``campaigns/`` or ``units/``, in order of path."""
    walk = _Walk(content, 0)
    folder = walk.below(register)
    if is_folder(Path(folder)):
        yield from walk.sources(folder, deep=False)


def issue_sources(content: Path) -> Iterator[Source]:
    """The files of ``issues/``, in order of path; what is neither an issue, nor the PDF of one, nor
    a picture, is told of."""
    walk = _Walk(content, 0)
    folder = walk.below(_ISSUES)
    if is_folder(Path(folder)):
        yield from walk.issues(folder)


def read_source(content: Path, source: Source) -> tuple[bytes, tuple[Problem, ...]]:
    """The bytes of a file, and a problem where they may not or cannot be read.

    A link that leads out of ``content`` is not followed.
    """
    try:
        real = real_path(Path(source.path))
        if not real.is_relative_to(real_path(content)):
            what, fix = "tệp là liên kết ra ngoài thư mục nội dung", "chép hẳn bài vào đây"
            return b"", (Problem(source.path, 0, what, fix),)
        if not stat.S_ISREG(real.stat().st_mode):
            what, fix = "đây không phải một tệp thường", "xóa, hoặc đổi đuôi .md"
            return b"", (Problem(source.path, 0, what, fix),)
        with real.open("rb") as file:
            return file.read(MAX_BYTES + 1), ()  # one more tells that it is too long
    except OSError as error:
        return b"", _unreadable(source.path, "tệp", error).problems


class _Walk:
    """A walk through one content folder; paths are text, for there may be many of them."""

    def __init__(self, content: Path, moment: int) -> None:
        self._moment = moment
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
            yield _unreadable(folder or self._typed, "thư mục", error)
            return
        start = f"{folder}/" if folder else ""
        for entry in entries:
            name, path = entry.name, start + entry.name
            if name.endswith(".md") and not is_folder_too(entry):
                yield self._source(path, entry, linked)
            elif is_folder_too(entry):
                if deep and entry.is_symlink():
                    what = "thư mục này là một liên kết, không được đọc"
                    fix = "chép hẳn thư mục vào đây nếu các bài trong đó cần đăng"
                    yield _faulty(path, what, fix, Gravity.NOTICE)
                elif deep:
                    yield from self.sources(path, deep=True, linked=linked)
            else:
                yield from _no_source(path)

    def issues(self, folder: str) -> Iterator[Source]:
        try:
            entries = inside(folder)
        except OSError as error:
            yield _unreadable(folder, "thư mục", error)
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
            elif ending == ".pdf" and f"{name.stem}.toml" not in names:
                what, fix = "tệp PDF này không phải của số nào", f"đổi tên theo {name.stem}.toml"
                yield _faulty(path, what, f"{fix}, hoặc để ở nơi khác", Gravity.NOTICE)
            elif ending not in (".pdf", *ENDINGS):
                what, fix = "tệp này không phải một số báo (.toml)", "đổi đuôi, hoặc để ở nơi khác"
                yield _faulty(path, what, fix, Gravity.NOTICE)

    def misplaced(
        self, folder: str, home: str = _ARTICLES, aside: tuple[str, ...] = ()
    ) -> Iterator[Source]:
        """The ``.md`` files of a folder and below, in which nobody looks for them."""
        try:
            entries = inside(folder)
        except OSError as error:
            yield _unreadable(folder or self._typed, "thư mục", error)
            return
        start = f"{folder}/" if folder else ""
        for entry in entries:
            if is_folder_too(entry):
                if entry.name not in aside and not entry.is_symlink():
                    yield from self.misplaced(start + entry.name, home)
            elif entry.name[-3:].lower() == ".md":
                kind = _KINDS[home]
                what = f"{kind} phải nằm trong {self._typed}/{home}/, ở đây nó không được đăng"
                fix = f"chuyển tệp vào {self._typed}/{home}/; nếu không phải {kind} thì đổi đuôi"
                yield _faulty(start + entry.name, what, fix)
            elif PurePosixPath(entry.name).suffix.lower() not in ENDINGS:
                what = "tệp này không phải bài (.md) hay ảnh, không được đăng"
                fix = "để tệp ở nơi khác; nếu là bài hay ảnh thì đổi đuôi"
                yield _faulty(start + entry.name, what, fix, Gravity.NOTICE)

    def _source(self, path: str, entry: os.DirEntry[str], linked: bool) -> Source:
        if linked or entry.is_symlink():
            return Source(path)
        try:
            return Source(path, stamp_of(entry.stat(), self._moment))
        except OSError as error:
            return _unreadable(path, "tệp", error)


def _folders(folder: str) -> list[os.DirEntry[str]]:
    """The folders in a folder; none where it is not there or is reported as one not to be read."""
    try:
        return [e for e in inside(folder) if is_folder_too(e) and not e.is_symlink()]
    except OSError:
        return []


def _no_source(path: str) -> Iterator[Source]:
    """What is to be said of a file that is no article."""
    name = PurePosixPath(path)
    if name.suffix.lower() == ".md":
        fix = f"đổi tên thành {name.stem}.md"
        yield _faulty(path, "đuôi tệp phải viết thường", fix)
    elif name.suffix.lower() not in ENDINGS:
        try:
            Path(path).stat()
        except OSError as error:  # perhaps a folder of articles
            yield _unreadable(path, "tệp hoặc thư mục", error)
            return
        what, fix = "tệp này không phải một bài (.md)", "đổi đuôi thành .md, hoặc để ở nơi khác"
        yield _faulty(path, what, fix, Gravity.NOTICE)


def _unreadable(path: str, kind: str, error: OSError) -> Source:
    return _faulty(path, f"không mở được {kind} ({reason_of(error)})", mend_of(error))


def _faulty(path: str, what: str, fix: str, gravity: Gravity = Gravity.REFUSED) -> Source:
    return Source(path, NONE, (Problem(path, 0, what, fix, gravity),))
