"""Writes a changed register: tried first, then put in its place whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from plugins.bulletin.problem import Problem, Refused, refusals, shown
from plugins.bulletin.registry.additions import Addition
from plugins.bulletin.registry.load import read_registers
from plugins.bulletin.registry.refusals import HEADER
from plugins.bulletin.registry.writing import Unwritable


def change(folder: Path, name: str, added: Callable[[str], Addition]) -> str:
    """Writes what is added to a file of a folder; answers “file:line” of the entry.

    Raises :class:`Refused`, and writes nothing, where the registers would have a fault.
    """
    path = (folder / name).resolve()
    # Line ends stay as they are, and so does a byte order mark.
    text = path.read_bytes().decode() if path.exists() else HEADER
    try:
        addition = added(text)
    except Unwritable:
        what, fix = "tệp này viết theo cách máy không ghi thêm được", "ghi mục này bằng tay"
        raise Refused([Problem(shown(folder / name), 0, what, fix)]) from None
    data = addition.text.encode()
    if wrong := refusals(read_registers(folder, {name: data})[1]):
        raise Refused(wrong)
    _replace(path, data)
    return f"{shown(folder / name)}:{addition.line}"


def _replace(path: Path, data: bytes) -> None:
    """The old file or the new one, never half of it, whatever happens meanwhile."""
    handle, new = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, new)
        else:
            Path(new).chmod(0o644)
        Path(new).replace(path)
    except BaseException:
        Path(new).unlink(missing_ok=True)
        raise
