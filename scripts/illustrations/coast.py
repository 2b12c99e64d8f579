"""Pictures by the sea: bicycles at a school, books for an island, a lighthouse."""

from __future__ import annotations

from illustrations.sheet import HEIGHT, WIDTH, Sheet, curve, leaf


def bicycles_at_school() -> Sheet:
    """Three bicycles before a row of classrooms; the sea beyond."""
    sheet = Sheet()
    sheet.sky("#cfe2ea", "#f3ecdd", 470)
    sheet.disc(1290, 190, 62, "#f3cf96")
    _sea(sheet, 450, 620, ("#8fb7c3", "#7ca9b7", "#6b9aaa"))
    sheet.hills(620, 10, 1.3, 0.5, "#e6d9b8")
    _classrooms(sheet, 110, 430)
    for x, height in ((1330, 400), (1450, 330)):
        _coconut_palm(sheet, x, 680, height)
    sheet.hills(760, 14, 1.0, 2.0, "#dccba4")
    sheet.hills(900, 16, 1.2, 4.0, "#cdb98d")
    for x, y, colour in ((180, 870, "#b5523f"), (640, 900, "#3f7682"), (1100, 875, "#d09a4a")):
        _bicycle(sheet, x, y, colour)
    return sheet


def _sea(sheet: Sheet, top: float, bottom: float, colours: tuple[str, ...]) -> None:
    """Bands of water from the horizon down, with a few short waves."""
    deep = (bottom - top) / len(colours)
    for band, colour in enumerate(colours):
        sheet.box(0, top + band * deep, WIDTH, HEIGHT, colour)
    for wave in range(26):
        x = (wave * 379) % WIDTH
        y = top + 14 + (wave * 61) % (bottom - top - 24)
        sheet.stroke([(x, y), (x + 40 + (wave * 17) % 50, y)], "#d6e6e8", 3)


def _classrooms(sheet: Sheet, x: float, y: float) -> None:
    sheet.box(x, y, 1080, 270, "#f4e6c3")
    sheet.box(x, y + 205, 1080, 65, "#e0cda1")
    for room in range(6):
        left = x + 45 + room * 172
        if room % 3 == 1:
            sheet.box(left + 20, y + 70, 90, 190, "#56808a")
            sheet.box(left + 62, y + 70, 6, 190, "#f4e6c3")
        else:
            sheet.box(left, y + 70, 130, 110, "#6f98a1")
            sheet.box(left + 62, y + 70, 6, 110, "#f4e6c3")
            sheet.box(left, y + 122, 130, 6, "#f4e6c3")
    sheet.shape(
        [(x - 50, y + 20), (x + 60, y - 120), (x + 1020, y - 120), (x + 1130, y + 20)], "#b0644a"
    )
    for row in range(1, 5):
        aside = 60 - row * 22
        sheet.stroke(
            [(x + aside, y - 120 + row * 28), (x + 1080 - aside, y - 120 + row * 28)], "#9a543d", 4
        )
    for post in range(7):
        sheet.box(x - 8 + post * 178, y + 20, 18, 254, "#fbf5e4")


def _coconut_palm(sheet: Sheet, x: float, y: float, height: float) -> None:
    top = (x + 30, y - height)
    sheet.stroke(curve((x, y), (x - 20, y - height / 2), top), "#86704f", 17)
    for degrees in (-50, -20, 12, 40, 75, 110, 140, 172, 205, 232):
        sheet.shape(leaf(*top, 150, degrees, 0.17), "#4f7f5e" if degrees % 4 else "#639270")


def _bicycle(sheet: Sheet, x: float, y: float, colour: str) -> None:
    """One bicycle, its rear hub at a point."""
    front, crank, seat, head = (x + 235, y), (x + 98, y + 6), (x + 66, y - 118), (x + 192, y - 128)
    sheet.oval(x + 118, y + 88, 215, 12, "#b09b70")
    for hub in (x, front[0]):
        for spoke in ((0, 78), (78, 0), (55, 55), (55, -55)):
            sheet.stroke(
                [(hub - spoke[0], y - spoke[1]), (hub + spoke[0], y + spoke[1])], "#a49d8d", 2
            )
        sheet.ring(hub, y, 86, "#3b3a38", 9)
        sheet.disc(hub, y, 9, "#3b3a38")
    sheet.stroke([(x, y), crank, head, seat, (x, y)], colour, 11)
    sheet.stroke([crank, seat, (x + 60, y - 142)], colour, 11)
    sheet.stroke([front, head, (x + 182, y - 172), (x + 150, y - 180)], colour, 11)
    sheet.oval(x + 58, y - 148, 40, 11, "#3b3a38")
    sheet.disc(*crank, 22, "#5a564c")
    sheet.stroke([crank, (x + 124, y + 36), (x + 142, y + 36)], "#3b3a38", 7)
    sheet.shape(
        [(x + 206, y - 188), (x + 300, y - 188), (x + 286, y - 112), (x + 220, y - 112)], "#c9ad7c"
    )
    for bar in (-172, -152, -132):
        sheet.stroke([(x + 212, y + bar), (x + 294, y + bar)], "#a98c5d", 4)


