"""Pictures from the fields: tea hills, palms among the rice, a jar of rice."""

from __future__ import annotations

import math

from illustrations.sheet import HEIGHT, WIDTH, Sheet, curve, leaf, ridge


def tea_hills() -> Sheet:
    """Rows of tea round a hill, fan palms on its shoulder."""
    sheet = Sheet()
    sheet.sky("#dbe7df", "#f6efdb", 480)
    sheet.disc(420, 210, 64, "#f2cb8e")
    for level, height, waves, shift, colour in (
        (400, 85, 1.5, 0.2, "#bccfc5"),
        (455, 75, 1.9, 2.8, "#9dbbac"),
        (515, 55, 1.3, 4.4, "#80a690"),
    ):
        sheet.hills(level, height, waves, shift, colour)
    for x, height in ((980, 250), (1090, 300), (1215, 245), (1330, 275), (1430, 225)):
        _fan_palm(sheet, x, 590, height)
    sheet.hills(600, 62, 0.8, 3.4, "#8fb277")
    for row in range(12):
        down = 26 * row + 2.6 * row * row
        line = ridge(640 + down, 62 + row * 2, 0.8 + row * 0.012, 3.4 - row * 0.05)
        sheet.stroke(line, "#557f4b", 13 + row * 3.1)
        sheet.stroke([(x, y - 3 - row) for x, y in line], "#6f9a5c", 5 + row * 1.3)
    return sheet


def _fan_palm(sheet: Sheet, x: float, y: float, height: float) -> None:
    sheet.stroke([(x, y), (x, y - height)], "#7c6a4d", 12)
    for degrees in range(-40, 221, 26):
        sheet.shape(leaf(x, y - height, 92, degrees, 0.24), "#4c7a58")
    for degrees in range(10, 171, 32):
        sheet.shape(leaf(x, y - height, 66, degrees, 0.24), "#61906a")


def palmyra_field() -> Sheet:
    """Palmyra palms among rice fields in the early sun."""
    sheet = Sheet()
    sheet.sky("#e7dfcc", "#f8e3c0", 560, bands=8)
    sheet.disc(1080, 430, 96, "#ec9f5c")
    sheet.hills(545, 60, 1.2, 4.3, "#c6c4b0")
    sheet.hills(580, 32, 1.7, 1.2, "#a5b199")
    sheet.box(0, 600, WIDTH, HEIGHT, "#a9bd72")
    for band, colour in enumerate(("#b7c67c", "#9fb76b", "#8dab60", "#7a9c56", "#678b4c")):
        top = 620 + band * 22 + band * band * 17
        sheet.hills(top, 5 + band * 2, 0.9, band * 1.3, colour)
        sheet.stroke(ridge(top, 5 + band * 2, 0.9, band * 1.3), "#e6e3b2", 4 + band)
    for tuft in range(110):
        x, y = (tuft * 433) % 1600, 760 + (tuft * 173) % 300
        tall = 14 + (y - 760) * 0.1
        for degrees in (68, 90, 112):
            sheet.shape(leaf(x, y, tall, degrees, 0.12), "#587c43" if tuft % 2 else "#8fae5f")
    for x, y, height, size in (
        *((250, 830, 520, 1.25), (470, 730, 330, 0.85), (640, 700, 290, 0.7)),
        *((1330, 800, 460, 1.1), (1490, 720, 330, 0.8), (880, 680, 220, 0.55)),
    ):
        _palmyra(sheet, x, y, height, size)
    return sheet


def _palmyra(sheet: Sheet, x: float, y: float, height: float, size: float) -> None:
    sheet.shape(
        [
            (x - 20 * size, y),
            (x + 20 * size, y),
            (x + 11 * size, y - height),
            (x - 11 * size, y - height),
        ],
        "#5d5344",
    )
    for degrees in range(-60, 241, 20):
        sheet.shape(leaf(x, y - height, 126 * size, degrees, 0.2), "#3f6a50")
    for degrees in range(-10, 191, 25):
        sheet.shape(leaf(x, y - height, 88 * size, degrees, 0.22), "#56835f")
    for aside, down in ((-16, 24), (4, 32), (22, 22)):
        sheet.disc(x + aside * size, y - height + down * size, 13 * size, "#4a3b3a")


