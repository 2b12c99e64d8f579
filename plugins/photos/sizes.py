"""How large a picture is shown."""

from __future__ import annotations

# px: a card and a phone; an article's column; the same on a screen of double density.
WIDTHS = (480, 960, 1600)
_CLOSE = 0.85  # two widths nearer than that look alike; one of them is enough


def widths_of(width: int) -> tuple[int, ...]:
    """The widths in px to make of a picture so wide, smallest first; never wider than it is."""
    largest = min(width, WIDTHS[-1])
    return (*(step for step in WIDTHS if step < largest * _CLOSE), largest)


def height_at(width: int, size: tuple[int, int]) -> int:
    """The height in px of a picture of this size (width, height) scaled to a width; at least 1."""
    return max(1, round(size[1] * width / size[0]))
