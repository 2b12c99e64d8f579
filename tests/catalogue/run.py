"""A small good bulletin, the command typed in it, and what the command said."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import resource
import subprocess
import sys
import time
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from plugins.desk import main
from tests.catalogue.case import Contents, Told

ROOT = Path(__file__).parent.parent.parent
SECONDS = 60
BYTES = 1_500_000_000
TELLING = re.compile(
    r"^(?P<path>content/.+?)(:(?P<line>\d+))?: (?P<notice>lưu ý: )?(?P<what>.+)\n {4}(?P<fix>.+)$",
    re.M,
)

BASE: dict[str, Contents] = {
    "articles/2023/11/giam-sat.md": (
        "Title: Giám sát tại tỉnh Lạng Sơn\nDate: 2023-11-10\nSection: Phong trào thi đua\n\n"
        "Đoàn công tác làm việc về chương trình “Tết Sum vầy”.\n\n## Kết quả\n\nNhiều kết quả.\n"
    ),
    "pages/gioi-thieu.md": "Title: Giới thiệu\n\nĐây là bản tin thử.\n",
    "pages/lien-he.md": "Title: Liên hệ\n\nViết thư cho chúng tôi.\n",
    "registry/campaigns.toml": (
        '[[kind]]\nslug = "chuong-trinh"\nname = "chương trình"\ncues = ["chương trình"]\n\n'
        '[[campaign]]\nslug = "tet-sum-vay"\nkind = "chuong-trinh"\nname = "Tết Sum vầy"\n'
    ),
    "registry/units.toml": (
        '[[kind]]\nslug = "so"\nname = "sở"\ncues = ["sở"]\n\n[[unit]]\n'
        'slug = "so-noi-vu-lang-son"\nkind = "so"\nname = "Sở Nội vụ tỉnh Lạng Sơn"\n'
        'place = "tinh-lang-son"\n'
    ),
    "registry/awards.toml": (
        '[[kind]]\nslug = "bang-khen"\nname = "bằng khen"\ncues = ["Bằng khen"]\n\n[[award]]\n'
        'slug = "bang-khen-thu-tuong"\nkind = "bang-khen"\n'
        'name = "Bằng khen của Thủ tướng Chính phủ"\n'
    ),
    "registry/sections.toml": (
        '[[section]]\nslug = "phong-trao-thi-dua"\nname = "Phong trào thi đua"\n'
    ),
    "registry/places.txt": "tỉnh Lạng Sơn\n  huyện Cao Lộc\n    xã Lộc Yên\n",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """One problem or notice as the command wrote it."""

    path: str
    line: int | None  # None: the file as a whole
    kind: str
    words: str

    def answers(self, told: Told, path: str) -> bool:
        """Whether this is what must be told of a file (its path below ``content/``)."""
        return (
            self.path == f"content/{told.path or path}"
            and told.line in (None, self.line)
            and self.kind in told.kinds
            and all(re.search(word, self.words, re.I) for word in told.words)
        )


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one command; ``seconds`` of the processor where it had a process of its own."""

    code: int
    said: str
    complained: str
    seconds: float

    @property
    def tellings(self) -> tuple[Telling, ...]:
        return tuple(
            Telling(
                found["path"],
                int(found["line"]) if found["line"] else None,
                "notice" if found["notice"] else "problem",
                f"{found['what']}\n{found['fix']}",
            )
            for found in TELLING.finditer(self.complained)
        )


def lay(folder: Path, files: Iterable[tuple[str, Contents]]) -> None:
    """Write files below a folder, byte for byte, or let them make themselves."""
    for name, contents in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if callable(contents):
            contents(path)
        else:
            path.write_bytes(contents.encode() if isinstance(contents, str) else contents)


def bulletin(folder: Path, *arguments: str, largest: int | None = None, **options: str) -> Run:
    """``bulletin`` typed in a folder, in a process of its own, with bounded time and memory.

    ``largest``: bytes of the largest file it may write.
    """
    code = "from plugins.desk import main; main()"
    began = _worked()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "1000", **options},
        capture_output=True,
        timeout=SECONDS,
        preexec_fn=lambda: _bound(largest),
    )
    said, complained = (stream.decode() for stream in (done.stdout, done.stderr))
    return Run(done.returncode, said, complained, _worked() - began)


def _worked() -> float:
    """Seconds for which processors worked for this process’s children, however busy they are."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _bound(largest: int | None) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    if largest is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))


def typed(folder: Path, *arguments: str) -> Run:
    """``bulletin`` typed in a folder, in this process: quick, but not bounded."""
    began = time.monotonic()
    with contextlib.chdir(folder):
        done = CliRunner().invoke(main, arguments)
    complained = done.stderr
    if done.exc_info and not isinstance(done.exception, SystemExit | None):
        complained += "".join(traceback.format_exception(done.exception))
    return Run(done.exit_code, done.stdout, complained, time.monotonic() - began)


BUILD = ("build", "--content", "content", "--output", "output")


def snapshot(folder: Path) -> dict[str, str]:
    """Every file below a folder with the digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
