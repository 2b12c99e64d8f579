"""Which files of a content folder are articles and pages, and their bytes."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.bulletin.problem import Gravity, Problem
from plugins.manuscript.decode import MAX_BYTES
from plugins.manuscript.image_files import ENDINGS


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
    leads out of ``content`` is never followed.
    """
    if (content / "articles").is_dir():
        return _sources(content, content / "articles", deep=True)
    return _sources(content, content, deep=False)


def page_sources(content: Path) -> Iterator[Source]:
    """The files of ``pages/``, in order of path."""
    return _sources(content, content / "pages", deep=False)


def _sources(content: Path, folder: Path, *, deep: bool) -> Iterator[Source]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith("."):
            continue
        if path.is_dir():
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
            what, fix = "tệp này không phải một bài (.md)", "đổi đuôi thành .md, hoặc để ở nơi khác"
            yield _faulty(content, path, what, fix, Gravity.NOTICE)


def _read(content: Path, path: Path) -> Source:
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(content.resolve()):
            fix = "chép hẳn bài vào đây"
            return _faulty(content, path, "tệp là liên kết ra ngoài thư mục nội dung", fix)
        if not stat.S_ISREG(real.stat().st_mode):
            return _faulty(content, path, "đây không phải một tệp thường", "xóa, hoặc đổi đuôi .md")
        with real.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # one more tells that it is too long
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle
        reason = error.strerror if isinstance(error, OSError) else "liên kết vòng tròn"
        return _faulty(
            content, path, f"không mở được tệp ({reason})", "xem lại tệp và quyền đọc nó"
        )
    return Source(_typed(content, path), path.relative_to(content).parts, data)


def _faulty(
    content: Path, path: Path, what: str, fix: str, gravity: Gravity = Gravity.REFUSED
) -> Source:
    problem = Problem(_typed(content, path), 0, what, fix, gravity)
    return Source(problem.path, path.relative_to(content).parts, b"", (problem,))


def _typed(content: Path, path: Path) -> str:
    return f"{content.as_posix()}/{path.relative_to(content).as_posix()}"
