"""Three pictures for the inspection in Lạng Sơn: a meeting room, an office, persimmons."""

from __future__ import annotations

from illustrations.sheet import HEIGHT, WIDTH, Sheet, curve, leaf, ridge


def meeting_room() -> Sheet:
    """A long table with papers and tea, nobody at it yet; mountains in the window."""
    sheet = Sheet()
    sheet.box(0, 0, WIDTH, HEIGHT, "#ebe4d4")
    sheet.box(0, 690, WIDTH, HEIGHT, "#d8ccb5")
    sheet.box(170, 90, 1260, 560, "#f8f4ea")
    for x in (190, 605, 1020):
        sheet.window(_mountains(x - 605), x, 110, 390, 520)
    sheet.box(140, 640, 1320, 26, "#c9b595")
    for x in range(330, 1271, 188):
        sheet.box(x - 62, 655, 124, 150, "#7f9aa2", 26)
        sheet.box(x - 46, 672, 92, 120, "#8fa9b0", 18)
    sheet.shape([(250, 760), (1350, 760), (1560, 960), (40, 960)], "#b58d63")
    sheet.shape([(40, 960), (1560, 960), (1560, 1000), (40, 1000)], "#946f4a")
    for x, far in ((330, 330), (600, 585), (1000, 1015), (1270, 1270)):
        lean = (x - 800) * 0.09
        sheet.shape(
            [(x - 62, 800), (x + 62, 800), (far + 78 + lean, 866), (far - 78 + lean, 866)],
            "#faf7ee",
        )
        for line in range(3):
            y = 815 + 15 * line
            sheet.stroke([(x - 40 + lean / 2, y), (x + 34 + lean / 2, y)], "#c3c3bb", 4)
    for x in (462, 706, 894, 1138):
        _tea_cup(sheet, x, 838)
    _flowers(sheet)
    for x in (230, 610, 990, 1370):
        sheet.box(x - 112, 905, 224, 240, "#4d6a74", 44)
        sheet.box(x - 84, 935, 168, 240, "#5b7984", 30)
    return sheet


def _mountains(aside: float) -> Sheet:
    """The view, shifted so that the three panes show one landscape."""
    view = Sheet()
    view.sky("#d3e0e6", "#f2eadb", 640)
    view.disc(1140 - aside, 420, 52, "#f3c98b")
    turn = aside / WIDTH * 6.283
    for level, height, waves, shift, colour in (
        (520, 95, 1.5, 0.4, "#b4c5cc"),
        (580, 85, 1.9, 2.2, "#93abb3"),
        (650, 70, 1.3, 4.1, "#748f97"),
        (725, 55, 1.7, 0.9, "#5f8174"),
        (785, 35, 2.2, 3.0, "#46695c"),
    ):
        view.hills(level, height, waves, shift + turn * waves, colour)
    return view


def _tea_cup(sheet: Sheet, x: float, y: float) -> None:
    sheet.oval(x, y + 20, 44, 13, "#e9eef0")
    sheet.shape([(x - 27, y - 14), (x + 27, y - 14), (x + 19, y + 18), (x - 19, y + 18)], "#fdfcf8")
    sheet.oval(x, y - 14, 27, 9, "#a7bfa0")


def _flowers(sheet: Sheet) -> None:
    for degrees, length in ((60, 150), (78, 185), (98, 190), (118, 160), (40, 120), (140, 125)):
        sheet.shape(leaf(800, 745, length, degrees, 0.16), "#6d8f68")
    for x, y, radius, colour in (
        (880, 615, 32, "#d9826a"),
        (838, 562, 36, "#e8b071"),
        (772, 556, 36, "#d9826a"),
        (722, 608, 32, "#f0d9a4"),
        (800, 628, 34, "#f0d9a4"),
    ):
        sheet.disc(x, y, radius, colour)
        sheet.disc(x, y, radius * 0.36, "#a85f3e")
    sheet.shape([(756, 700), (844, 700), (828, 850), (772, 850)], "#f7f4ec")
    sheet.shape([(765, 752), (835, 752), (831, 786), (769, 786)], "#86a9b1")


def district_office() -> Sheet:
    """A tiled office at the foot of the mountains, terraced fields before it."""
    sheet = Sheet()
    sheet.sky("#d9e5e4", "#f5eddc", 520)
    sheet.disc(1180, 210, 66, "#f0c183")
    for level, height, waves, shift, colour in (
        (395, 110, 1.4, 3.3, "#b9cbc9"),
        (455, 105, 1.8, 1.1, "#98b3ae"),
        (535, 75, 1.2, 5.0, "#779a8c"),
        (640, 30, 1.1, 0.6, "#5f8a6c"),
    ):
        sheet.hills(level, height, waves, shift, colour)
    for x, y, radius in ((330, 560, 74), (415, 590, 56), (1180, 575, 66), (1265, 595, 52)):
        sheet.box(x - 7, y, 14, 100, "#6e5a42")
        sheet.disc(x, y, radius, "#4a7459")
        sheet.disc(x - radius * 0.25, y - radius * 0.25, radius * 0.6, "#568364")
    _long_house(sheet, 520, 560)
    fields = ("#8fae6f", "#a9bd74", "#c3c67c", "#9db56c", "#86a664", "#b5bf72", "#76985c")
    for step, colour in enumerate(fields):
        level, shift = 700 + step * 56, 0.7 + step * 0.55
        sheet.hills(level, 20 + step * 2, 1.15, shift, colour)
        sheet.stroke(ridge(level + 13, 20 + step * 2, 1.15, shift), "#7d7a4c", 8 + step * 2)
        sheet.stroke(ridge(level, 20 + step * 2, 1.15, shift), "#ece9c3", 5 + step)
    return sheet


