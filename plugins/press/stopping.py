"""Ctrl-C and SIGTERM: a build is given up at once, or finished if readers see it already."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_SHELL = 128  # what shells add to the number of a signal


class Stopped(KeyboardInterrupt):
    """Somebody asked the program to stop, by the signal of this number."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def exit_code(stopped: KeyboardInterrupt) -> int:
    """How a program that was stopped should end: 130 for Ctrl-C, 143 for SIGTERM."""
    return _SHELL + (stopped.number if isinstance(stopped, Stopped) else signal.SIGINT)


class _Ear:
    """What hears a signal. Once the edition is published there is nothing left to stop."""

    def __init__(self) -> None:
        self.deaf = False
        self._process = os.getpid()

    def __call__(self, number: int, frame: FrameType | None) -> None:
        if os.getpid() != self._process:  # forked a moment ago, with nothing of its own to end
            os._exit(_SHELL + number)
        if not self.deaf:
            raise Stopped(number)


@contextmanager
def stoppable(*, ends_program: bool = False) -> Iterator[None]:
    """Raise :class:`Stopped` in the block where Ctrl-C or SIGTERM comes.

    Afterwards all is as it was before, but for a program that ends here: what is asked of it in its
    last moment must not belie its exit code. Another thread than the first hears no signals.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    ear = _Ear()
    before = {number: signal.signal(number, ear) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_IGN if ends_program and ear.deaf else handler)


@contextmanager
def unstoppable() -> Iterator[None]:
    """Put off Ctrl-C and SIGTERM while the block runs; what comes after its good end is passed over
    until the end of the :func:`stoppable` block around it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, signal.SIG_IGN) for number in _SIGNALS}
    published = False
    try:
        yield
        published = True
    finally:
        for number, handler in before.items():
            if isinstance(handler, _Ear):
                handler.deaf |= published
            signal.signal(number, handler)
