"""Whether a file is the one that was read, told without reading it.

A stamp is size, time of the last change and number of the file. Two files with one stamp are the
same file with the same bytes, but for one case, which git calls “racily clean”: clocks of file
systems tick a few times a second or, on old ones, every two seconds, so that a file that is changed
twice within a tick, and read in between, has the same stamp before and after. Therefore a stamp
tells nothing where the time in it is not at least :data:`TICK` before the moment of reading. That
moment is asked of the file system whose clock the stamps are of.
"""

from __future__ import annotations

import os

TICK = 2_000_000_000  # nanoseconds; the coarsest clock of a file system in use, that of FAT

NONE = ""  # a stamp that equals no other: the file is read again
ABSENT = "-"  # of what is not there


def stamp_of(status: os.stat_result, moment: int) -> str:
    """The stamp of a file read after a moment, in nanoseconds; NONE where it would tell nothing."""
    if status.st_mtime_ns > moment - TICK:
        return NONE
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ino}"


def stamp_at(path: str, moment: int) -> str:
    """The stamp of what a path leads to; ABSENT where nothing is there or can be told of it."""
    try:
        return stamp_of(os.stat(path), moment)  # noqa: PTH116  no Path is made for each of many
    except (OSError, ValueError):  # a name too long, a NUL in it
        return ABSENT
