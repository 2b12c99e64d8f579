"""Reading with several processes, where there is enough to read.

On Linux a process is forked and has the reader as it stands. Elsewhere it begins from nothing and
makes the reader from a recipe. What became of a file comes back as JSON; every file becomes the
same whoever reads it, so the number of processes changes nothing but the time.
"""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import perf_counter

from plugins.bulletin.record_json import read, written
from plugins.manuscript.files import Source, read_source
from plugins.manuscript.outcome import Outcome, outcome_of
from plugins.manuscript.reader import ArticleReader

_ENOUGH = 100  # files for each process; fewer are read before a second one has begun
_OUTCOME, _FAULT, _DONE = b"=", b"!", b"."


class Broken(Exception):
    """A fault of ours in another process, told as it was there."""


@dataclass(frozen=True, slots=True)
class Crew:
    """How many processes may read. ``recipe`` makes a reader where nothing can be inherited.

    It must be possible to send it to a new process; without one only forked processes read.
    """

    most: int = 1
    recipe: Callable[[], ArticleReader] | None = None
    forks: bool = sys.platform == "linux"  # elsewhere libraries of the system may not survive it


ALONE = Crew()


def outcomes(
    sources: Sequence[Source], content: Path, reader: Callable[[], ArticleReader], crew: Crew
) -> Iterator[Outcome]:
    """What becomes of each file, in whatever order they are read."""
    workers = min(crew.most, len(sources) // _ENOUGH)
    if workers < 2 or not (crew.forks or crew.recipe):
        yield from _read(sources, content, reader())
        return
    begun = get_context("fork").Process if crew.forks else get_context("spawn").Process
    inherited = reader() if crew.forks else None
    processes: list[BaseProcess] = []
    ends: list[Connection] = []
    try:
        for number in range(workers):
            here, there = Pipe(duplex=False)
            ends.append(here)
            share = [source.path for source in sources[number::workers]]
            closed = tuple(ends) if crew.forks else ()
            process: BaseProcess = begun(
                target=_work,
                args=(share, content, inherited or crew.recipe, there, closed),
                daemon=True,
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


def _read(sources: Sequence[Source], content: Path, reader: ArticleReader) -> Iterator[Outcome]:
    for source in sources:
        data, problems = read_source(content, source)
        if problems:
            yield Outcome(source.path, "", problems, None)
        else:
            started = perf_counter()
            outcome = outcome_of(source.path, data, reader, content)
            yield replace(outcome, seconds=perf_counter() - started)


def _heard(ends: Sequence[Connection]) -> Iterator[Outcome]:
    """Everything the processes say, until each has said that it is done."""
    talking = list(ends)
    while talking:
        ready = wait(talking)
        for end in [end for end in talking if end in ready]:
            try:
                said = end.recv_bytes()
            except EOFError:
                raise Broken("a reading process ended without a word") from None
            kind, text = said[:1], said[1:].decode("utf-8", "surrogatepass")
            if kind == _FAULT:
                raise Broken(text)
            if kind == _DONE:
                talking.remove(end)
            else:
                yield read(Outcome, text)


def _work(
    paths: Sequence[str],
    content: Path,
    reader: ArticleReader | Callable[[], ArticleReader],
    out: Connection,
    closed: Sequence[Connection],
) -> None:
    """What a process does: read its share, and say what became of each file.

    ``closed`` are the ends of the process that listens. Kept open here they would keep this one
    alive when that one is killed: so the next word said to nobody ends it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that listens ends this one
    for end in closed:
        end.close()
    try:
        if not isinstance(reader, ArticleReader):
            reader = reader()
        for outcome in _read([Source(path) for path in paths], content, reader):
            out.send_bytes(_OUTCOME + written(outcome).encode("utf-8", "surrogatepass"))
        out.send_bytes(_DONE)
    except BrokenPipeError:
        return
    except BaseException:  # noqa: BLE001  told to the process that waits, which raises it
        with suppress(BrokenPipeError):
            out.send_bytes(_FAULT + traceback.format_exc().encode("utf-8", "replace"))
