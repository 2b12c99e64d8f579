"""What lies on the disk, asked in words that mean the same on every Python."""

from __future__ import annotations

import os
from pathlib import Path


def is_folder(path: Path) -> bool:
    """Whether a folder is there. One that may not be looked at is none: nothing is raised."""
    return os.path.isdir(path)  # noqa: PTH112 – before 3.14 Path.is_dir raises PermissionError


def inside(folder: Path) -> list[Path]:
    """What lies in a folder, by name, without what is hidden. Raises OSError."""
    paths = (path for path in folder.iterdir() if not path.name.startswith("."))
    return sorted(paths, key=lambda path: path.name)


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
