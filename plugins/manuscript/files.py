"""Which files of a content folder are articles and pages, and their bytes."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

from plugins.bulletin.problem import Problem
from plugins.manuscript.decode import MAX_BYTES
from plugins.manuscript.disk import is_folder, real_path
from plugins.manuscript.walk import ARTICLES, CAMPAIGNS, PAGES, UNITS, Source, Walk, unreadable

_ISSUES = "issues"
_REGISTRY = "registry"
_NO_ARTICLES = (PAGES, _REGISTRY, CAMPAIGNS, UNITS, _ISSUES)


def article_sources(
    content: Path, moment: int = 0, pictures: set[str] | None = None
) -> Iterator[Source]:
    """Every file of ``articles/`` and below; without that folder, the files beside each other.

    In order of path, folder by folder. Names that begin with a dot are passed over, and so are
    pictures. A folder that is a link is never followed. Every other ``.md`` file below ``content``
    that is neither a page nor a note to the registers is a fault: it looks published and is not.
    Any other file that is no picture, no register and no note beside them is noticed.
    ``moment`` is that of :func:`stamp_of`; files that are or lie behind a link have no stamp.
    To ``pictures`` the paths are added of all files that have the ending of one.
    """
    walk = Walk(content, moment, pictures)
    articles = walk.below(ARTICLES)
    if is_folder(Path(articles)):
        yield from walk.sources(articles, deep=True)
        yield from walk.misplaced(walk.top, aside=(ARTICLES, *_NO_ARTICLES))
    else:
        yield from walk.sources(walk.top, deep=False)
        yield from walk.misplaced(walk.top, aside=_NO_ARTICLES, files=False)
    for home in (PAGES, CAMPAIGNS, UNITS):
        if is_folder(Path(walk.below(home))):
            yield from walk.misplaced(walk.below(home), home=home, files=False)
    if is_folder(Path(walk.below(_REGISTRY))):
        yield from walk.registers(walk.below(_REGISTRY))


def page_sources(content: Path) -> Iterator[Source]:
    """The files of ``pages/``, in order of path."""
    walk = Walk(content)
    pages = walk.below(PAGES)
    if is_folder(Path(pages)):
        yield from walk.sources(pages, deep=False)


def introduction_sources(content: Path, register: str) -> Iterator[Source]:
    """The files of ``campaigns/`` or ``units/``, in order of path."""
    walk = Walk(content)
    folder = walk.below(register)
    if is_folder(Path(folder)):
        yield from walk.sources(folder, deep=False)


def issue_sources(content: Path, pictures: set[str] | None = None) -> Iterator[Source]:
    """The files of ``issues/``, in order of path; what is neither an issue, nor the PDF of one, nor
    a picture, is told of. ``pictures`` is that of :func:`article_sources`.
    """
    walk = Walk(content, pictures=pictures)
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
        return b"", unreadable(source.path, "tệp", error).problems
