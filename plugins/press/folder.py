"""A folder as the system sees it: every file below it, read in one walk or by known addresses."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from plugins.bulletin.digest import digest_of

# What systems leave in any folder that was once looked at.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


class Found(NamedTuple):
    """One file: two names with one number are one file."""

    size: int  # bytes
    time_ns: int  # of the last change
    number: int  # the system's own for this file (inode)


def found_below(folder: Path) -> Mapping[str, Found]:
    """Every file below a folder by its address, but for the litter of systems; links are files.

    Empty where the folder is not there.
    """
    found: dict[str, Found] = {}
    waiting = [(str(folder), "")] if folder.is_dir() else []
    while waiting:
        path, prefix = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{prefix}{entry.name}/"))
                elif entry.name not in _LITTER:
                    seen = entry.stat(follow_symlinks=False)
                    # Windows tells the number of a file only when asked for that file.
                    number = seen.st_ino or Path(entry.path).lstat().st_ino
                    found[prefix + entry.name] = Found(seen.st_size, seen.st_mtime_ns, number)
    return found


def numbers_below(folder: Path, bare: list[str]) -> Mapping[str, int]:
    """The number of every file below a folder, by its address, as :func:`found_below` has them.

    Systems tell numbers with names, so that no file must be looked at, which takes twice as long.
    To ``bare`` the folders are added in which nothing is.
    """
    numbers: dict[str, int] = {}
    waiting = [(str(folder), "")] if folder.is_dir() else []
    while waiting:
        path, prefix = waiting.pop()
        with os.scandir(path) as entries:
            entry = None
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{prefix}{entry.name}/"))
                elif entry.name not in _LITTER:
                    numbers[prefix + entry.name] = entry.inode()
            if entry is None:
                bare.append(prefix)
    return numbers


def found_at(folder: Path, addresses: Iterable[str]) -> Mapping[str, Found]:
    """What is at some addresses, as :func:`found_below` has it, which takes three times as long."""
    found: dict[str, Found] = {}
    for address in addresses:
        try:
            seen = os.lstat(f"{folder}/{address}")
        except OSError:
            continue
        if not stat.S_ISDIR(seen.st_mode):
            found[address] = Found(seen.st_size, seen.st_mtime_ns, seen.st_ino)
    return found


def times_of(folder: Path, addresses: Iterable[str]) -> str:
    """When a name last came to or went from any folder that leads to some addresses, as a digest.

    While it stands, the names below the folder are what they were, and each is the same file.
    “” where the folder itself is not there.
    """
    if not _time_of(str(folder)):
        return ""
    prefixes = {address.rpartition("/")[0] for address in addresses}
    for prefix in [*prefixes]:
        while prefix:
            prefix = prefix.rpartition("/")[0]
            prefixes.add(prefix)
    return digest_of([_time_of(f"{folder}/{prefix}") for prefix in sorted(prefixes)])


def _time_of(path: str) -> int:
    """In nanoseconds; 0 where no folder is."""
    try:
        seen = os.lstat(path)
    except OSError:
        return 0
    return seen.st_mtime_ns if stat.S_ISDIR(seen.st_mode) else 0


def number_of(folder: Path) -> int:
    """The system's own number for a folder, which stays with it through every rename; 0: none."""
    try:
        return folder.stat(follow_symlinks=False).st_ino
    except OSError:
        return 0


def clear(path: Path) -> None:
    """Remove a file, or a folder with all it holds, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
