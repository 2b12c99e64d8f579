"""Where on the map of the country places lie, and the map with a circle for each of them.

The country itself is ``theme/static/viet-nam.svg``, which ``scripts/draw_map.py`` draws with the
same projection: a plane grid, a degree of longitude as long as it is in the middle of the country.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, radians, sqrt

from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.views import DotMap, Named, Spot
from plugins.bulletin.registry.registers import Place
from plugins.bulletin.text.vietnamese import sentence_case

WIDTH, HEIGHT = 288, 356  # px of the picture
WEST, NORTH = 101.9, 23.6  # degrees of its upper left corner
DEGREE = 22.0  # px of a degree of latitude
_MIDDLE = cos(radians(16))
_LARGEST, _SMALLEST = 9.0, 3.0  # px, radius of a circle; its area grows with the count
_MANY = 10  # articles: fewer make no circle of the largest size
_LABELS = 3
_LINE, _LETTER = 13, 6.4  # px: height of a label, mean width of its letters


def at(latitude: float, longitude: float) -> tuple[float, float]:
    """Pixels from the left and from the top."""
    return (longitude - WEST) * DEGREE * _MIDDLE, (NORTH - latitude) * DEGREE


def dot_map(title: str, told: str, counts: Iterable[tuple[Place, int, Named]]) -> DotMap | None:
    """The map with a circle for each place, most articles first, and the list beside it.

    Places without a position stand in the list alone; None where none has one. At most three
    circles bear their name, and no two names lie upon each other.
    """
    ranked = list(counts)
    highest = max((count for _, count, _ in ranked), default=0)
    spots: list[Spot] = []
    boxes: list[tuple[float, float, float]] = []  # left, right, middle of each label
    for place, count, _ in ranked:
        if place.latitude is None or place.longitude is None:
            continue
        x, y = at(place.latitude, place.longitude)
        radius = max(_SMALLEST, _LARGEST * sqrt(count / max(highest, _MANY))) if highest else 5.0
        left = x + radius + 4
        right = left + _LETTER * len(place.name)
        leftwards = right > WIDTH
        if leftwards:
            left, right = x - radius - 4 - _LETTER * len(place.name), x - radius - 4
        free = len(boxes) < _LABELS and all(
            right < other[0] or left > other[1] or abs(y - other[2]) > _LINE for other in boxes
        )
        if free:
            boxes.append((left, right, y))
        spots.append(
            Spot(
                x=f"{x:.1f}",
                y=f"{y:.1f}",
                radius=f"{radius:.1f}",
                name=sentence_case(place.full_name),
                count=counted(count) if count else "",
                label=place.name if free else "",
                label_x=f"{right if leftwards else left:.1f}",
                label_y=f"{y + 4:.1f}",
                leftwards=leftwards,
            )
        )
    if not spots:
        return None
    return DotMap(title, told, tuple(spots), tuple(named for _, _, named in ranked))
