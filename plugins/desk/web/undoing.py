"""The decisions of one run, so that the last can be taken back: files as they were before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from plugins.bulletin.problem import shown
from plugins.desk.speech import Misuse
from plugins.desk.written_once import replaced

_MOST = 50  # decisions that can be taken back, one after the other

Files = Mapping[Path, bytes | None]  # None: there is none


@dataclass(frozen=True, slots=True)
class _Decision:
    before: Files
    after: Files  # the same files


class Undoing:
    """What was decided, newest last; asked by one request at a time."""

    def __init__(self) -> None:
        self._decided: list[_Decision] = []

    @contextmanager
    def noting(self, paths: Iterable[Path]) -> Iterator[None]:
        """Remembers what the block changes in these files, if it comes to its end."""
        before = _read(paths)
        yield
        after = _read(before)
        changed = [path for path in before if before[path] != after[path]]
        if changed:
            decision = _Decision({p: before[p] for p in changed}, {p: after[p] for p in changed})
            self._decided = [*self._decided[1 - _MOST :], decision]

    def undo(self) -> str:
        """Takes the last decision back; answers in a sentence which files are as they were.

        Raises :class:`Misuse` where there is none, or where somebody changed a file since: what was
        typed there would be lost.
        """
        if not self._decided:
            raise Misuse("không còn lần bấm nào để hoàn tác")
        last = self._decided[-1]
        names = ", ".join(shown(path) for path in last.before)
        if _read(last.after) != last.after:
            raise Misuse(f"{names} đã được sửa từ sau lần bấm ấy; sửa lại bằng tay")
        for path, data in last.before.items():
            if data is None:
                path.unlink()
            else:
                replaced(path, data)
        self._decided.pop()
        return f"Đã hoàn tác: {names} như trước lần bấm cuối."


def _read(paths: Iterable[Path]) -> dict[Path, bytes | None]:
    return {path: path.read_bytes() if path.is_file() else None for path in paths}
