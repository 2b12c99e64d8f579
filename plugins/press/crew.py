"""Printing with several processes, where there is enough to print and the system can fork.

A forked process has the edition in memory as it stands, so nothing must be sent to it; what it
printed lies in the staging folder, and only the list of it comes back, as JSON. Every page is the
same whoever prints it, so the number of processes changes nothing but the time. Where the system
cannot fork (Windows) one process prints everything.
"""

from __future__ import annotations

import json
import multiprocessing
import signal
import traceback
from collections.abc import Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

from plugins.bulletin.pages.plan import Sheaf
from plugins.bulletin.problem import Refused
from plugins.press.links import Target
from plugins.press.printing import Compositor, Printed
from plugins.press.progress import PRINTING, Watch
from plugins.press.record import published_of
from plugins.press.telling import parts_of, problems_of

_ENOUGH = 120  # sheaves for each process; fewer are printed before a second one has begun
_STEP = 50  # sheaves between two messages of a process


class Broken(Exception):
    """A fault of ours in another process, told as it was there."""


def printed_by_many(
    compositor: Compositor, sheaves: Sequence[Sheaf], workers: int, watch: Watch
) -> Printed:
    """What became of the sheaves; the files are in the order of the sheaves.

    Raises what printing raises; of several processes the first that failed is heard.
    """
    workers = min(workers, len(sheaves) // _ENOUGH)
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return _alone(compositor, sheaves, watch)
    context = multiprocessing.get_context("fork")
    ends: dict[Connection, Any] = {}
    try:
        for number in range(workers):
            here, there = context.Pipe(duplex=False)
            share = sheaves[number::workers]
            closed = (*ends, here)
            process = context.Process(
                target=_work, args=(compositor, share, there, closed), daemon=True
            )
            process.start()
            there.close()
            ends[here] = process
        return _heard(list(ends), sheaves, watch)
    finally:
        for process in ends.values():
            process.terminate()
            process.join()


def _alone(compositor: Compositor, sheaves: Sequence[Sheaf], watch: Watch) -> Printed:
    printed = Printed()
    for start in range(0, len(sheaves), _STEP):
        printed.add(compositor.of(sheaves[start : start + _STEP]))
        watch(PRINTING, min(start + _STEP, len(sheaves)), len(sheaves))
    return printed


def _heard(ends: Sequence[Connection], sheaves: Sequence[Sheaf], watch: Watch) -> Printed:
    """Everything the processes say, until each has said that it is done."""
    printed, done = Printed(), 0
    talking = list(ends)
    while talking:
        ready = wait(talking)
        for end in [end for end in talking if end in ready]:
            try:
                said = json.loads(end.recv_bytes())
            except EOFError:
                raise Broken("a printing process ended without a word") from None
            if said is None:
                talking.remove(end)
                continue
            _raise_fault(said)
            printed.add(_read(said))
            done = min(done + _STEP, len(sheaves))
            watch(PRINTING, done, len(sheaves))
    order = {sheaf.name: place for place, sheaf in enumerate(sheaves)}
    printed.files.sort(key=lambda file: order[file.sheaf])
    printed.looked_at.sort()
    return printed


def _work(
    compositor: Compositor,
    sheaves: Sequence[Sheaf],
    out: Connection,
    closed: Sequence[Connection],
) -> None:
    """What a process does: print, and say every so often what was printed.

    ``closed`` are the ends of the process that listens. Kept open here they would keep this one
    alive when that one is killed: so the next word said to nobody ends it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that listens ends this one
    for end in closed:
        end.close()
    try:
        for start in range(0, len(sheaves), _STEP):
            printed = compositor.of(sheaves[start : start + _STEP])
            out.send_bytes(json.dumps(_told(printed)).encode())
        out.send_bytes(b"null")
    except Refused as refused:
        out.send_bytes(json.dumps({"refused": parts_of(refused.problems)}).encode())
    except BrokenPipeError:
        return
    except BaseException:  # noqa: BLE001  told to the process that waits, which raises it
        out.send_bytes(json.dumps({"broken": traceback.format_exc()}).encode())


def _raise_fault(said: dict[str, Any]) -> None:
    if "refused" in said:
        raise Refused(problems_of(said["refused"]))
    if "broken" in said:
        raise Broken(said["broken"])


def _told(printed: Printed) -> dict[str, Any]:
    return {
        "files": [file.parts for file in printed.files],
        "looked_at": printed.looked_at,
        "written": printed.written,
        "targets": sorted(printed.targets),
        "doubtful": printed.doubtful,
    }


def _read(said: dict[str, Any]) -> Printed:
    files = [published_of(parts) for parts in said["files"]]
    targets = {Target(*pair) for pair in said["targets"]}
    return Printed(files, said["looked_at"], said["written"], targets, said["doubtful"])
