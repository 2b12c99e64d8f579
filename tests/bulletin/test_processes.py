"""Several processes say what came of their shares; none is left, however it ends."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator

import pytest

from plugins.bulletin.processes import CAN_FORK, Broken, said_by_many

WAYS = [pytest.param(True, marks=pytest.mark.skipif(not CAN_FORK, reason="no fork here")), False]


def spelt(share: str) -> Iterator[bytes]:
    yield from (letter.encode() for letter in share)


def failing(share: str) -> Iterator[bytes]:
    yield share.encode()
    raise ValueError(f"không đọc được {share}")


def ending(share: str) -> Iterator[bytes]:
    os._exit(3)
    yield b""


@pytest.mark.parametrize("forks", WAYS)
def test_everything_is_heard_and_each_share_in_its_order(forks: bool) -> None:
    said = b"".join(said_by_many(spelt, ["abc", "đê"], forks=forks)).decode()
    assert sorted(said) == sorted("abcđê")
    assert [letter for letter in said if letter in "abc"] == [*"abc"]
    assert said.index("đ") < said.index("ê")


def test_nothing_to_share_says_nothing() -> None:
    assert list(said_by_many(spelt, [])) == []


@pytest.mark.parametrize("forks", WAYS)
def test_a_fault_is_told_as_it_was_there(forks: bool) -> None:
    with pytest.raises(Broken, match="ValueError: không đọc được a"):
        list(said_by_many(failing, ["a"], forks=forks))


@pytest.mark.skipif(not CAN_FORK, reason="no fork here")
def test_a_process_that_just_ends_is_a_fault() -> None:
    with pytest.raises(Broken, match="without a word"):
        list(said_by_many(ending, ["a", "b"]))


@pytest.mark.skipif(not CAN_FORK, reason="no fork here")
def test_who_stops_listening_leaves_no_process() -> None:
    words = said_by_many(spelt, ["a" * 100_000, "b" * 100_000])
    next(words)
    words.close()
    assert multiprocessing.active_children() == []
