"""The files the web editor may touch: articles and pictures of one content folder, no others.

Decap calls them “articles/2023/11/giam-sat.md” and “images/hoi-nghi.jpg”, wherever they lie.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from plugins.desk.speech import Misuse
from plugins.manuscript.disk import inside, is_folder, is_folder_too, whole_path
from plugins.manuscript.image_files import ENDINGS

ARTICLES, IMAGES = "articles", "images"
_NEW = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # what slugs are made of
_NEW_PICTURE = re.compile(r"[a-z0-9_~-]+(?:\.[a-z0-9_~-]+)*")  # as Decap names what is uploaded
_NEW_FOLDER = re.compile(r"(?:19|20|21)\d\d/(?:0[1-9]|1[0-2])")
_NO_NAME = re.compile(r'[\\:*?"<>|\x00-\x1f\x7f]')
_LONGEST_STEM = 100  # letters of a new name


@dataclass(frozen=True, slots=True)
class Folders:
    """Where articles and pictures of a content folder lie; real paths."""

    content: Path
    flat: bool  # articles lie beside each other, without ``articles/``

    @property
    def articles(self) -> Path:
        return self.content if self.flat else self.content / ARTICLES

    @property
    def images(self) -> Path:
        return self.content / IMAGES

    def article(self, name: str) -> Path:
        """The file of an article, there or not. Raises :class:`Misuse` for any other file."""
        below = self._below(name, ARTICLES)
        if below.suffix != ".md" or (self.flat and len(below.parts) > 1):
            raise Misuse(f"“{name}” không phải một bài")
        return _contained(self.articles, below)

    def entry(self, path: Path) -> str:
        """Where Decap opens the article of a file: “collections/articles/entries/2023/11/giam”."""
        if not path.is_relative_to(self.articles):  # behind a link
            return f"collections/{ARTICLES}"
        below = path.relative_to(self.articles).with_suffix("").as_posix()
        return f"collections/{ARTICLES}/entries/{quote(below)}"

    def new_article(self, name: str) -> Path:
        """The same for one that is to be made: in the folder of its month, named as by “new”."""
        path = self.article(name)
        folder = PurePosixPath(name).parent.relative_to(ARTICLES).as_posix()
        placed = folder == "." if self.flat else _NEW_FOLDER.fullmatch(folder)
        if not (placed and len(path.stem) <= _LONGEST_STEM and _NEW.fullmatch(path.stem)):
            raise Misuse(f"không đặt được bài ở “{name}”: bài mới nằm ở NĂM/THÁNG/ten-bai.md")
        return path

    def picture(self, name: str) -> Path:
        """A picture in ``images/``, there or not. Raises :class:`Misuse` for any other file."""
        below = self._below(name, IMAGES)
        if below.suffix.lower() not in ENDINGS or len(below.parts) > 1:
            known = ", ".join(ENDINGS)
            raise Misuse(f"“{name}” không phải ảnh dùng được; các đuôi nhận: {known}")
        return _contained(self.images, below)

    def new_picture(self, name: str) -> Path:
        """The same for one that is to be made: small ASCII letters, digits and hyphens."""
        path = self.picture(name)
        if len(path.name) > _LONGEST_STEM or not _NEW_PICTURE.fullmatch(path.name):
            raise Misuse(f"tên ảnh “{path.name}” phải là chữ thường không dấu, số và gạch nối")
        return path

    def shown(self, name: str) -> Path:
        """A picture in ``images/`` or beside an article, to look at. Raises :class:`Misuse`."""
        below = _plain(name)
        if below.suffix.lower() not in ENDINGS:
            raise Misuse(f"“{name}” không phải một ảnh")
        return _contained(self.content, below)

    def every_article(self) -> Iterator[str]:
        """The names of all articles that are files of their own, no links; newest folder first."""
        yield from _named(self.articles, ARTICLES, deep=not self.flat)

    def every_picture(self) -> Iterator[Path]:
        """The pictures in ``images/`` that are files of their own."""
        if not is_folder(self.images) or self.images.is_symlink():
            return
        for entry in inside(str(self.images)):
            if entry.is_file(follow_symlinks=False) and entry.name.lower().endswith(ENDINGS):
                yield Path(entry.path)

    @staticmethod
    def _below(name: str, top: str) -> PurePosixPath:
        plain = _plain(name)
        if len(plain.parts) < 2 or plain.parts[0] != top:
            raise Misuse(f"“{name}” nằm ngoài chỗ của bài và ảnh")
        return plain.relative_to(top)


def folders_of(content: Path) -> Folders:
    """The folders of a content folder, which is flat if only articles lie in it as they are."""
    whole = whole_path(content)
    beside = not is_folder(whole / ARTICLES) and any(
        entry.name.endswith(".md") for entry in inside(str(whole))
    )
    return Folders(whole, flat=beside)


def _plain(name: str) -> PurePosixPath:
    """The name as a path that neither climbs nor hides. Raises :class:`Misuse`."""
    parts = name.split("/")
    if _NO_NAME.search(name) or any(not part or part.startswith(".") for part in parts):
        raise Misuse("tên tệp không hợp lệ")
    return PurePosixPath(name)


def _contained(top: Path, below: PurePosixPath) -> Path:
    """The path below ``top``; a link anywhere on the way is not followed."""
    path = top / below
    steps = (top, *(top.joinpath(*below.parts[:n]) for n in range(1, len(below.parts) + 1)))
    if any(step.is_symlink() for step in steps) or not whole_path(path).is_relative_to(top):
        raise Misuse("tệp là liên kết ra nơi khác; chép hẳn tệp vào thư mục nội dung")
    if path.exists() and not path.is_file():
        raise Misuse("đây không phải một tệp thường")
    return path


def _named(folder: Path, name: str, *, deep: bool) -> Iterator[str]:
    if not is_folder(folder) or folder.is_symlink():
        return
    for entry in reversed(inside(str(folder))):
        if entry.is_symlink():
            continue
        if is_folder_too(entry):
            if deep:
                yield from _named(Path(entry.path), f"{name}/{entry.name}", deep=True)
        elif entry.name.endswith(".md"):
            yield f"{name}/{entry.name}"
