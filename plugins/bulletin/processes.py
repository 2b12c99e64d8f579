"""Work that is shared out to several processes, each of which says what came of its share.

A forked process has everything in memory as it stands, so nothing must be sent to it; one that is
spawned begins from nothing, and the work and its share must be such as can be sent. What is said
are bytes, so nothing a process says can do more than be read.
"""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TypeVar

Share = TypeVar("Share")

CAN_FORK = sys.platform == "linux"  # elsewhere libraries of the system may not survive it
_WORD, _FAULT, _DONE = b"=", b"!", b"."


class Broken(Exception):
    """A fault of ours in another process, told as it was there."""


def said_by_many(
    work: Callable[[Share], Iterable[bytes]], shares: Sequence[Share], *, forks: bool = CAN_FORK
) -> Generator[bytes, None, None]:
    """Everything the processes say, one for each share, as it comes.

    Raises :class:`Broken` with what the first that failed says. Once it has come to its end or was
    closed, no process is left.
    """
    begun = get_context("fork").Process if forks else get_context("spawn").Process
    processes: list[BaseProcess] = []
    ends: list[Connection] = []
    try:
        for share in shares:
            here, there = Pipe(duplex=False)
            ends.append(here)
            inherited = tuple(ends) if forks else ()
            process: BaseProcess = begun(
                target=_say, args=(work, share, there, inherited), daemon=True
            )
            process.start()
            there.close()
            processes.append(process)
        yield from _heard(ends)
    finally:
        for process in processes:
            process.terminate()
            process.join()
        for end in ends:
            end.close()


def _heard(ends: Sequence[Connection]) -> Iterator[bytes]:
    talking = list(ends)
    while talking:
        ready = wait(talking)
        for end in [end for end in talking if end in ready]:
            try:
                said = end.recv_bytes()
            except EOFError:
                raise Broken("a process ended without a word") from None
            kind, word = said[:1], said[1:]
            if kind == _FAULT:
                raise Broken(word.decode("utf-8", "replace"))
            if kind == _DONE:
                talking.remove(end)
            else:
                yield word


def _say(
    work: Callable[[Share], Iterable[bytes]],
    share: Share,
    out: Connection,
    inherited: Sequence[Connection],
) -> None:
    """What a process does.

    ``inherited`` are the ends of the process that listens. Kept open here they would keep this one
    alive when that one is killed: so the next word said to nobody ends it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that listens ends this one
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # in this way
    for end in inherited:
        end.close()
    try:
        for word in work(share):
            out.send_bytes(_WORD + word)
        out.send_bytes(_DONE)
    except BrokenPipeError:
        return
    except BaseException:  # noqa: BLE001  told to the process that waits, which raises it
        with suppress(BrokenPipeError):
            out.send_bytes(_FAULT + traceback.format_exc().encode("utf-8", "replace"))
