"""What the system says is told in Vietnamese, with the folder an editor can act on."""

from __future__ import annotations

import errno
import os

import pytest

from plugins.bulletin.problem import Refused
from plugins.bulletin.system import in_words, mend_of, problem_of, reason_of


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "không có quyền"),
        (errno.ENOSPC, "đĩa đã đầy"),
        (errno.ENOTDIR, "một phần của đường dẫn là tệp, không phải thư mục"),
        (errno.ENOENT, "không có tệp hoặc thư mục này"),
        (errno.EADDRINUSE, "chương trình khác đang dùng"),
    ],
)
def test_a_reason_is_vietnamese(number: int, words: str) -> None:
    assert reason_of(OSError(number, os.strerror(number))) == words


def test_a_reason_without_words_of_ours_is_told_by_its_number() -> None:
    error = OSError(errno.EPROTO, "Protocol error")
    assert reason_of(error) == f"hệ thống báo lỗi số {errno.EPROTO}"


def test_a_full_disk_and_a_closed_folder_are_mended_differently() -> None:
    full, closed = (OSError(number, "") for number in (errno.ENOSPC, errno.EACCES))
    assert mend_of(full).startswith("xóa bớt tệp")
    assert mend_of(closed).startswith("xem quyền")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/srv/tin/bai.md", "/srv/tin/bai.md"),
        ("/srv/.bulletin/output/staging/tin/index.html", "/srv"),
        ("ra/.bulletin/ra/lock", "ra"),
        (".bulletin/output/lock", "."),
    ],
)
def test_what_the_press_keeps_is_told_as_the_folder_that_holds_it(path: str, told: str) -> None:
    assert problem_of(PermissionError(errno.EACCES, "Permission denied", path)).path == told


def test_what_is_no_word_of_the_system_stays_what_it_is() -> None:
    with pytest.raises(FileNotFoundError, match=r"bai\.html"), in_words():
        raise FileNotFoundError("bai.html")
    with pytest.raises(Refused, match="đĩa đã đầy"), in_words():
        raise OSError(errno.ENOSPC, "No space left on device", "ra")
