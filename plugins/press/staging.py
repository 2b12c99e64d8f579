"""The folder a build is written to: nothing of it is seen before the whole is there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from plugins.bulletin.problem import Problem, Refused, shown
from plugins.bulletin.system import mend_of, reason_of
from plugins.press.place import Place
from plugins.press.published import Published, files_below


@dataclass(slots=True)
class Staging:
    """A new output beside the published one. Files that did not change are shared with it.

    A shared file is one file under two names: its bytes and its time stay, and nothing is written.
    No file is ever opened for writing that another name leads to.
    """

    folder: Path
    published: Path
    written: int = 0
    kept: int = 0
    _folders: set[Path] = field(default_factory=set)

    def write(self, address: str, data: bytes) -> None:
        """Put a page there, sharing the published file if it holds the same bytes."""
        if _holds(self.published / address, data):
            self.keep(address)
            return
        with self._told(address), self._new(address).open("xb") as file:
            file.write(data)
        self.written += 1

    def keep(self, address: str) -> None:
        """Put the published file there, as it is."""
        with self._told(address):
            source, target = self.published / address, self._new(address)
            try:
                os.link(source, target, follow_symlinks=False)
            except (OSError, NotImplementedError):  # a file system without hard links
                shutil.copy2(source, target, follow_symlinks=False)
        self.kept += 1

    def addresses(self) -> tuple[str, ...]:
        """Of every file that is here."""
        return files_below(self.folder)

    def published_as(self, address: str, key: str) -> Published:
        """What the record will say of a file that was put here."""
        found = (self.folder / address).stat()
        return Published(key, found.st_size, found.st_mtime_ns)

    @contextmanager
    def _told(self, address: str) -> Iterator[None]:
        """Turn what the system says of a file that cannot be written into words."""
        try:
            yield
        except OSError as error:
            what = f"không ghi được “{address}” vào thư mục ra: {reason_of(error)}"
            raise Refused([Problem(shown(self.published), 0, what, mend_of(error))]) from error

    def _new(self, address: str) -> Path:
        path = self.folder / address
        if path.parent not in self._folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(path.parent)
        return path


@contextmanager
def staged(place: Place) -> Iterator[Staging]:
    """An empty staging folder, which is gone after the block unless it was switched in."""
    clear(place.staging)
    place.staging.mkdir(parents=True)
    if place.output.exists():
        shutil.copymode(place.output, place.staging)
    try:
        yield Staging(place.staging, place.output)
    finally:
        clear(place.staging)


def clear(folder: Path) -> None:
    """Remove a folder with all it holds, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)


def _holds(file: Path, data: bytes) -> bool:
    """Whether a plain file with exactly these bytes is there."""
    try:
        if file.is_symlink() or file.stat().st_size != len(data):
            return False
        return file.read_bytes() == data
    except OSError:
        return False
