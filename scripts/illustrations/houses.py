"""Pictures with houses: a lane in flower, a clinic, a house in the making."""

from __future__ import annotations

import math

from illustrations.sheet import HEIGHT, WIDTH, Sheet, curve, leaf


def flowered_lane() -> Sheet:
    """A swept lane between two hedges in flower, a tiled house at its end."""
    sheet = Sheet()
    sheet.sky("#d7e6ea", "#f7efdd", 560)
    sheet.hills(470, 40, 1.3, 1.0, "#b4cbbb")
    sheet.hills(530, 22, 1.6, 3.0, "#8fb08f")
    for x, y, radius in ((330, 430, 96), (450, 470, 80), (1160, 450, 92), (1290, 420, 110)):
        sheet.box(x - 9, y, 18, 180, "#75604a")
        sheet.disc(x, y, radius, "#5d8a63")
        sheet.disc(x - 22, y - 24, radius * 0.62, "#6f9b70")
    for x, height in ((560, 400), (1030, 430)):
        _areca_palm(sheet, x, 640, height)
    _tiled_house(sheet, 640, 400)
    sheet.box(0, 600, WIDTH, HEIGHT, "#a3bd83")
    sheet.shape([(735, 600), (865, 600), (1190, 1067), (410, 1067)], "#e9dcc0")
    sheet.shape([(790, 600), (810, 600), (850, 1067), (750, 1067)], "#efe5cf")
    for side in (-1, 1):
        inner, outer = 800 + side * 78, 800 + side * 260
        sheet.shape(
            [(inner, 570), (outer, 560), (800 + side * 1100, 1067), (800 + side * 400, 1067)],
            "#5c8a58",
        )
        for bloom in range(150):
            far = 1 - ((bloom * 0.618034) % 1) ** 0.75
            near = 1 - far
            share = (bloom * 0.754878) % 1
            y = 585 + near**1.6 * 470
            depth = (y - 585) / 482
            left = 90 + depth * 340
            wide = 120 + depth * 420
            colour = ("#d9735e", "#f1cf74", "#e9a3a0", "#faf3e0", "#c9557a")[bloom % 5]
            _bloom(sheet, 800 + side * (left + share * wide), y, 7 + depth * 17, colour)
    return sheet


def _bloom(sheet: Sheet, x: float, y: float, radius: float, colour: str) -> None:
    for petal in range(5):
        turn = petal * math.tau / 5 + 0.3
        sheet.disc(
            x + radius * 0.6 * math.cos(turn),
            y + radius * 0.6 * math.sin(turn),
            radius * 0.5,
            colour,
        )
    sheet.disc(x, y, radius * 0.34, "#b97a35")


def _areca_palm(sheet: Sheet, x: float, y: float, height: float) -> None:
    sheet.stroke([(x, y), (x + 6, y - height)], "#a59878", 13)
    for degrees in (-35, -5, 25, 60, 95, 125, 155, 188, 218):
        sheet.shape(leaf(x + 6, y - height, 128, degrees, 0.16), "#4f7f58")


def _tiled_house(sheet: Sheet, x: float, y: float) -> None:
    """A house with three doors under a tiled roof; ``x`` and ``y``: upper left of its wall."""
    sheet.box(x, y, 320, 215, "#f6ead0")
    for door, high in ((30, 80), (125, 150), (230, 80)):
        sheet.box(x + door, y + 60, 66, high, "#5f8389")
        sheet.box(x + door + 30, y + 60, 6, high, "#f6ead0")
    sheet.shape(
        [(x - 46, y + 24), (x + 50, y - 96), (x + 270, y - 96), (x + 366, y + 24)], "#b2664b"
    )
    for row in range(1, 5):
        sheet.stroke(
            [(x + 50 - row * 19, y - 96 + row * 24), (x + 270 + row * 19, y - 96 + row * 24)],
            "#9b553e",
            4,
        )


