"""Whatever was edited, and whatever came between: a build gives what a clean build gives.

    BULLETIN_SEQUENCES=300 .venv/bin/pytest tests/site/test_incremental.py

tries so many sequences of edits, others each time; without it six, always the same.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.bulletin.problem import Refused, refusals
from plugins.manuscript.store import Store
from plugins.press.place import Place
from plugins.press.staging import Staging
from plugins.press.switch import switch
from tests.site.edits import EDITS
from tests.site.newsroom import Compiled, Killed, Newsroom

Event = Callable[[], AbstractContextManager[None]]
OURS = {"staging", "lock", "published.sqlite", "entries.sqlite", "pictures"}
SEQUENCES = int(os.environ.get("BULLETIN_SEQUENCES", "6"))


@dataclass(frozen=True)
class Ended:
    """What a build came to."""

    report: Any = None  # without what differs from a build to the next
    files: Mapping[str, bytes] | None = None  # with the folders; None: nothing was published
    fault: tuple[str, ...] = ()


def built(room: Newsroom, output: Path | None = None) -> Ended:
    """What a build comes to. Faults of templates are ours and raised as they are."""
    try:
        report = room.publish(output)
    except Refused as refused:
        # Notices of articles that were read before are told again once the registers are whole.
        return Ended(fault=tuple(sorted(map(str, refusals(refused.problems)))))
    except Exception as error:  # noqa: BLE001  a broken template
        return Ended(fault=(repr(error),))
    told = (report.articles, report.pages, report.campaigns, report.units, report.waiting)
    return Ended((*told, report.notices), files_of(output or room.output))


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file by its address, and every folder."""
    return {
        path.relative_to(folder).as_posix() + "/" * path.is_dir(): b""
        if path.is_dir()
        else path.read_bytes()
        for path in folder.rglob("*")
    }


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.lstat().st_mtime_ns, path.lstat().st_ino)
        for path in folder.rglob("*")
        if not path.is_dir()
    }


class Clean:
    """Clean builds, each made once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.compiled = Compiled()
        self._made: dict[str, Ended] = {}

    def of(self, room: Newsroom) -> Ended:
        if room.inputs not in self._made:
            self._made[room.inputs] = built(room, self.folder / "clean" / "output")
            rmtree(self.folder / "clean")
        return self._made[room.inputs]


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Clean:
    return Clean(tmp_path_factory.mktemp("incremental"))


@contextmanager
def in_reading() -> Iterator[None]:
    """All is read, and nothing of it kept."""
    with patch.object(Store, "commit", side_effect=Killed):
        yield


@contextmanager
def in_printing() -> Iterator[None]:
    """A few pages are in the staging folder."""
    write, left = Staging.write, iter(range(3))

    def some(staging: Staging, address: str, data: bytes) -> bool:
        if next(left, None) is None:
            raise Killed
        return write(staging, address, data)

    with patch.object(Staging, "write", some):
        yield


@contextmanager
def before_the_switch() -> Iterator[None]:
    """The record is written."""
    with patch("plugins.press.build.switch", side_effect=Killed):
        yield


@contextmanager
def between_two_renames() -> Iterator[None]:
    """Where no system can exchange two folders; nothing is published for a moment."""

    def half(place: Place) -> None:
        if place.output.exists():
            place.output.rename(place.aside)
        raise Killed

    with patch("plugins.press.build.switch", half):
        yield


@contextmanager
def after_two_renames() -> Iterator[None]:
    """The folder before still lies aside."""

    def nearly(place: Place) -> None:
        if place.output.exists():
            place.output.rename(place.aside)
        place.staging.rename(place.output)
        raise Killed

    with patch("plugins.press.build.switch", nearly):
        yield


@contextmanager
def without_exchange() -> Iterator[None]:
    with patch("plugins.press.build.switch", partial(switch, exchange=lambda one, other: False)):
        yield


KILLED = (in_reading, in_printing, before_the_switch, between_two_renames, after_two_renames)
numbers = st.integers(0, 59)
edit = st.tuples(st.sampled_from(sorted(EDITS)), numbers, numbers)
STEPS = st.lists(
    st.tuples(
        st.lists(edit, min_size=1, max_size=3),
        st.sampled_from((None, None, None, without_exchange, *KILLED)),
    ),
    min_size=1,
    max_size=3,
)


@settings(
    max_examples=SEQUENCES,
    deadline=None,
    derandomize="BULLETIN_SEQUENCES" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(STEPS)
def test_edits_give_what_a_clean_build_gives(clean: Clean, steps: list[Any]) -> None:
    room = Newsroom(clean.folder / "room", compiled=clean.compiled)
    room.begin()
    look(room, clean)
    good = room.sources(), deepcopy(room.settings)
    for number, (edits, event) in enumerate(steps, start=1):
        for name, which, what in edits:
            EDITS[name](room, which, what)
        if event in KILLED:
            kill(room, event)
            if number < len(steps):
                continue
        with event() if event is without_exchange else nullcontext():
            ended = look(room, clean)
        if ended.fault:
            room.restore(*good)
        else:
            again(room)
            good = room.sources(), deepcopy(room.settings)


def kill(room: Newsroom, event: Event) -> None:
    """Begin a build that comes to no end, or to one of its own."""
    before = files_of(room.published)
    try:
        with event():
            built(room)
    except Killed:
        gc.unfreeze()  # what is killed holds no file open
        gc.collect()
        if event is not after_two_renames:
            assert files_of(room.published) == before


def look(room: Newsroom, clean: Clean) -> Ended:
    """Build, and hold what came of it against what was before and what a clean build gives."""
    wanted = clean.of(room)
    before, old = files_of(room.published), stamps(room.published)
    ended = built(room)
    assert ended.fault == wanted.fault
    if ended.fault:
        assert files_of(room.published) == before
        return ended
    assert ended.files is not None
    assert wanted.files is not None
    assert ended.files.keys() == wanted.files.keys()
    assert [a for a, data in wanted.files.items() if ended.files[a] != data] == []
    assert ended.report == wanted.report
    now = stamps(room.output)
    same = [a for a in now.keys() & old.keys() if before[a] == ended.files[a]]
    assert [a for a in same if now[a] != old[a]] == []
    assert {path.name for path in room.state.iterdir()} <= OURS
    return ended


def again(room: Newsroom) -> None:
    """A build with nothing to do writes nothing."""
    output, record = stamps(room.output), (room.state / "published.sqlite").stat().st_mtime_ns
    report = room.publish()
    assert (report.written, report.removed) == (0, 0)
    assert stamps(room.output) == output
    assert (room.state / "published.sqlite").stat().st_mtime_ns == record
