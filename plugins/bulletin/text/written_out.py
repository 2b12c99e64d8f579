"""Short forms among the words of a text, read as the words they stand for."""

from __future__ import annotations

from itertools import compress, count
from typing import Any

from plugins.bulletin.text.abbreviations import LONGEST, WRITTEN_OUT
from plugins.bulletin.text.columns import JOINED, Columns


def with_short_forms_written_out(rows: Columns) -> Columns:
    """The rows with the words a short form stands for in its place, all with its offsets."""
    full = Columns([], [], [], [], [], [], [], [], [])
    done = 0
    for at in compress(count(), map(LONGEST.__contains__, rows.keys)):
        if at < done:
            continue
        words, taken = _written_out(rows, at)
        if not taken:
            continue
        _copy(rows, full, done, at)
        done, size = at + taken, len(words)
        full.keys.extend(words)
        full.starts.extend([rows.starts[at]] * size)
        full.ends.extend([rows.ends[done - 1]] * size)
        full.spaces.extend([rows.spaces[at], *[""] * (size - 1)])
        full.gaps.extend([rows.gaps[at], *[JOINED] * (size - 1)])
        full.capitals.extend([rows.capitals[at]] * size)
        full.opens.extend([rows.opens[at], *[False] * (size - 1)])
        full.closes.extend([*[False] * (size - 1), rows.closes[done - 1]])
        full.asides.extend([rows.asides[at]] * size)
    if not done:
        return rows
    _copy(rows, full, done, len(rows.keys))
    return full


def _copy(rows: Columns, full: Columns, first: int, end: int) -> None:
    """Adds some of the rows, as they are."""
    new: tuple[list[Any], ...] = tuple(full)
    old: tuple[list[Any], ...] = tuple(rows)
    for column, filled in zip(new, old, strict=True):
        column.extend(filled[first:end])


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
