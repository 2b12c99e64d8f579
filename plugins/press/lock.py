"""One build at a time for one output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.bulletin.problem import Problem, Refused, shown
from plugins.bulletin.system import acted_on, mend_of, reason_of


@contextmanager
def held(lock: Path) -> Iterator[None]:
    """Hold the lock while the block runs; raise :class:`Refused` if another build holds it.

    The system lets go of it when a process ends, however it ends, so no dead lock is left behind.
    """
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise Refused([_closed(lock, error)]) from error
    try:
        try:
            _take(handle)
        except OSError:
            raise Refused([_busy(lock)]) from None
        yield
    finally:
        os.close(handle)  # lets go of the lock as well


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _busy(lock: Path) -> Problem:
    return Problem(
        shown(acted_on(lock.parent)),
        0,
        what="một lần dựng trang khác đang chạy cho cùng thư mục ra này",
        fix="chờ lần ấy xong rồi chạy lại, hoặc chọn thư mục ra khác",
    )


def _closed(lock: Path, error: OSError) -> Problem:
    return Problem(
        shown(acted_on(lock.parent)),
        0,
        what=f"không ghi được vào thư mục này: {reason_of(error)}",
        fix=f"{mend_of(error)}; hoặc chọn thư mục ra khác",
    )
