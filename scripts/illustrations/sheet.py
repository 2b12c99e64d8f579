"""Flat shapes on a sheet of paper: the few strokes all illustrations are made of."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw

WIDTH, HEIGHT = 1600, 1067  # 3:2, as cards and figures show pictures
_FINE = 2  # drawn twice as large, then reduced, so that edges are smooth
_COLOURS = 160  # of the palette; flat shapes need no more

Point = tuple[float, float]


def _scaled(points: Iterable[Point]) -> list[Point]:
    return [(x * _FINE, y * _FINE) for x, y in points]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture in the making; every measure is in pixels of the finished picture."""

    image: Image.Image = field(
        default_factory=lambda: Image.new("RGB", (WIDTH * _FINE, HEIGHT * _FINE))
    )

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self.image)

    def sky(self, top: str, bottom: str, until: float, bands: int = 7) -> None:
        """Bands from one colour to the other, down to a height; the last goes on to the edge."""
        first, last = ImageColor.getrgb(top), ImageColor.getrgb(bottom)
        for band in range(bands):
            share = band / (bands - 1)
            mixed = tuple(round(a + (b - a) * share) for a, b in zip(first, last, strict=True))
            self.pen.rectangle(
                (0, until * band / bands * _FINE, WIDTH * _FINE, HEIGHT * _FINE), fill=mixed
            )

    def shape(self, points: Iterable[Point], colour: str) -> None:
        """A filled polygon."""
        self.pen.polygon(_scaled(points), fill=colour)

    def box(
        self, x: float, y: float, width: float, height: float, colour: str, round_: float = 0
    ) -> None:
        """A rectangle by its upper left corner, with rounded corners where asked."""
        (left_top, right_bottom) = _scaled([(x, y), (x + width, y + height)])
        self.pen.rounded_rectangle((*left_top, *right_bottom), round_ * _FINE, fill=colour)

    def oval(self, x: float, y: float, across: float, down: float, colour: str) -> None:
        """An ellipse round a centre, by its two half axes."""
        (left_top, right_bottom) = _scaled([(x - across, y - down), (x + across, y + down)])
        self.pen.ellipse((*left_top, *right_bottom), fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """A circle round a centre."""
        self.oval(x, y, radius, radius, colour)

    def ring(self, x: float, y: float, radius: float, colour: str, width: float) -> None:
        """A circle that is not filled: a wheel."""
        (left_top, right_bottom) = _scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self.pen.ellipse((*left_top, *right_bottom), outline=colour, width=round(width * _FINE))

    def stroke(self, points: Iterable[Point], colour: str, width: float) -> None:
        """A line through points, with round ends."""
        line = _scaled(points)
        self.pen.line(line, fill=colour, width=round(width * _FINE), joint="curve")
        half = width * _FINE / 2
        for x, y in (line[0], line[-1]):
            self.pen.ellipse((x - half, y - half, x + half, y + half), fill=colour)

    def hills(self, level: float, height: float, waves: float, shift: float, colour: str) -> None:
        """A rolling ridge, from its mean level down to the lower edge."""
        self.shape([*ridge(level, height, waves, shift), (WIDTH, HEIGHT), (0, HEIGHT)], colour)

    def window(self, view: Sheet, x: float, y: float, width: float, height: float) -> None:
        """Part of another sheet, cut to size from its middle, set in here."""
        left = (view.image.width - width * _FINE) / 2
        top = (view.image.height - height * _FINE) / 2
        cut = view.image.crop(
            (round(left), round(top), round(left + width * _FINE), round(top + height * _FINE))
        )
        self.image.paste(cut, (round(x * _FINE), round(y * _FINE)))

    def save(self, path: Path) -> None:
        """Write the finished picture as a PNG with a palette: the same bytes every time."""
        small = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        flat = small.quantize(_COLOURS, kmeans=3, dither=Image.Dither.NONE)
        flat.save(path, optimize=True)


def ridge(level: float, height: float, waves: float, shift: float) -> list[Point]:
    """The line of a ridge from the left edge to the right: two waves laid over each other."""
    line = []
    for x in range(0, WIDTH + 1, 8):
        turn = x / WIDTH * math.tau * waves + shift
        line.append((x, level - height * (0.65 * math.sin(turn) + 0.35 * math.sin(2.3 * turn + 1))))
    return line


def curve(start: Point, through: Point, end: Point, steps: int = 24) -> list[Point]:
    """A bent line between two points, drawn towards a third (quadratic Bézier)."""
    return [
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * through[0] + t**2 * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * through[1] + t**2 * end[1],
        )
        for t in (step / steps for step in range(steps + 1))
    ]


def leaf(x: float, y: float, length: float, degrees: float, width: float = 0.4) -> list[Point]:
    """A leaf from its stalk; 0 degrees points right, 90 up; ``width`` is a share of its length."""
    along = (math.cos(math.radians(degrees)), -math.sin(math.radians(degrees)))
    across = (-along[1], along[0])

    def at(far: float, aside: float) -> Point:
        return (
            x + length * (far * along[0] + aside * across[0]),
            y + length * (far * along[1] + aside * across[1]),
        )

    return [
        *curve(at(0, 0), at(0.45, width), at(1, 0)),
        *curve(at(1, 0), at(0.45, -width), at(0, 0)),
    ]
