"""The tone of a picture: the colour that stands in its place until it is loaded.

A preview of a few pixels would have to be a file of its own, one more request for each picture, or
stand in the page as ``data:`` or as a style, which our pages do not allow. One plain colour near
the picture's own is as calm, takes a word in the page, and a theme paints it as it likes: there are
fourteen, each with a rule ``.tone-…`` in the style sheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PIL import Image

from plugins.photos.encode import shrunk

_ENOUGH = 64  # px of a side: the mean of so many is that of all

Rgb = tuple[int, int, int]

# Those of the theme's style sheet. Spread over what photographs of people, fields and halls have on
# the mean: mostly greys, earths and greens, of middle brightness.
TONES: Mapping[str, Rgb] = MappingProxyType(
    {
        "night": (38, 38, 42),
        "slate": (78, 82, 88),
        "stone": (126, 124, 120),
        "mist": (180, 181, 182),
        "paper": (230, 227, 220),
        "sky": (163, 190, 214),
        "water": (88, 124, 158),
        "leaf": (78, 104, 66),
        "field": (148, 156, 104),
        "earth": (98, 74, 56),
        "clay": (150, 108, 80),
        "sand": (200, 174, 138),
        "brick": (156, 62, 52),
        "rose": (206, 146, 132),
    }
)


def tone_of(image: Image.Image) -> str:
    """The name of the tone that is nearest to the mean colour of a picture."""
    mean = shrunk(image, (_ENOUGH, _ENOUGH)).resize((1, 1), Image.Resampling.BOX)
    red, green, blue = mean.tobytes()
    return min(TONES, key=lambda name: _distance((red, green, blue), TONES[name]))


def _distance(one: Rgb, other: Rgb) -> float:
    """How far two colours lie apart for the eye; Source: Riemersma, “Colour metric” (redmean)."""
    mean = (one[0] + other[0]) / 2
    red, green, blue = (a - b for a, b in zip(one, other, strict=True))
    return (2 + mean / 256) * red**2 + 4 * green**2 + (2 + (255 - mean) / 256) * blue**2