def _long_house(sheet: Sheet, x: float, y: float) -> None:
    sheet.box(x, y, 560, 140, "#f3e9d5")
    sheet.box(x, y, 560, 22, "#dccdb2")
    for door in range(5):
        left = x + 34 + door * 108
        sheet.box(left, y + 42, 60, 98 if door == 2 else 56, "#5f8389")
        sheet.box(left + 27, y + 42, 6, 98 if door == 2 else 56, "#f3e9d5")
    sheet.shape([(x - 44, y + 8), (x + 40, y - 92), (x + 520, y - 92), (x + 604, y + 8)], "#ad6248")
    for row in range(1, 4):
        sheet.stroke(
            [(x + 40 - row * 21, y - 92 + row * 25), (x + 520 + row * 21, y - 92 + row * 25)],
            "#96523b",
            4,
        )
    for post in (-6, 180, 380, 556):
        sheet.box(x + post, y + 8, 12, 138, "#c9b48f")


def persimmons() -> Sheet:
    """A branch heavy with ripe persimmons; blue and green ridges behind."""
    sheet = Sheet()
    sheet.sky("#d6e3e6", "#f6ecd8", 620)
    for level, height, waves, shift, colour in (
        (560, 90, 1.3, 1.9, "#b6c9cc"),
        (640, 85, 1.7, 0.2, "#94b0af"),
        (740, 70, 1.2, 3.9, "#739887"),
        (850, 50, 1.6, 2.4, "#578068"),
        (950, 35, 1.1, 0.8, "#426a52"),
    ):
        sheet.hills(level, height, waves, shift, colour)
    bough = curve((-30, 70), (640, 60), (1480, 330), 60)
    upper = curve(bough[38], (1050, 130), (1270, 70))
    sheet.stroke(curve(bough[18], (560, 40), (690, -30)), "#7b5b42", 15)
    sheet.stroke(upper, "#7b5b42", 13)
    for step in range(len(bough) - 1):
        sheet.stroke(bough[step : step + 2], "#6a4e39", 36 - step * 0.46)
    leaves = (
        *(
            (bough[6], 210, -62),
            (bough[15], 190, -38),
            (bough[22], 200, -98),
            (bough[28], 210, -42),
        ),
        *((bough[33], 190, -112), (bough[40], 200, -50), (bough[46], 190, -105)),
        *((bough[51], 200, -40), (bough[57], 190, -75), (bough[60], 180, -12)),
        *((upper[9], 170, 52), (upper[18], 165, -38), (upper[24], 190, 8)),
        *((bough[10], 160, 38), (bough[34], 165, 62), (bough[53], 170, 44)),
    )
    for place, (stem, length, degrees) in enumerate(leaves):
        colour = ("#5d8457", "#75965c", "#c9964e")[place % 3]
        sheet.shape(leaf(*stem, length, degrees, 0.46), colour)
        sheet.shape(leaf(*stem, length * 0.86, degrees, 0.012), "#dfe0b8")
    for step, stalk, radius in (
        *((11, 70, 88), (18, 205, 104), (26, 60, 92), (33, 190, 112), (40, 45, 90)),
        *((48, 165, 104), (55, 40, 84)),
    ):
        x, y = bough[step]
        sheet.stroke(curve((x, y), (x + 10, y + stalk / 2), (x, y + stalk)), "#7b5b42", 12)
        _persimmon(sheet, x, y + stalk, radius)
    return sheet


def _persimmon(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """A ripe fruit, broader than high, under its four-lobed cap; it hangs at a point."""
    middle = y + radius * 0.72
    sheet.oval(x, middle, radius, radius * 0.8, "#dd7a30")
    sheet.oval(x - radius * 0.08, middle - radius * 0.06, radius * 0.84, radius * 0.66, "#e78d40")
    sheet.oval(x - radius * 0.5, middle - radius * 0.1, radius * 0.14, radius * 0.24, "#f2b377")
    sheet.disc(x, middle + radius * 0.79, radius * 0.05, "#6a4e39")
    for degrees, length in ((6, 0.72), (174, 0.72), (-38, 0.56), (-142, 0.56)):
        sheet.shape(leaf(x, y + radius * 0.04, radius * length, degrees, 0.5), "#7c8a4a")
    sheet.oval(x, y + radius * 0.02, radius * 0.26, radius * 0.12, "#667339")
