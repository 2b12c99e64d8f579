"""The moment of publishing: the finished folder takes the place of the published one.

Why a rename and not a symbolic link, and why the folder before is kept: see
``docs/decisions/0004-the-switch.md``.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from plugins.bulletin.problem import Problem, Refused, shown
from plugins.bulletin.system import reason_of
from plugins.press.folder import clear
from plugins.press.place import Place

# Source: renameat2(2) of Linux, renamex_np(2) of macOS 10.12 and later.
_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE, and RENAME_SWAP as well
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}

# On Windows nobody may rename a folder while a program has a file in it open.
_HOLDS_ON = sys.platform == "win32"
_PATIENCE = 3.0  # seconds; readers and virus scanners let go sooner
_PAUSE = 0.05  # seconds between two tries


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step; False where the system or disk cannot."""
    try:
        if sys.platform.startswith("linux"):
            renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
            failed = renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
        elif sys.platform == "darwin":
            renamex_np = ctypes.CDLL(None, use_errno=True).renamex_np
            failed = renamex_np(os.fsencode(one), os.fsencode(other), _EXCHANGE)
        else:
            return False
    except (OSError, AttributeError):  # a C library that does not know it
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(one))


def switch(place: Place, exchange: Callable[[Path, Path], bool] = exchange) -> None:
    """Publish the staging folder; what was published before becomes the staging folder.

    Raises :class:`Refused` if the system holds on to a folder; then the output is what it was.
    """
    try:
        if not place.output.exists():
            _rename(place.staging, place.output)
        elif not exchange(place.staging, place.output):
            _rename_twice(place)
            with suppress(OSError):  # it is published; the next build clears aside away
                place.aside.rename(place.staging)
    except OSError as error:
        raise Refused([_held(place, error)]) from error


def recover(place: Place) -> None:
    """Bring back what was published, if a build was killed between its two renames."""
    if place.aside.exists():
        if place.output.exists():
            clear(place.aside)
        else:
            place.aside.rename(place.output)


def _rename_twice(place: Place) -> None:
    """The way of systems without exchange: for a moment there is no output."""
    _rename(place.output, place.aside)
    try:
        _rename(place.staging, place.output)
    except OSError:
        _rename(place.aside, place.output)
        raise


def _rename(source: Path, target: Path, holds_on: bool = _HOLDS_ON) -> None:
    """Rename a folder; where a system ``holds_on`` to what is open, try again for a while."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            source.rename(target)
        except PermissionError:
            if not holds_on or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _held(place: Place, error: OSError) -> Problem:
    return Problem(
        shown(place.output),
        0,
        what=f"không đổi được thư mục ra: {reason_of(error)}",
        fix="đóng chương trình đang mở thư mục ấy, xem quyền ghi, rồi dựng lại",
    )