def books_for_the_island() -> Sheet:
    """School books and a satchel on a window sill; an island out at sea."""
    sheet = Sheet()
    sheet.sky("#c9dee9", "#f6ecd9", 500)
    sheet.disc(470, 270, 62, "#f4cf98")
    _sea(sheet, 500, 860, ("#8db6c5", "#76a5b6", "#6395a7", "#548698"))
    sheet.shape(
        [
            *curve((760, 560), (930, 545), (1000, 400)),
            *curve((1000, 400), (1040, 425), (1085, 402)),
            *curve((1085, 402), (1160, 540), (1400, 560)),
        ],
        "#6b927d",
    )
    sheet.shape([*curve((690, 562), (1000, 480), (1450, 562)), (690, 562)], "#527c66")
    sheet.oval(1070, 564, 390, 12, "#e6dcbc")
    for x, y in ((330, 540), (930, 660)):
        _boat(sheet, x, y)
    for x, y, width, height in ((0, 0, 70, 900), (1530, 0, 70, 900), (0, 0, 1600, 60)):
        sheet.box(x, y, width, height, "#f4eee0")
    sheet.box(782, 0, 36, 850, "#f4eee0")
    sheet.box(0, 840, WIDTH, 60, "#e2d3b4")
    sheet.box(0, 890, WIDTH, 180, "#c9b28a")
    _books(sheet, 190, 860)
    _satchel(sheet, 1050, 870)
    return sheet


def _boat(sheet: Sheet, x: float, y: float) -> None:
    sheet.shape([(x - 70, y), (x + 80, y - 8), (x + 52, y + 26), (x - 48, y + 26)], "#3f5d78")
    sheet.box(x - 24, y - 34, 54, 34, "#efe6d2")
    sheet.stroke([(x + 4, y - 34), (x + 4, y - 84)], "#6e5a42", 5)
    sheet.shape([(x + 8, y - 84), (x + 48, y - 70), (x + 8, y - 58)], "#d09a4a")


def _books(sheet: Sheet, x: float, y: float) -> None:
    """A pile of five books standing on a height, and a jar of pencils beside it."""
    pile = (
        *((0, 430, 62, "#3f7682"), (24, 390, 50, "#c8873f"), (-6, 410, 56, "#a9503f")),
        *((36, 360, 46, "#7f9f6c"), (14, 380, 52, "#4f6c8a")),
    )
    for aside, width, high, colour in pile:
        y -= high
        sheet.box(x + aside, y, width, high, colour, 8)
        sheet.box(x + aside + 20, y + 9, width - 12, high - 18, "#f7f1e2")
        sheet.box(x + aside, y, 30, high, colour, 8)
        sheet.box(x + aside + 70, y + high / 2 - 2, width - 110, 3, "#dcd2bc")
    jar = (x + 480, 862)
    for lean, colour in ((-34, "#d09a4a"), (-8, "#a9503f"), (22, "#3f7682"), (44, "#7f9f6c")):
        sheet.stroke([(jar[0] + 45, jar[1] - 60), (jar[0] + 45 + lean, jar[1] - 240)], colour, 13)
        sheet.disc(jar[0] + 45 + lean, jar[1] - 244, 6, "#3b3a38")
    sheet.box(jar[0], jar[1] - 140, 92, 140, "#e9eef0", 12)
    sheet.box(jar[0], jar[1] - 96, 92, 22, "#8fb0b8")


def _satchel(sheet: Sheet, x: float, y: float) -> None:
    sheet.ring(x + 160, y - 292, 58, "#7a4b35", 14)
    sheet.box(x, y - 290, 320, 290, "#b4694c", 40)
    sheet.box(x + 30, y - 130, 260, 110, "#c77b5b", 22)
    sheet.box(x - 8, y - 296, 336, 150, "#9c573d", 42)
    for strap in (70, 214):
        sheet.box(x + strap, y - 210, 36, 110, "#d9b27c", 8)
        sheet.box(x + strap + 8, y - 142, 20, 24, "#7a4b35", 5)


def lighthouse() -> Sheet:
    """A white lighthouse on a headland, looking out to sea in the evening."""
    sheet = Sheet()
    sheet.sky("#c6d3dc", "#f6dfbf", 600, bands=9)
    sheet.disc(460, 520, 92, "#eda868")
    sheet.hills(585, 22, 1.1, 2.6, "#b9c0bf")
    _sea(sheet, 600, 1067, ("#9fb6b9", "#87a6ad", "#6f949f", "#5a818e", "#4a707e"))
    for step in range(9):
        half = 120 - step * 9 + (step % 2) * 34
        y = 622 + step * 32
        sheet.stroke([(460 - half, y), (460 + half, y)], "#f1d3a4", 7)
    for x, y in ((250, 760), (720, 690)):
        _boat(sheet, x, y)
    sheet.shape(
        [*curve((820, 1067), (980, 640), (1240, 610)), (1600, 560), (1600, 1067)], "#55786a"
    )
    sheet.shape([*curve((960, 1067), (1150, 740), (1600, 690)), (1600, 1067)], "#416354")
    for x, y, radius in ((1040, 720, 44), (1100, 680, 56), (1480, 590, 62), (1560, 600, 70)):
        sheet.disc(x, y, radius, "#4a6d5e")
    sheet.shape([(1230, 640), (1390, 640), (1360, 250), (1260, 250)], "#f8f5ec")
    sheet.shape([(1320, 640), (1390, 640), (1360, 250), (1318, 250)], "#e3ddcd")
    for y in (330, 430, 530):
        sheet.box(1298, y, 24, 40, "#4f6f7b", 12)
    sheet.box(1236, 232, 148, 22, "#6b4b3c", 5)
    sheet.box(1274, 160, 72, 74, "#f2d79b")
    for x in (1274, 1306, 1340):
        sheet.box(x, 160, 7, 74, "#6b4b3c")
    sheet.shape([(1258, 164), (1310, 100), (1362, 164)], "#9c4a3a")
    sheet.box(1150, 572, 130, 70, "#f1e7d2")
    sheet.shape([(1136, 576), (1215, 520), (1294, 576)], "#ad6248")
    sheet.box(1200, 596, 30, 46, "#5f8389")
    return sheet
