"""Short forms among the words of a text, read as the words they stand for."""

from __future__ import annotations

from itertools import chain, compress, count

from plugins.bulletin.text.abbreviations import LONGEST, WRITTEN_OUT
from plugins.bulletin.text.columns import JOINED, Columns


def with_short_forms_written_out(rows: Columns) -> Columns:
    """The rows with the words a short form stands for in its place, all with its offsets."""
    rest: list[Columns] = []  # stretches of the rows, and short forms between them
    done = 0
    for at in compress(count(), map(LONGEST.__contains__, rows.keys)):
        words, taken = _written_out(rows, at) if at >= done else ((), 0)
        if taken:
            rest += (_stretch(rows, done, at), _short_form(rows, at, at + taken - 1, words))
            done = at + taken
    if not done:
        return rows
    rest.append(_stretch(rows, done, len(rows.keys)))
    return Columns._make(tuple(chain.from_iterable(column)) for column in zip(*rest, strict=True))


def _stretch(rows: Columns, first: int, end: int) -> Columns:
    """Some of the rows, as they are."""
    return Columns._make(column[first:end] for column in rows)


def _short_form(rows: Columns, first: int, last: int, words: tuple[str, ...]) -> Columns:
    """A row for each word a short form stands for."""
    size, inner = len(words), len(words) - 1
    return Columns(
        words,
        (rows.starts[first],) * size,
        (rows.ends[last],) * size,
        (rows.spaces[first], *("",) * inner),
        (rows.gaps[first], *(JOINED,) * inner),
        (rows.capitals[first],) * size,
        (rows.opens[first], *(False,) * inner),
        (*(False,) * inner, rows.closes[last]),
        (rows.asides[first],) * size,
    )


def _written_out(rows: Columns, at: int) -> tuple[tuple[str, ...], int]:
    """The words a short form at this place stands for, and how many written words it takes.

    None stand there and none are taken where it is no short form. No more than three signs stand
    between its words: “LĐ-TB&XH”, “TT & TT”.
    """
    size, most = 1, min(LONGEST[rows.keys[at]], len(rows.keys) - at)
    while size < most and rows.starts[at + size] - rows.ends[at + size - 1] <= 3:
        size += 1
    run = rows.keys[at : at + size]
    for taken in range(size, 0, -1):
        if full := WRITTEN_OUT.get(run[:taken]):
            return full, taken
    return (), 0
