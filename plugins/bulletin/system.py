"""Why the system would not read or write, in words an editor can act on."""

from __future__ import annotations

import errno
import gc
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from plugins.bulletin.problem import Problem, Refused, shown

PRESS_FOLDER = ".bulletin"  # what the press keeps beside the output

_BETWEEN_COLLECTIONS = 50_000  # objects
_RIGHTS = "xem quyền đọc và ghi của tệp, thư mục này"
_ROOM = "xóa bớt tệp trên đĩa ấy, hoặc chọn thư mục ở đĩa khác, rồi chạy lại"
_CLOSE = "đóng chương trình đang mở tệp hoặc thư mục này, rồi chạy lại"
_PATH = "xem lại đường dẫn"
_ONE_DISK = "chọn thư mục ra không phải là điểm gắn đĩa"
_DISK = "xem lại đĩa, rồi chạy lại"

# What went wrong, and how to mend it.
_REASONS: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        errno.EACCES: ("không có quyền", _RIGHTS),
        errno.EPERM: ("không có quyền", _RIGHTS),
        errno.EROFS: ("đĩa này chỉ cho đọc", _RIGHTS),
        errno.ENOSPC: ("đĩa đã đầy", _ROOM),
        errno.EDQUOT: ("đã dùng hết phần đĩa được cấp", _ROOM),
        errno.EFBIG: ("tệp quá lớn", _ROOM),
        errno.ENOENT: ("không có tệp hoặc thư mục này", _PATH),
        errno.ENOTDIR: ("một phần của đường dẫn là tệp, không phải thư mục", _PATH),
        errno.EISDIR: ("đây là thư mục, không phải tệp", _PATH),
        errno.EEXIST: ("đã có tệp hoặc thư mục cùng tên", _PATH),
        errno.ENOTEMPTY: ("thư mục này còn tệp", _CLOSE),
        errno.ENAMETOOLONG: ("tên quá dài", "đặt tên ngắn hơn"),
        errno.ELOOP: ("liên kết đi vòng tròn", "xóa liên kết ấy"),
        errno.EXDEV: ("thư mục này và nơi chứa nó nằm ở hai đĩa", _ONE_DISK),
        errno.EBUSY: ("chương trình khác đang dùng", _CLOSE),
        errno.ETXTBSY: ("chương trình khác đang dùng", _CLOSE),
        errno.EMFILE: ("mở quá nhiều tệp cùng lúc", "đóng bớt chương trình, rồi chạy lại"),
        errno.ENFILE: ("mở quá nhiều tệp cùng lúc", "đóng bớt chương trình, rồi chạy lại"),
        errno.EIO: ("đĩa đọc hoặc ghi bị lỗi", _DISK),
        errno.EADDRINUSE: ("chương trình khác đang dùng", "chọn cổng khác"),
    }
)


class NotPlain(OSError):
    """What should be a plain file of a folder is none, or lies elsewhere; ``what`` says so."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(errno.EINVAL, what, str(path))
        self.what = what


def plain_bytes(path: Path, folder: Path) -> bytes:
    """The bytes of a file below a folder.

    Raises OSError, and :class:`NotPlain` for a link that leads out of the folder, a pipe or a
    device: they are not opened, for a pipe nobody writes to would never end.
    """
    real = Path(os.path.realpath(path, strict=True))
    if not real.is_relative_to(os.path.realpath(folder)):
        raise NotPlain(path, "là liên kết ra ngoài thư mục")
    mode = real.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise NotPlain(path, "không phải một tệp thường")
    return real.read_bytes()


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for garbage seldom while the block runs.

    A build makes records by the hundred thousand and hardly a cycle among them; Python would look
    through all of them again and again.
    """
    before = gc.get_threshold()
    gc.set_threshold(_BETWEEN_COLLECTIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def processors() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def reason_of(error: OSError) -> str:
    """“không có quyền”, “đĩa đã đầy”; “hệ thống báo lỗi số 71” where we have no words for it."""
    return _told(error)[0]


def mend_of(error: OSError) -> str:
    """How to mend it: “xem quyền đọc và ghi của tệp, thư mục này”."""
    return _told(error)[1]


def problem_of(error: OSError) -> Problem:
    """The problem with the file or folder the system names."""
    path = acted_on(Path(str(error.filename or ".")))
    return Problem(shown(path), 0, f"không đọc hoặc ghi được: {reason_of(error)}", mend_of(error))


@contextmanager
def in_words() -> Iterator[None]:
    """Let what the system says inside the block come out as :class:`Refused`.

    An OSError without a number is none of the system's: Jinja's ``TemplateNotFound`` is one.
    """
    try:
        yield
    except OSError as error:
        if error.errno is None:
            raise
        raise Refused([problem_of(error)]) from error


def acted_on(path: Path) -> Path:
    """What the editor can act on: for what the press keeps, the folder that holds it and the
    output; else the path itself."""
    if PRESS_FOLDER not in path.parts:
        return path
    return Path(*path.parts[: path.parts.index(PRESS_FOLDER)])


def _told(error: OSError) -> tuple[str, str]:
    if isinstance(error, NotPlain):
        return error.what, "chép hẳn tệp vào đây, hoặc xóa"
    number = error.errno or 0
    return _REASONS.get(number, (f"hệ thống báo lỗi số {number}", _DISK))
