"""Short forms among the words of a text, read as the words they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, NamedTuple

from plugins.bulletin.text.abbreviations import LONGEST, WRITTEN_OUT
from plugins.bulletin.text.between import JOINED
from plugins.bulletin.text.tokens import form_of


class Columns(NamedTuple):
    """Equally long columns, one entry for each word, while they are made. ``Words`` has them."""

    keys: Sequence[str]
    forms: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    spaces: Sequence[str]
    gaps: Sequence[int]
    capitals: Sequence[bool]
    opens: Sequence[int]
    closes: Sequence[int]


def with_short_forms_written_out(rows: Columns, places: Iterable[int]) -> Columns:
    """The rows with the words a short form stands for in its place, all with its offsets.

    ``places`` are those of words one may begin with, ascending.
    """
    found: list[tuple[int, int, tuple[str, ...]]] = []  # where, written words, words they stand for
    done = 0
    for at in places:
        words, taken = _written_out(rows, at) if at >= done else ((), 0)
        if taken:
            found.append((at, taken, words))
            done = at + taken
    if not found:
        return rows
    read = [_short_form(rows, at, at + taken - 1, words) for at, taken, words in found]
    stretches = [(at, at + taken) for at, taken, _ in found]
    return Columns(*map(partial(_spliced, stretches), rows, zip(*read, strict=True)))


def _spliced(
    stretches: Sequence[tuple[int, int]], column: Sequence[Any], entries: Iterable[Sequence[Any]]
) -> tuple[Any, ...]:
    """A column with other entries in the place of some stretches."""
    found: list[Any] = []
    done = 0
    for (start, end), further in zip(stretches, entries, strict=True):
        found += column[done:start]
        found += further
        done = end
    return (*found, *column[done:])


def _short_form(rows: Columns, first: int, last: int, words: tuple[str, ...]) -> tuple[Any, ...]:
    """What stands in each column of the words a short form stands for."""
    size, inner = len(words), len(words) - 1
    capital = rows.capitals[first]
    return (
        words,
        [form_of(word, capital) for word in words],
        (rows.starts[first],) * size,
        (rows.ends[last],) * size,
        (rows.spaces[first], *("",) * inner),
        (rows.gaps[first], *(JOINED,) * inner),
        (capital,) * size,
        (rows.opens[first], *(False,) * inner),
        (*(False,) * inner, rows.closes[last]),
    )


def _written_out(rows: Columns, at: int) -> tuple[tuple[str, ...], int]:
    """The words a short form at this place stands for, and how many written words it takes.

    None stand there and none are taken where it is no short form. No more than three signs stand
    between its words: “LĐ-TB&XH”, “TT & TT”.
    """
    size, most = 1, min(LONGEST[rows.keys[at]], len(rows.keys) - at)
    while size < most and rows.starts[at + size] - rows.ends[at + size - 1] <= 3:
        size += 1
    run = tuple(rows.keys[at : at + size])
    for taken in range(size, 0, -1):
        if full := WRITTEN_OUT.get(run[:taken]):
            return full, taken
    return (), 0
