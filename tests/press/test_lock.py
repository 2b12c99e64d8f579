"""One build at a time, and no dead lock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.bulletin.problem import Refused
from plugins.press.lock import held


def test_a_second_build_is_told_to_wait(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    with held(lock), pytest.raises(Refused, match="một lần dựng trang khác"), held(lock):
        pass


def test_builds_for_different_outputs_do_not_meet(tmp_path: Path) -> None:
    with held(tmp_path / "a" / "lock"), held(tmp_path / "b" / "lock"):
        pass


def test_the_lock_is_free_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), held(tmp_path / "lock"):
        raise ZeroDivisionError
    with held(tmp_path / "lock"):
        pass


def test_a_killed_build_leaves_no_lock(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom plugins.press.lock import held\n"
        "with held(Path(sys.argv[1])): os.kill(os.getpid(), signal.SIGKILL)"
    )
    root = Path(__file__).parent.parent.parent
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "lock")], cwd=root)
    assert done.returncode == -9
    with held(tmp_path / "lock"):
        pass


def test_a_folder_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with (
        pytest.raises(Refused, match="không ghi được vào thư mục này"),
        held(tmp_path / "file/lock"),
    ):
        pass
