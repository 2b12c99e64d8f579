"""Printing with several processes, where there is enough to print and the system can fork.

A forked process has the edition in memory as it stands, so nothing must be sent to it; what it
printed lies in the staging folder, and only the list of it comes back, as JSON. Every page is the
same whoever prints it, so the number of processes changes nothing but the time. Where the system
cannot fork (Windows) one process prints everything.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from typing import Any

from plugins.bulletin.pages.plan import Sheaf
from plugins.bulletin.problem import Refused
from plugins.bulletin.processes import CAN_FORK, said_by_many
from plugins.press.links import Target
from plugins.press.printing import Compositor, Printed
from plugins.press.progress import PRINTING, Watch
from plugins.press.record import published_of
from plugins.press.telling import parts_of, problems_of

_ENOUGH = 120  # sheaves for each process; fewer are printed before a second one has begun
_STEP = 50  # sheaves between two words of a process


def printed_by_many(
    compositor: Compositor, sheaves: Sequence[Sheaf], workers: int, watch: Watch
) -> Printed:
    """What became of the sheaves; the files are in the order of the sheaves.

    Raises what printing raises; of several processes the first that failed is heard.
    """
    workers = min(workers, len(sheaves) // _ENOUGH)
    many = workers > 1 and CAN_FORK
    printed, done = Printed(), 0
    for some in _by_others(compositor, sheaves, workers) if many else _alone(compositor, sheaves):
        printed.add(some)
        done = min(done + _STEP, len(sheaves))
        watch(PRINTING, done, len(sheaves))
    order = {sheaf.name: place for place, sheaf in enumerate(sheaves)}
    printed.files.sort(key=lambda file: order[file.sheaf])
    printed.looked_at.sort()
    return printed


def _alone(compositor: Compositor, sheaves: Sequence[Sheaf]) -> Iterator[Printed]:
    for start in range(0, len(sheaves), _STEP):
        yield compositor.of(sheaves[start : start + _STEP])


def _by_others(compositor: Compositor, sheaves: Sequence[Sheaf], workers: int) -> Iterator[Printed]:
    shares = [sheaves[number::workers] for number in range(workers)]
    with closing(said_by_many(partial(_said, compositor), shares)) as words:
        for word in words:
            said = json.loads(word)
            if "refused" in said:
                raise Refused(problems_of(said["refused"]))
            yield _read(said)


def _said(compositor: Compositor, sheaves: Sequence[Sheaf]) -> Iterator[bytes]:
    """What another process says of its share: what it printed, or why it was refused, as JSON."""
    try:
        for printed in _alone(compositor, sheaves):
            yield json.dumps(_told(printed)).encode()
    except Refused as refused:
        yield json.dumps({"refused": parts_of(refused.problems)}).encode()


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
