"""The folder a build is written to: nothing of it is seen before the whole is there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from plugins.bulletin.problem import Problem, Refused, shown
from plugins.bulletin.system import mend_of, reason_of
from plugins.press.folder import Found, clear, found_at, numbers_below
from plugins.press.place import Place


@dataclass(slots=True)
class Staging:
    """A second output beside the published one. Files that did not change are shared with it.

    A shared file is one file under two names: its bytes and its time stay, and nothing is written.
    No file is ever opened for writing that another name leads to.
    """

    folder: Path
    published: Path
    shared: Collection[str]  # addresses that are published: there is nothing else in the folder
    _folders: set[Path] = field(default_factory=set)  # those that are there

    def write(self, address: str, data: bytes) -> bool:
        """Put a page there; False where the published file holds the same bytes and is shared."""
        with self._told(address):
            path = self._new(address)
            if address in self.shared:
                return self._anew(address, path, data)
            try:
                _create(path, data)
            except FileExistsError:  # a folder was there, or a file that the system left
                clear(path)
                _create(path, data)
        return True

    def _anew(self, address: str, path: Path, data: bytes) -> bool:
        published = self.published / address
        same = _holds(published, data)
        if same and _is_one(published, path):
            return False
        clear(path)
        if same:
            share(published, path)
        else:
            _create(path, data)
        return not same

    def size_and_time(self, address: str) -> tuple[int, int]:
        """In bytes and nanoseconds, of a file that is there."""
        found = os.lstat(f"{self.folder}/{address}")
        return found.st_size, found.st_mtime_ns

    def remove(self, address: str) -> None:
        """Take a file away, and the folders that are empty then."""
        path = self.folder / address
        with self._told(address):
            if path.is_symlink() or path.is_file():  # a folder may have taken its place
                path.unlink()
        self.close(path.parent)

    def close(self, folder: Path) -> None:
        """Take a folder away if nothing is in it, and then those above it."""
        with suppress(OSError):  # the first that is not empty
            while folder != self.folder:
                folder.rmdir()
                self._folders.discard(folder)
                folder = folder.parent

    @contextmanager
    def _told(self, address: str) -> Iterator[None]:
        """Turn what the system says of a file that cannot be written into words."""
        try:
            yield
        except OSError as error:
            what = f"không ghi được “{address}” vào thư mục ra: {reason_of(error)}"
            raise Refused([Problem(shown(self.published), 0, what, mend_of(error))]) from error

    def _new(self, address: str) -> Path:
        """The path of an address, whose folder is there then."""
        path = self.folder / address
        self._make(path.parent)
        return path

    def _make(self, folder: Path) -> None:
        if folder in self._folders or folder == self.folder:
            return
        try:
            folder.mkdir()
        except FileExistsError:
            if folder.is_symlink() or not folder.is_dir():  # a file was there
                folder.unlink(missing_ok=True)
                folder.mkdir(exist_ok=True)
        except (FileNotFoundError, NotADirectoryError):
            self._make(folder.parent)
            folder.mkdir(exist_ok=True)  # another process prints pages of the same month
        self._folders.add(folder)


def staged(
    place: Place,
    published: Mapping[str, Found],
    alone: bool = False,
    differing: AbstractSet[str] | None = None,
) -> Staging:
    """The staging folder with exactly the published files, which it shares.

    ``alone``: nothing is shared, since somebody may write into files that are there.
    ``differing``: where it is not what is published already; None where that is not known.

    Between builds it holds what was published before, so only what the last build changed must be
    brought up to date; whatever else may have happened to it is mended as well.
    """
    staging = Staging(place.staging, place.output, published.keys())
    bare: list[str] = []
    if alone or differing is None:
        differing, here = published.keys(), _in_staging(place, bare)
    else:
        here = {a: found.number for a, found in found_at(place.staging, differing).items()}
    for address in here.keys() - published.keys():
        staging.remove(address)
    for folder in bare:
        staging.close(staging.folder / folder)
    for address in published.keys() & differing:
        found, number = published[address], here.get(address)
        if number == found.number and not alone:
            continue  # as nearly all are
        path = staging.folder / address
        if number is None or number == found.number or not _is_copy(path, found):
            with staging._told(address):
                staging._new(address)
                clear(path)
                if alone:
                    shutil.copy2(place.output / address, path, follow_symlinks=False)
                else:
                    share(place.output / address, path)
    return staging


def _in_staging(place: Place, bare: list[str]) -> Mapping[str, int]:
    """The numbers of all files in the staging folder, which is there afterwards, with the rights
    of the output.

    To ``bare`` the folders are added in which nothing is.
    """
    try:
        if place.staging.is_symlink():  # a switch would publish the link
            place.staging.unlink()
        here = numbers_below(place.staging, bare)
        place.staging.mkdir(parents=True, exist_ok=True)
    except OSError:  # whatever was made of it
        clear(place.staging)
        place.staging.mkdir(parents=True)
        bare.clear()
        here = {}
    if place.output.exists():
        shutil.copymode(place.output, place.staging)
    return here


def share(source: Path, target: Path) -> None:
    """Give a file a second name; a copy with the same time where the disk has no such names."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


def _create(path: Path, data: bytes) -> None:
    """A new file; raises FileExistsError where something is there."""
    with path.open("xb") as file:
        file.write(data)


def _is_copy(path: Path, published: Found) -> bool:
    """Whether a file is as alike to the published one as a copy is."""
    try:
        seen = path.lstat()
    except OSError:
        return False
    return (seen.st_size, seen.st_mtime_ns) == (published.size, published.time_ns)


def _is_one(one: Path, other: Path) -> bool:
    try:
        return os.path.samestat(one.lstat(), other.lstat())
    except OSError:
        return False


def _holds(file: Path, data: bytes) -> bool:
    """Whether a plain file with exactly these bytes is there."""
    try:
        if file.is_symlink() or file.stat().st_size != len(data):
            return False
        return file.read_bytes() == data
    except OSError:
        return False