def clinic_yard() -> Sheet:
    """A two-storey clinic, benches in the shade of a tree."""
    sheet = Sheet()
    sheet.sky("#d5e5ea", "#f4eedf", 560)
    sheet.hills(520, 30, 1.4, 0.9, "#a9c3b0")
    sheet.box(470, 190, 1010, 520, "#f6efdf")
    sheet.box(440, 160, 1070, 40, "#b2664b", 6)
    for floor in (230, 470):
        for room in range(6):
            left = 515 + room * 162
            door = room % 3 == 2
            sheet.box(left, floor + 20, 74 if door else 108, 190 if door else 105, "#7fa5ad")
            sheet.box(left + (34 if door else 51), floor + 20, 6, 190 if door else 105, "#f6efdf")
    sheet.box(450, 436, 1050, 22, "#dccfb4")
    for rail in range(44):
        sheet.box(462 + rail * 24, 390, 6, 48, "#c4d3d2")
    sheet.box(450, 382, 1050, 10, "#a9bfc0")
    for post in range(7):
        sheet.box(452 + post * 170, 200, 18, 512, "#e6dac0")
    sheet.box(0, 700, WIDTH, HEIGHT, "#e2d6bb")
    sheet.hills(760, 8, 1.0, 1.0, "#d6c8a8")
    sheet.oval(300, 850, 330, 46, "#c3b591")
    sheet.shape([(250, 860), (350, 860), (328, 500), (276, 500)], "#7a624a")
    for x, y, radius, colour in (
        *((180, 430, 170, "#4f7f5e"), (420, 420, 165, "#4f7f5e"), (300, 300, 190, "#5a8a66")),
        *((110, 330, 120, "#5a8a66"), (480, 320, 115, "#5a8a66"), (270, 250, 120, "#6d9b74")),
        *((390, 350, 80, "#6d9b74"), (170, 390, 78, "#6d9b74")),
    ):
        sheet.disc(x, y, radius, colour)
    for x in (560, 1030):
        _bench(sheet, x, 850)
    for x in range(60, 1600, 92):
        sheet.oval(x, 1040, 76, 54, "#6d9b62")
        sheet.disc(x - 14, 1012, 11, "#e9a3a0" if x % 8 else "#f1cf74")
    return sheet


def _bench(sheet: Sheet, x: float, y: float) -> None:
    sheet.oval(x + 190, y + 108, 220, 14, "#c3b591")
    for leg in (30, 330):
        sheet.box(x + leg, y - 70, 16, 175, "#5a6a6c", 4)
    for slat in (-80, -40):
        sheet.box(x, y + slat, 380, 26, "#a5774f", 8)
    sheet.box(x - 10, y + 16, 400, 26, "#b98a5e", 8)


def house_in_the_making() -> Sheet:
    """A small brick house, its roof half tiled; bricks, sand and a ladder beside it."""
    sheet = Sheet()
    sheet.sky("#d6e4ea", "#f7ecd6", 600)
    sheet.disc(250, 220, 66, "#f3c98b")
    for level, height, waves, shift, colour in (
        (470, 95, 1.3, 2.4, "#b7c9cd"),
        (545, 80, 1.8, 0.3, "#95b0ae"),
        (625, 55, 1.2, 4.0, "#779c86"),
    ):
        sheet.hills(level, height, waves, shift, colour)
    sheet.hills(770, 14, 1.0, 0.5, "#c9bf8f")
    sheet.box(470, 470, 700, 390, "#dd9a76")
    for row in range(13):
        y = 470 + row * 30
        sheet.box(470, y, 700, 3, "#ecb799")
        for brick in range(10):
            sheet.box(470 + brick * 72 + (row % 2) * 36, y, 3, 30, "#ecb799")
    sheet.box(740, 600, 150, 260, "#7b5b42")
    sheet.box(752, 612, 126, 248, "#5f8389")
    for x in (540, 960):
        sheet.box(x, 600, 140, 120, "#f4ecd9")
        sheet.box(x + 10, 610, 120, 100, "#7fa5ad")
        sheet.box(x + 66, 610, 8, 100, "#f4ecd9")
    _half_roof(sheet)
    for side in (0, 70):
        sheet.stroke([(1180 + side, 890), (1040 + side, 330)], "#a8804f", 13)
    for rung in range(9):
        y = 850 - rung * 60
        x = 1180 - (890 - y) * 0.25
        sheet.stroke([(x, y), (x + 70, y)], "#a8804f", 10)
    sheet.hills(880, 10, 1.1, 3.2, "#b9b07c")
    for row in range(5):
        for brick in range(6 - row):
            sheet.box(130 + brick * 70 + row * 35, 880 - row * 34, 66, 30, "#c97a55", 3)
    sheet.shape(curve((1230, 930), (1400, 700), (1570, 930)), "#e3cf9f")
    sheet.hills(985, 12, 0.8, 1.0, "#8fa468")
    return sheet


def _half_roof(sheet: Sheet) -> None:
    """Rafters on the right, tiles on the left, row by row."""
    for rafter in range(9):
        top = 560 + rafter * 65
        foot = 410 + rafter * 102.5
        sheet.stroke([(top, 300), (foot, 490)], "#9a7650", 12)
    for row in range(5):
        y = 300 + row * 46
        sheet.stroke([(560 - row * 37, y), (1080 + row * 37, y)], "#9a7650", 9)
    sheet.shape([(556, 292), (830, 292), (818, 496), (400, 496)], "#b2583f")
    for row in range(6):
        y = 300 + row * 34
        left = 556 - row * 27
        for tile in range(round((826 - left) / 34)):
            sheet.disc(left + 18 + tile * 34, y + 14, 18, "#bd664b" if row % 2 else "#a94f38")
