"""What lies on the disk, asked in words that mean the same on every Python."""

from __future__ import annotations

import os
from operator import attrgetter
from pathlib import Path


def is_folder(path: Path) -> bool:
    """Whether a folder is there. One that may not be looked at is none: nothing is raised."""
    return os.path.isdir(path)  # noqa: PTH112 – before 3.14 Path.is_dir raises PermissionError


def inside(folder: str) -> list[os.DirEntry[str]]:
    """What lies in a folder, by name, without what is hidden. Raises OSError."""
    with os.scandir(folder or ".") as entries:
        seen = [entry for entry in entries if not entry.name.startswith(".")]
    return sorted(seen, key=attrgetter("name"))


def is_folder_too(entry: os.DirEntry[str]) -> bool:
    """Whether what lies in a folder is a folder, or leads to one; nothing is raised."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def real_path(path: Path) -> Path:
    """The path of what is there, without links and “..”. Raises OSError, also for a link circle.

    ``Path.resolve`` tells of a circle by RuntimeError before 3.13, by OSError or not at all since.
    """
    return Path(os.path.realpath(path, strict=True))


def whole_path(path: Path) -> Path:
    """The same, also for what is not there. Raises OSError for a circle or what may not be read."""
    try:
        return real_path(path)
    except (FileNotFoundError, NotADirectoryError):
        return Path(os.path.realpath(path))
