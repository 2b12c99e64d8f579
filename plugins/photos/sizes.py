"""How large a picture is shown."""

from __future__ import annotations

from typing import NamedTuple

# px of AVIF: a card on screens of double and treble density (6.5rem, 11rem in the design); a phone
# and the column of an article, single; a phone, treble; the column, double.
AVIF_WIDTHS = (360, 800, 1200, 1600)
# px of JPEG, for browsers that do not know AVIF: old phones and machines, and those who take the
# picture from us.
JPEG_WIDTHS = (480, 960, 1600)
LARGEST = 1600
SHARED = (1200, 630)  # px; Source: Open Graph asks for 1.91 : 1
_CLOSE = 0.85  # two widths nearer than that look alike; one of them is enough


class Size(NamedTuple):
    """Width and height in px."""

    width: int
    height: int


class Box(NamedTuple):
    """A part of a picture, in px from its upper left corner."""

    left: float
    upper: float
    right: float
    lower: float


def widths_of(width: int, steps: tuple[int, ...] = JPEG_WIDTHS) -> tuple[int, ...]:
    """The widths in px to make of a picture so wide, smallest first; never wider than it is."""
    largest = min(width, steps[-1])
    return (*(step for step in steps if step < largest * _CLOSE), largest)


def height_at(width: int, size: tuple[int, int]) -> int:
    """The height in px of a picture of this size (width, height) scaled to a width; at least 1."""
    return max(1, round(size[1] * width / size[0]))


def cut_to(size: tuple[int, int], shape: tuple[int, int], x: int, y: int) -> Box:
    """The largest part of a picture that has a shape, laid so that its focus is in it.

    ``x`` and ``y`` are percent: the point so far from left and top of the picture comes to lie as
    far from left and top of the part, as ``object-position`` has it.
    """
    scale = min(size[0] / shape[0], size[1] / shape[1])
    width, height = shape[0] * scale, shape[1] * scale
    left, upper = (size[0] - width) * x / 100, (size[1] - height) * y / 100
    return Box(left, upper, left + width, upper + height)
