"""What a build is doing right now, for who waits in front of a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

Watch = Callable[[str, int, int], None]  # what is being done, how much of it, of how much

READING, PREPARING, PRINTING = "Đọc bài", "Chuẩn bị", "In trang"
CHECKING, PUBLISHING = "Soát trang", "Thay trang"

_PATIENCE = 1.0  # seconds before anything is shown: most builds are over by then
_PAUSE = 0.1  # seconds between two pictures


class Shown:
    """A bar in a terminal, shown once a build takes long; nothing at all elsewhere.

    It draws when it is told something and has no thread of its own, so that the process may fork.
    """

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(file=sys.stderr)
        self._begun = self._drawn = time.monotonic()
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Shown:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, what: str, done: int, of: int) -> None:
        now = time.monotonic()
        if not self._console.is_terminal or now - self._begun < _PATIENCE:
            return
        if done < of and now - self._drawn < _PAUSE:
            return
        self._drawn = now
        if self._bar is None:
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
            self._bar = Progress(
                *columns, console=self._console, auto_refresh=False, transient=True
            )
            self._bar.start()
        if what not in self._tasks:
            self._tasks[what] = self._bar.add_task(what, total=of)
        self._bar.update(self._tasks[what], completed=done, total=of, refresh=True)


def unwatched(what: str, done: int, of: int) -> None:
    """Nobody is waiting."""


@dataclass(slots=True)
class Stages:
    """How long each part of a build took, in seconds, in the order in which they began."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Add the time of the block to a part."""
        started = time.monotonic()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.monotonic() - started
