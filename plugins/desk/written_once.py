"""Files come to their places whole: new ones together or not at all, and never over another."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp, mkstemp


def replaced(path: Path, data: bytes) -> None:
    """The old file or the new one, never half of it, whatever happens meanwhile."""
    handle, new = mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, new)
        Path(new).replace(path)
    except BaseException:
        Path(new).unlink(missing_ok=True)
        raise


@contextmanager
def staged(folder: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """A hidden folder with these files, on the disk of ``folder``; it is gone after the block."""
    here = next(place for place in (folder, *folder.absolute().parents) if place.is_dir())
    stage = Path(mkdtemp(prefix=".nhap-", dir=here))
    try:
        for name, data in files.items():
            with (stage / name).open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def settle(stage: Path, folder: Path, names: tuple[str, ...]) -> None:
    """Brings the files to ``folder``, in this order; whatever fails takes all of them back.

    Raises FileExistsError where one is there, and any other OSError.
    """
    made = [place for place in (folder, *folder.parents) if not place.exists()]
    brought: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            _bring(stage / name, folder / name)
            brought.append(folder / name)
    except BaseException:
        for path in brought:
            path.unlink(missing_ok=True)
        for place in made:
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()
        raise


def _bring(source: Path, target: Path) -> None:
    """A second name for the file, which no system gives where the name is taken."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:  # a disk without links, as memory sticks are
        with target.open("xb") as file:
            try:
                file.write(source.read_bytes())
            except BaseException:
                target.unlink(missing_ok=True)
                raise


def put(path: Path, data: bytes) -> None:
    """Writes a file that may be there already, and its folder where there is none.

    Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        replaced(path, data)
        return
    with staged(path.parent, {path.name: data}) as stage:
        settle(stage, path.parent, (path.name,))
