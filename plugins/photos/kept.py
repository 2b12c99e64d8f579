"""Pictures that were made once, kept by what they are made of.

They lie beside the output and not in it, so that they outlive it: a build from nothing, or with
other code, makes none of them again. Whoever deletes them loses time and nothing else. So do we:
what no build asked for in more than a year goes when another one of its folder is put, so that a
build that makes no picture does nothing for it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

_UNASKED = 400 * 24 * 3600  # seconds
_DIGEST = 32  # bytes of SHA-256 before the content: tells a file that was cut or changed


class Kept:
    """A folder of files, each under a name of its own; without a folder nothing is kept.

    ``maker``: the digest of the code and libraries that make them. What others made is not found.
    """

    def __init__(self, folder: Path | None = None, maker: str = "") -> None:
        self._folder, self._maker = folder, maker

    def get(self, name: str) -> bytes | None:
        """What was put under this name; None if nothing was, or if it is no longer whole."""
        if self._folder is None:
            return None
        path = self._path(self._folder, name)
        try:
            found = path.read_bytes()
        except OSError:
            return None
        digest, data = found[:_DIGEST], found[_DIGEST:]
        if self._digest(name, data) != digest:
            return None
        with suppress(OSError):
            os.utime(path)  # it was asked for
        return data

    def put(self, name: str, data: bytes) -> None:
        """Keep it; where the disk does not let us, it is made again another time."""
        if self._folder is None:
            return
        path = self._path(self._folder, name)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=path.parent, delete=False) as file:
                try:
                    file.write(self._digest(name, data) + data)
                except OSError:
                    os.unlink(file.name)  # noqa: PTH108  the name is text
                    raise
            os.replace(file.name, path)  # noqa: PTH105  whole or not at all, for who reads now
            _forget_unasked(path)

    def _digest(self, name: str, data: bytes) -> bytes:
        return sha256(f"{self._maker} {name} ".encode() + data).digest()

    def _path(self, folder: Path, name: str) -> Path:
        """Of another maker's file of that name as well, so that ours takes its place."""
        digest = sha256(name.encode()).hexdigest()
        return folder / digest[:2] / digest[2:32]


def _forget_unasked(newest: Path) -> None:
    """Delete what lies beside a file just written and was last asked for long before it."""
    oldest = newest.stat().st_mtime - _UNASKED
    with os.scandir(newest.parent) as entries:
        for entry in entries:
            if entry.stat().st_mtime < oldest:
                os.unlink(entry.path)  # noqa: PTH108  no Path is made for each of many