def rice_jar() -> Sheet:
    """A jar of rice, a full bowl and a ladle on a table; a communal house behind."""
    sheet = Sheet()
    sheet.sky("#dfe4da", "#f7e8cb", 620)
    sheet.disc(1230, 300, 84, "#eeb676")
    for level, height, waves, shift, colour in (
        (520, 75, 1.4, 3.0, "#c3cbb9"),
        (590, 65, 1.8, 0.7, "#a2b39b"),
        (665, 40, 1.2, 2.2, "#80997c"),
    ):
        sheet.hills(level, height, waves, shift, colour)
    _communal_house(sheet, 1000, 690)
    sheet.hills(735, 12, 1.0, 0.4, "#6c8a65")
    sheet.box(0, 790, WIDTH, HEIGHT, "#b98d61")
    for board in (850, 930, 1010):
        sheet.box(0, board, WIDTH, 4, "#a2774d")
    sheet.oval(480, 940, 250, 34, "#94693f")
    sheet.shape(
        [*curve((330, 420), (130, 680), (330, 940)), *curve((630, 940), (830, 680), (630, 420))],
        "#8a5a41",
    )
    sheet.shape(
        [*curve((360, 440), (200, 670), (350, 910)), *curve((430, 910), (290, 670), (430, 440))],
        "#9b6a4e",
    )
    for y, half in ((560, 221), (600, 232), (780, 228)):
        sheet.stroke(curve((480 - half, y), (480, y + 42), (480 + half, y)), "#6f4633", 9)
    sheet.oval(480, 420, 176, 46, "#6f4633")
    sheet.shape(
        [*curve((318, 420), (480, 250), (642, 420)), *curve((642, 420), (480, 480), (318, 420))],
        "#f8f3e4",
    )
    _grains(sheet, 480, 395, 120, 34)
    _rice_bowl(sheet, 1000, 840)
    sheet.stroke(curve((1250, 900), (1400, 860), (1530, 800)), "#7a5a3d", 20)
    sheet.oval(1215, 905, 88, 52, "#6b4b33")
    sheet.oval(1212, 893, 76, 38, "#f8f3e4")
    return sheet


def _grains(sheet: Sheet, x: float, y: float, across: float, down: float) -> None:
    for grain in range(40):
        turn, far = grain * 2.4, math.sqrt((grain + 0.5) / 40)
        place = (x + across * far * math.cos(turn), y + down * far * math.sin(turn))
        sheet.shape(leaf(*place, 15, grain * 47, 0.3), "#e4d9bd")


def _rice_bowl(sheet: Sheet, x: float, y: float) -> None:
    sheet.oval(x, y + 118, 150, 18, "#94693f")
    sheet.shape(curve((x - 165, y), (x, y - 190), (x + 165, y)), "#f8f3e4")
    _grains(sheet, x, y - 45, 100, 30)
    sheet.shape(curve((x - 180, y), (x, y + 245), (x + 180, y)), "#f1f0e8")
    sheet.box(x - 66, y + 104, 132, 22, "#dcdad0", 6)
    sheet.box(x - 180, y - 8, 360, 16, "#7fa0ab", 8)
    sheet.shape(curve((x - 120, y + 50), (x, y + 76), (x + 120, y + 50)), "#7fa0ab")


def _communal_house(sheet: Sheet, x: float, y: float) -> None:
    """The tall thatched roof of a nhà rông on its posts."""
    for post in range(6):
        sheet.box(x + post * 54, y - 50, 14, 120, "#6a5138")
    sheet.box(x - 20, y - 120, 322, 84, "#a3814f")
    for slat in range(15):
        sheet.box(x - 14 + slat * 21, y - 120, 4, 84, "#8d6e41")
    left = curve((x - 60, y - 110), (x + 24, y - 330), (x + 50, y - 500))
    right = [(2 * x + 282 - across, down) for across, down in left]
    top = curve(left[-1], (x + 141, y - 462), right[-1])
    sheet.shape([*left, *top, *reversed(right)], "#8c7448")
    for step in range(4, 24, 4):
        sheet.stroke([left[step], right[step]], "#7a643c", 5)
