"""A figure measured once for whoever draws it: lying bars in parts, each with its number.

The charts of the site's pages stand and have one tone; these must tell what is about a thing from
what names it in passing, and bear the long names of units.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plugins.bulletin.text.vietnamese import with_dots
from plugins.report.table import Figure

WIDTH = 960  # px
SIZE = 17  # px of the em
_LABELS, _NUMBERS, _MARGIN = 420, 110, 16
_LINE, _BAR, _TOP = 36, 22, 84
TONES = ("#9c1c1f", "#d9a441", "#c9c5bd")  # about, in passing, neither; told by numbers as well
INK, PAPER = "#1b1a17", "#ffffff"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, px."""

    x: int
    y: int
    width: int
    height: int
    tone: str


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text: ``x`` is its left end, or its right one; ``y`` its middle. Px."""

    text: str
    x: int
    y: int
    from_right: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    height: int  # px
    boxes: tuple[Box, ...]
    words: tuple[Words, ...]


def drawing(figure: Figure, width_of: Callable[[str], float]) -> Drawing:
    """Where everything stands. ``width_of``: of a text, in px; labels are cut to their column."""
    longest = max(sum(bar.parts) for bar in figure.bars) or 1
    room = WIDTH - _LABELS - _NUMBERS - 2 * _MARGIN
    boxes, words = list(_key(figure, width_of)), [Words(figure.title, _MARGIN, 24)]
    words += _key_words(figure, width_of)
    for place, bar in enumerate(figure.bars):
        middle = _TOP + place * _LINE + _LINE // 2
        words.append(Words(_cut(bar.label, width_of), _LABELS, middle, from_right=True))
        x = _LABELS + 10
        for part, tone in zip(bar.parts, TONES, strict=False):
            width = round(room * part / longest)
            if part:
                boxes.append(Box(x, middle - _BAR // 2, max(width, 2), _BAR, tone))
                x += max(width, 2)
        words.append(Words(" + ".join(map(with_dots, bar.parts)), x + 8, middle))
    return Drawing(_TOP + len(figure.bars) * _LINE + _MARGIN, tuple(boxes), tuple(words))


def _key(figure: Figure, width_of: Callable[[str], float]) -> Iterator[Box]:
    for (_, x), tone in zip(_places(figure, width_of), TONES, strict=False):
        yield Box(x, 50, 16, 16, tone)


def _key_words(figure: Figure, width_of: Callable[[str], float]) -> Iterator[Words]:
    for name, x in _places(figure, width_of):
        yield Words(name, x + 24, 58)


def _places(figure: Figure, width_of: Callable[[str], float]) -> Iterator[tuple[str, int]]:
    x = _MARGIN
    for name in figure.names:
        yield name, x
        x += 24 + round(width_of(name)) + 32


def _cut(label: str, width_of: Callable[[str], float]) -> str:
    if width_of(label) <= _LABELS - _MARGIN:
        return label
    while label and width_of(f"{label}…") > _LABELS - _MARGIN:
        label = label[:-1]
    return f"{label.rstrip()}…"
