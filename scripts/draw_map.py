"""Draws the country of dots under the maps, from the communes of the gazetteer.

    python scripts/draw_map.py

Writes ``theme/static/viet-nam.svg``: a group “dat-nuoc” with one path, without colours, so that the
page that uses it gives it one. Each dot is a cell of a grid in which a commune lies; so there is no
border to be wrong about. Islands have the positions below, for a commune of many islands has but
one: those of Hoàng Sa and Trường Sa that the official administrative map of Viet Nam names.
Source of positions: the gazetteer (see ``content/registry/GHI-NGUON.md``); islands: public
gazetteers of geographical names, rounded to a tenth of a degree, which is finer than the grid.
"""

from __future__ import annotations

from pathlib import Path

from plugins.bulletin.pages.dot_map import DEGREE, HEIGHT, WIDTH, at
from plugins.bulletin.registry.load import load_registers

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "theme/static/viet-nam.svg"
GRID = DEGREE / 4.5  # px between dots
HOANG_SA = (
    (16.8, 112.3),
    (16.5, 111.6),
    (15.8, 111.2),
    (16.7, 112.7),
    (17.0, 112.3),
    (16.1, 112.0),
)
TRUONG_SA = (
    (8.6, 111.9), (11.4, 114.3), (9.9, 114.3), (10.2, 114.4), (10.4, 114.5), (7.9, 112.9),
    (9.0, 113.7), (8.2, 113.3), (11.1, 114.3), (8.8, 114.0), (8.8, 114.6), (10.0, 113.8),
)  # fmt: skip
_SEA = 110.0  # degrees east of which only the islands above lie


def dots() -> list[tuple[float, float]]:
    """Pixels of every dot, from north to south, then from west to east."""
    registers = load_registers(ROOT / "content/registry")
    cells = set()
    for slug in registers.places:
        place = registers.places[slug]
        if place.kind not in ("xa", "phuong", "dac-khu") or place.valid_to is not None:
            continue
        if place.latitude is None or place.longitude is None or place.longitude > _SEA:
            continue
        x, y = at(place.latitude, place.longitude)
        cells.add((round(y / GRID), round(x / GRID)))
    land = [(column * GRID, line * GRID) for line, column in sorted(cells)]
    return land + [at(*each) for each in (*HOANG_SA, *TRUONG_SA)]


def drawn() -> str:
    """The whole file."""
    path = "".join(f"M{x:.0f} {y:.0f}h0" for x, y in dots())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<g id="dat-nuoc"><path d="{path}" fill="none" stroke-width="2.4" '
        'stroke-linecap="round"/></g></svg>\n'
    )


if __name__ == "__main__":
    PICTURE.write_text(drawn(), encoding="utf-8")
