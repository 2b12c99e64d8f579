"""Which files ``bulletin import`` takes in, and what lies beside them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.bulletin.problem import Problem, shown
from plugins.desk.speech import Misuse
from plugins.intake.document import Unreadable
from plugins.intake.kinds import ENDINGS, REFUSED_ENDINGS

_MAX_BYTES = 100_000_000  # of one file
_MAX_PICTURE = 60_000_000
_BESIDE_A_PAGE = ("_files", "_tệp", "_tep")  # folders in which browsers keep a page's pictures


@dataclass(frozen=True, slots=True)
class Incoming:
    """One file that is to be taken in."""

    path: Path
    root: Path  # the folder its pictures may not lie outside of

    def read(self) -> bytes:
        """Its bytes, one more than may be where it is too large. Raises OSError."""
        with self.path.open("rb") as file:
            return file.read(_MAX_BYTES + 1)

    def beside(self, name: str) -> bytes | None:
        """The bytes of a file by its path from this one; None where it is not there.

        Raises :class:`Unreadable` for a path, or a link, that leads out of the folder.
        """
        there = Path(os.path.normpath(self.path.parent / name))
        try:
            real, root = there.resolve(), self.root.resolve()
            if not real.is_relative_to(root):
                raise Unreadable(
                    f"trang dẫn tới ảnh ngoài thư mục của nó: “{name[:80]}”",
                    "nhập cả thư mục chứa trang và ảnh, hoặc chép ảnh vào cạnh trang",
                )
            if not real.is_file():
                return None
            with real.open("rb") as file:
                return file.read(_MAX_PICTURE)
        except Unreadable:
            raise
        except (OSError, ValueError):  # a name no system can have
            return None


def incoming(paths: Iterable[Path]) -> tuple[tuple[Incoming, ...], tuple[Problem, ...]]:
    """The files to take in, those of folders in order of name, and what no one can read there.

    Raises :class:`Misuse` where a path is neither file nor folder.
    """
    files: dict[Path, Incoming] = {}
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            found = list(_below(path))
            for file in found:
                if file.suffix.lower() in REFUSED_ENDINGS:
                    what = f"không nhập được tệp {file.suffix.lower()}"
                    fix = "mở ra, lưu thành .docx rồi nhập tệp ấy; không phải bài thì bỏ qua"
                    problems.append(Problem(shown(file), 0, what, fix))
                else:
                    files.setdefault(file.resolve(), Incoming(file, path))
            if not found:
                raise Misuse(f"thư mục {path} không có tệp .docx, .html hay .txt nào")
        elif path.is_file():
            files.setdefault(path.resolve(), Incoming(path, path.parent))
        else:
            raise Misuse(f"không có tệp {path}")
    return tuple(files.values()), tuple(problems)


def _below(folder: Path) -> Iterator[Path]:
    """The files of a folder and below that may hold an article; links to folders are not followed.

    What Word (“~$…”) and the system (“.…”) keep for themselves is passed over.
    """
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith((".", "~$")):
            continue
        if entry.is_dir():
            if not entry.is_symlink() and not entry.name.lower().endswith(_BESIDE_A_PAGE):
                yield from _below(entry)
        elif entry.is_file() and entry.suffix.lower() in (*ENDINGS, *REFUSED_ENDINGS):
            yield entry
