"""The moment of publishing: the finished folder takes the place of the published one.

Why a rename and not a symbolic link, and why the folder before is kept: see
``docs/decisions/0004-the-switch.md``.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from plugins.bulletin.problem import Problem, Refused, shown
from plugins.bulletin.system import reason_of
from plugins.press.folder import clear
from plugins.press.place import Place

# Source: renameat2(2).
_HERE = -100  # AT_FDCWD
_RENAME_EXCHANGE = 2
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM}


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step; False where the system or disk cannot."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):  # a C library from before 2018
        return False
    if renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _RENAME_EXCHANGE) == 0:
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
            place.staging.rename(place.output)
        elif not exchange(place.staging, place.output):
            _rename_twice(place)
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
    place.output.rename(place.aside)
    try:
        place.staging.rename(place.output)
    except OSError:
        place.aside.rename(place.output)
        raise


def _held(place: Place, error: OSError) -> Problem:
    return Problem(
        shown(place.output),
        0,
        what=f"không đổi được thư mục ra: {reason_of(error)}",
        fix="đóng chương trình đang mở thư mục ấy, xem quyền ghi, rồi dựng lại",
    )
