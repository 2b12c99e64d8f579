"""Make the five web fonts of the theme from the families' own files.

    python scripts/subset_fonts.py FOLDER [theme/static/fonts [plugins/photos/fonts]]

FOLDER holds the unpacked packages ``fontpkg-source-serif-4`` 4.4 and ``fontpkg-be-vietnam-pro``
1.2; ``fonttools[woff]`` must be installed. The same input gives the same bytes.
The two that titles are drawn with into pictures are written as TrueType too, for the photos' room.

One file holds Latin and Vietnamese together, so that kerning between “T” and “ế” works, and
nothing but the letters and marks the bulletin prints. The name “Source” is reserved for unchanged
copies of Source Serif 4; the files therefore call themselves “Bulletin Serif” and “Bulletin Sans”.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SERIF = "fontpkg_source_serif_4"
SANS = "fontpkg_be_vietnam_pro"

VIETNAMESE = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
PUNCTUATION = "\u00a0–—‘’“”…«»‹›•·×°²³₫©"
LETTERS = "".join(map(chr, range(0x20, 0x7F))) + VIETNAMESE + VIETNAMESE.upper() + PUNCTUATION


@dataclass(frozen=True, slots=True)
class Cut:
    """One file of the theme and the drawing it is cut from."""

    name: str
    family: str
    style: str
    package: str
    source: str
    axes: dict[str, float] = field(default_factory=dict)


ROMAN = "SourceSerif4[opsz,wght].ttf"
ITALIC = "SourceSerif4-Italic[opsz,wght].ttf"
CUTS = (
    Cut("serif-400", "Bulletin Serif", "Regular", SERIF, ROMAN, {"opsz": 16, "wght": 400}),
    Cut("serif-600", "Bulletin Serif", "SemiBold", SERIF, ROMAN, {"opsz": 30, "wght": 600}),
    Cut("serif-400i", "Bulletin Serif", "Italic", SERIF, ITALIC, {"opsz": 16, "wght": 400}),
    Cut("sans-400", "Bulletin Sans", "Regular", SANS, "BeVietnamPro-Regular.ttf"),
    Cut("sans-600", "Bulletin Sans", "SemiBold", SANS, "BeVietnamPro-SemiBold.ttf"),
)
DRAWN = ("serif-600", "sans-600")
LICENCES = {SERIF: "OFL-source-serif-4.txt", SANS: "OFL-be-vietnam-pro.txt"}


def made(cut: Cut, packages: Path) -> TTFont:
    """The cut with the bulletin's letters only, without hinting, under its own name."""
    font = TTFont(packages / cut.package / "files" / cut.source, recalcTimestamp=False)
    if cut.axes:
        font = instancer.instantiateVariableFont(font, cut.axes)
    options = subset.Options(
        hinting=False,
        layout_features=["kern"],
        name_IDs=[0, 1, 2, 4, 6, 14],
        notdef_outline=True,
        recalc_timestamp=False,
    )
    options.drop_tables += ["BASE", "STAT"]
    cutter = subset.Subsetter(options)
    cutter.populate(text=LETTERS)
    cutter.subset(font)
    absent = sorted(set(LETTERS) - {chr(code) for code in font.getBestCmap()})
    if absent:
        raise SystemExit(f"{cut.source} has no {' '.join(absent)}")
    _rename(font, cut)
    font.flavor = "woff2"
    return font


def _rename(font: TTFont, cut: Cut) -> None:
    names = font["name"]
    for number, text in {
        1: cut.family,
        2: cut.style,
        4: f"{cut.family} {cut.style}",
        6: f"{cut.family}-{cut.style}".replace(" ", ""),
    }.items():
        for record in [record for record in names.names if record.nameID == number]:
            record.string = text


def main(arguments: list[str]) -> None:
    packages = Path(arguments[0])
    target = Path(arguments[1] if len(arguments) > 1 else "theme/static/fonts")
    target.mkdir(parents=True, exist_ok=True)
    drawing = Path(arguments[2] if len(arguments) > 2 else "plugins/photos/fonts")
    for cut in CUTS:
        path = target / f"{cut.name}.woff2"
        font = made(cut, packages)
        font.save(path)
        if cut.name in DRAWN:
            font.flavor = None
            font.save(drawing / f"{cut.name}.ttf")
        print(f"{path}  {path.stat().st_size / 1024:.1f} KB")  # noqa: T201  a script reports
    for package, name in LICENCES.items():
        for folder in (target, drawing):
            shutil.copyfile(packages / package / "LICENSE", folder / name)


if __name__ == "__main__":
    main(sys.argv[1:])
