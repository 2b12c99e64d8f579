"""Which files of a content folder are articles and pages, and their bytes."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.system import mend_of, reason_of
from plugins.manuscript.decode import MAX_BYTES
from plugins.manuscript.disk import inside, is_folder, real_path
from plugins.manuscript.image_files import ENDINGS

_ARTICLES, _PAGES, _REGISTRY = "articles", "pages", "registry"


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or what is wrong with it."""

    path: str  # as the editor would type it
    place: tuple[str, ...]  # below content/: ("articles", "2023", "11", "giam-sat.md")
    data: bytes
    problems: tuple[Problem, ...] = ()


def article_sources(content: Path) -> Iterator[Source]:
    """Every file of ``articles/`` and below; without that folder, the files beside each other.

    In order of path. Names that begin with a dot are passed over, and so are pictures. A link that
    leads out of ``content`` is never followed. Every other ``.md`` file below ``content`` that is
    neither a page nor a note to the registers is a fault: it looks published and is not.
    """
    articles = content / _ARTICLES
    if is_folder(articles):
        yield from _sources(content, articles, deep=True)
        yield from _misplaced(content, content, aside=(_ARTICLES, _PAGES, _REGISTRY))
    else:
        yield from _sources(content, content, deep=False)
        for folder in _folders(content):
            if folder.name not in (_PAGES, _REGISTRY):
                yield from _misplaced(content, folder)
    for folder in _folders(content / _PAGES):
        yield from _misplaced(content, folder, home=_PAGES)


def page_sources(content: Path) -> Iterator[Source]:
    """The files of ``pages/``, in order of path."""
    if is_folder(content / _PAGES):
        yield from _sources(content, content / _PAGES, deep=False)


def _sources(content: Path, folder: Path, *, deep: bool) -> Iterator[Source]:
    try:
        paths = inside(folder)
    except OSError as error:
        yield _unreadable(content, folder, "thư mục", error)
        return
    for path in paths:
        if is_folder(path):
            if deep and path.is_symlink():
                what = "thư mục này là một liên kết, không được đọc"
                fix = "chép hẳn thư mục vào đây nếu các bài trong đó cần đăng"
                yield _faulty(content, path, what, fix, Gravity.NOTICE)
            elif deep:
                yield from _sources(content, path, deep=True)
        elif path.suffix == ".md":
            yield _read(content, path)
        elif path.suffix.lower() == ".md":
            yield _faulty(
                content, path, "đuôi tệp phải viết thường", f"đổi tên thành {path.stem}.md"
            )
        elif deep and path.suffix.lower() not in ENDINGS:
            yield _no_article(content, path)


def _folders(folder: Path) -> list[Path]:
    """The folders in a folder; none where it is not there or is reported as one not to be read."""
    try:
        return [path for path in inside(folder) if is_folder(path) and not path.is_symlink()]
    except OSError:
        return []


def _misplaced(
    content: Path,
    folder: Path,
    home: str = _ARTICLES,
    aside: tuple[str, ...] = (),
) -> Iterator[Source]:
    """The ``.md`` files of a folder and below, in which nobody looks for them."""
    try:
        paths = inside(folder)
    except OSError as error:
        yield _unreadable(content, folder, "thư mục", error)
        return
    for path in paths:
        if is_folder(path):
            if path.name not in aside and not path.is_symlink():
                yield from _misplaced(content, path, home)
        elif path.suffix.lower() == ".md":
            kind = "trang" if home == _PAGES else "bài"
            what = f"{kind} phải nằm trong {content.as_posix()}/{home}/, ở đây nó không được đăng"
            fix = f"chuyển tệp vào {content.as_posix()}/{home}/; nếu không phải {kind} thì đổi đuôi"
            yield _faulty(content, path, what, fix)


def _no_article(content: Path, path: Path) -> Source:
    try:
        path.stat()
    except OSError as error:  # perhaps a folder of articles
        return _unreadable(content, path, "tệp hoặc thư mục", error)
    what, fix = "tệp này không phải một bài (.md)", "đổi đuôi thành .md, hoặc để ở nơi khác"
    return _faulty(content, path, what, fix, Gravity.NOTICE)


def _read(content: Path, path: Path) -> Source:
    try:
        real = real_path(path)
        if not real.is_relative_to(real_path(content)):
            fix = "chép hẳn bài vào đây"
            return _faulty(content, path, "tệp là liên kết ra ngoài thư mục nội dung", fix)
        if not stat.S_ISREG(real.stat().st_mode):
            return _faulty(content, path, "đây không phải một tệp thường", "xóa, hoặc đổi đuôi .md")
        with real.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # one more tells that it is too long
    except OSError as error:
        return _unreadable(content, path, "tệp", error)
    return Source(_typed(content, path), path.relative_to(content).parts, data)


def _unreadable(content: Path, path: Path, kind: str, error: OSError) -> Source:
    return _faulty(content, path, f"không mở được {kind} ({reason_of(error)})", mend_of(error))


def _faulty(
    content: Path, path: Path, what: str, fix: str, gravity: Gravity = Gravity.REFUSED
) -> Source:
    problem = Problem(_typed(content, path), 0, what, fix, gravity)
    return Source(problem.path, path.relative_to(content).parts, b"", (problem,))


def _typed(content: Path, path: Path) -> str:
    return (content / path.relative_to(content)).as_posix()
