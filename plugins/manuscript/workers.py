"""Reading with several processes, where there is enough to read.

On Linux a process is forked and has the reader as it stands. Elsewhere it begins from nothing and
makes the reader from a recipe. What became of a file comes back as JSON; every file becomes the
same whoever reads it, so the number of processes changes nothing but the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from plugins.bulletin.processes import CAN_FORK, said_by_many
from plugins.bulletin.record_json import read, written
from plugins.manuscript.files import read_source
from plugins.manuscript.outcome import Outcome, outcome_of
from plugins.manuscript.walk import Source

if TYPE_CHECKING:  # loaded when something must be read
    from plugins.manuscript.reader import ArticleReader

_ENOUGH = 100  # files for each process; fewer are read before a second one has begun


@dataclass(frozen=True, slots=True)
class Crew:
    """How many processes may read. ``recipe`` makes a reader where nothing can be inherited.

    It must be possible to send it to a new process; without one only forked processes read.
    """

    most: int = 1
    recipe: Callable[[], ArticleReader] | None = None
    forks: bool = CAN_FORK


ALONE = Crew()


def outcomes(
    sources: Sequence[Source], content: Path, reader: Callable[[], ArticleReader], crew: Crew
) -> Iterator[Outcome]:
    """What becomes of each file, in whatever order they are read."""
    workers = min(crew.most, len(sources) // _ENOUGH)
    if workers < 2 or not (crew.forks or crew.recipe):
        yield from _read(sources, content, reader())
        return
    if crew.recipe and not crew.forks:
        work = partial(_said, content, crew.recipe)
    else:
        made = reader()
        work = partial(_said, content, lambda: made)
    shares = [[source.path for source in sources[n::workers]] for n in range(workers)]
    with closing(said_by_many(work, shares, forks=crew.forks)) as words:
        for word in words:
            yield read(Outcome, word.decode("utf-8", "surrogatepass"))


def _read(sources: Sequence[Source], content: Path, reader: ArticleReader) -> Iterator[Outcome]:
    for source in sources:
        data, problems = read_source(content, source)
        if problems:
            yield Outcome(source.path, "", problems, None)
        else:
            started = perf_counter()
            outcome = outcome_of(source.path, data, reader, content)
            yield replace(outcome, seconds=perf_counter() - started)


def _said(
    content: Path, reader: Callable[[], ArticleReader], paths: Sequence[str]
) -> Iterator[bytes]:
    """What another process says of its share: the outcome of each file, as JSON."""
    for outcome in _read([Source(path) for path in paths], content, reader()):
        yield written(outcome).encode("utf-8", "surrogatepass")
