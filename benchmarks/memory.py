"""The memory a program and all its children hold together, while it runs."""

from __future__ import annotations

import threading
from pathlib import Path

_PAUSE = 0.05  # seconds between two looks


class Watched:
    """Looks at a process group until it is stopped. Linux only; elsewhere ``peak`` stays 0."""

    def __init__(self, group: int) -> None:
        self.peak = 0.0  # MiB, each shared page counted once for the group
        self._group = group
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """The highest sum seen, in MiB."""
        self._over.set()
        self._thread.join()
        return self.peak

    def _look(self) -> None:
        while not self._over.wait(_PAUSE):
            self.peak = max(self.peak, sum(map(_held, _members(self._group))))


def _members(group: int) -> list[Path]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            after_name = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        if int(after_name[2]) == group:
            found.append(folder)
    return found


def _held(folder: Path) -> float:
    """The proportional set size of a process: what it shares counts by its share."""
    try:
        for line in (folder / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0
