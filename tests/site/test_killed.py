"""A build is killed anywhere: readers see one whole edition, and the next build recovers by itself.

    BULLETIN_KILLS=200 .venv/bin/pytest tests/site/test_killed.py

kills as many rebuilds of 300 articles, which takes half an hour; without it, a few of 4 articles
and fewer pages.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from tests.site.killed import EDITIONS, Press, Reader, snapshot

KILLS = int(os.environ.get("BULLETIN_KILLS", "0"))
ARTICLES = 300 if KILLS else 4
AT_ANY_MOMENT = KILLS // 2 or 1
AT_A_STEP = KILLS - KILLS // 2 or 4  # one while printing, one before the switch, two behind it
ASKED = KILLS // 20 or 1
Editions = dict[str, dict[str, str]]

# One fixture makes what all of these look at: it is made once, by one of the processes.
pytestmark = pytest.mark.xdist_group("killed")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Press]:
    """Both editions, each built from nothing."""
    presses = {}
    for edition in EDITIONS:
        presses[edition] = Press(tmp_path_factory.mktemp("begun"), ARTICLES, bool(KILLS))
        presses[edition].begin()
        presses[edition].write(edition)
        presses[edition].built()
    return presses


@pytest.fixture(scope="module")
def clean(begun: dict[str, Press]) -> Editions:
    """Every file of both editions."""
    editions = {edition: snapshot(press.output) for edition, press in begun.items()}
    assert editions["một"].keys() == editions["hai"].keys()
    differing = {a for a in editions["một"] if editions["một"][a] != editions["hai"][a]}
    assert len(differing) > ARTICLES
    return editions


@pytest.fixture(scope="module")
def press(begun: dict[str, Press], clean: Editions) -> Press:
    """The first edition is published."""
    return begun[EDITIONS[0]]


@pytest.fixture(scope="module")
def turns(press: Press) -> Iterator[str]:
    """Each turn writes the sources of the edition that is not published."""

    def turn() -> Iterator[str]:
        for edition in cycle(reversed(EDITIONS)):
            press.write(edition)
            yield edition

    return turn()


@pytest.fixture(scope="module")
def way(press: Press, turns: Iterator[str]) -> tuple[float, tuple[int, int, int]]:
    """How long a rebuild takes, in seconds, and its steps to its record, its switch, its end."""
    next(turns)
    return press.steps()


def other(edition: str) -> str:
    return EDITIONS[1 - EDITIONS.index(edition)]


def spread(before: int, within: int, behind: int, number: int) -> list[str]:
    """So many steps: a third while pages are printed, a third from the record of the edition to the
    switch, the rest behind it, most of them close."""
    third = max(1, number // 3)
    rest = number - 2 * third
    early = [f"start+{1 + before * each // third}" for each in range(third)]
    middle = [f"record+{within * each // third}" for each in range(1, third + 1)]
    close = [f"switch+{1 + each + int(behind * (each / rest) ** 3)}" for each in range(rest)]
    return [*early, *middle, *close]


def recovered(press: Press, clean: Editions, edition: str) -> bool:
    """Whether the killed build had come to its end; the next one makes what a clean one makes."""
    left = snapshot(press.output)
    assert left in (clean[edition], clean[other(edition)])
    press.built()
    assert snapshot(press.output) == clean[edition]
    return left == clean[edition]


def test_a_build_killed_at_any_moment(
    press: Press, clean: Editions, way: tuple[float, tuple[int, int, int]], turns: Iterator[str]
) -> None:
    dice = random.Random(KILLS)  # noqa: S311
    with Reader(press.output, clean) as reader:
        for _ in range(AT_ANY_MOMENT):
            edition = next(turns)
            press.killed_after(dice.uniform(0.0, 1.1 * way[0]))
            recovered(press, clean, edition)
    assert reader.faults == []
    assert reader.views > AT_ANY_MOMENT


def test_a_build_killed_at_any_step(
    press: Press, clean: Editions, way: tuple[float, tuple[int, int, int]], turns: Iterator[str]
) -> None:
    ended = []
    with Reader(press.output, clean) as reader:
        for step in spread(*way[1], AT_A_STEP):
            edition = next(turns)
            press.killed_at(step)
            ended.append(recovered(press, clean, edition))
    assert reader.faults == []
    assert reader.views > AT_A_STEP
    assert set(ended) == {True, False}  # some behind the switch, some before


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_build_asked_to_stop_says_whether_it_published(
    press: Press,
    clean: Editions,
    way: tuple[float, tuple[int, int, int]],
    turns: Iterator[str],
    number: signal.Signals,
    code: int,
) -> None:
    dice = random.Random(number)  # noqa: S311
    with Reader(press.output, clean) as reader:
        for _ in range(ASKED):
            edition = next(turns)
            ended, complained = press.asked_to_stop(number, dice.uniform(0.1, way[0]))
            assert "Traceback" not in complained
            assert (ended, recovered(press, clean, edition)) in {(code, False), (0, True)}
    assert reader.faults == []


def test_a_reader_would_notice_what_is_missing_half_or_of_two_editions(
    tmp_path: Path, begun: dict[str, Press], clean: Editions
) -> None:
    edition = EDITIONS[1]  # that folder is not built into again
    output = shutil.copytree(begun[edition].output, tmp_path / "output")
    page, sheet = output / "index.html", output / "theme/css/bulletin.css"
    reader = Reader(output, clean)
    whole = page.read_bytes()
    page.unlink()
    with pytest.raises(FileNotFoundError):
        reader.by_path(("index.html",))
    page.write_bytes(whole[:-1])
    reader.by_path(("index.html",))
    page.write_bytes(whole)
    text = sheet.read_text(encoding="utf-8").replace(edition, other(edition))
    sheet.write_text(text, encoding="utf-8")
    reader.in_one_folder(("index.html", "theme/css/bulletin.css"))
    assert [fault.split(":")[0] for fault in reader.faults] == ["half", "of two editions"]
