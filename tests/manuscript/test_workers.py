from __future__ import annotations

import multiprocessing
import os
import signal
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from plugins.bulletin.processes import Broken
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Story
from plugins.manuscript.reader import ArticleReader
from plugins.manuscript.walk import Source
from plugins.manuscript.workers import Crew, outcomes
from tests.gathering import entries_of, gather

FORKS = "fork" in multiprocessing.get_all_start_methods()


@pytest.fixture
def many(content: Path) -> Path:
    """Enough articles for two processes, one of them refused."""
    folder = content / "articles"
    folder.mkdir()
    for number in range(201):
        day = "2023-11-10" if number != 7 else "hôm qua"
        text = f"Title: Bài {number}\nDate: {day}\nSection: Y tế\n\nThân bài.\n"
        (folder / f"{number:03}.md").write_text(text, encoding="utf-8")
    return content


@dataclass(frozen=True)
class Recipe:
    """A reader that any process can make."""

    content: Path
    fails: bool = False

    def __call__(self) -> ArticleReader:
        if self.fails:
            raise RuntimeError("no reader to be had")
        return ArticleReader(Registers(), (told_by_process,), self.content)


def told_by_process(story: Story) -> Story:
    return story


@pytest.mark.skipif(not FORKS, reason="this system does not fork")
def test_several_processes_gather_what_one_does(many: Path, registers: Registers) -> None:
    processes: set[int] = set()

    def step(story: Story) -> Story:
        processes.add(os.getpid())
        return story

    alone = gather(many, registers, [step])
    assert processes == {os.getpid()}
    processes.clear()
    together = gather(many, registers, [step], crew=Crew(2, forks=True))
    assert processes == set()  # each has a set of its own
    assert (alone.rows, alone.problems) == (together.rows, together.problems)
    assert entries_of(alone) == entries_of(together)


def test_processes_that_inherit_nothing_make_their_reader(many: Path) -> None:
    sources = [Source(str(path)) for path in sorted((many / "articles").iterdir())]
    recipe = Recipe(many)

    def never() -> ArticleReader:
        raise AssertionError("the reader of this process is not needed")

    found = list(outcomes(sources, many, never, Crew(2, recipe, forks=False)))
    alone = list(outcomes(sources, many, recipe, Crew()))
    assert sorted(found, key=lambda o: o.path) == sorted(alone, key=lambda o: o.path)
    assert sum(bool(outcome.row) for outcome in found) == 200


def test_without_a_recipe_and_forks_one_process_reads(many: Path, registers: Registers) -> None:
    seen: list[str] = []

    def step(story: Story) -> Story:
        seen.append(story.path)
        return story

    gather(many, registers, [step], crew=Crew(2, forks=False))
    assert len(seen) == 200


def test_a_fault_in_another_process_is_raised_as_it_was_told(many: Path) -> None:
    sources = [Source(str(path)) for path in (many / "articles").iterdir()]
    with pytest.raises(Broken, match="no reader to be had"):
        list(outcomes(sources, many, Recipe(many), Crew(2, Recipe(many, True), forks=False)))


@pytest.mark.skipif(not FORKS, reason="this system does not fork")
def test_a_fault_of_a_step_names_the_step(many: Path, registers: Registers) -> None:
    def broken_step(story: Story) -> Story:
        raise KeyError(story.path)

    with pytest.raises(Broken, match="broken_step"):
        gather(many, registers, [broken_step], crew=Crew(2, forks=True))


@pytest.mark.skipif(not FORKS, reason="this system does not fork")
def test_a_process_that_is_killed_is_missed(many: Path, registers: Registers) -> None:
    listening = os.getpid()

    def deadly_step(story: Story) -> Story:
        if os.getpid() != listening:
            os.kill(os.getpid(), signal.SIGKILL)
        return story

    with pytest.raises(Broken, match="without a word"):
        gather(many, registers, [deadly_step], crew=Crew(2, forks=True))


def slow_build(content: Path, registers: Registers, out: Connection) -> None:
    def step(story: Story) -> Story:
        out.send(os.getpid())
        time.sleep(0.01)
        return story

    gather(content, registers, [step], crew=Crew(2, forks=True))


@pytest.mark.skipif(not FORKS, reason="this system does not fork")
def test_nobody_goes_on_reading_for_a_build_that_is_killed(
    many: Path, registers: Registers
) -> None:
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    build = context.Process(target=slow_build, args=(many, registers, there))
    build.start()
    there.close()
    readers = {here.recv() for _ in range(20)}
    assert len(readers) == 2
    build.kill()
    build.join()
    with pytest.raises(EOFError):  # once nobody is left to send
        while here.poll(20):
            here.recv()
