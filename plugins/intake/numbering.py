"""The numbers Word prints before paragraphs: they stand nowhere in the text."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

from plugins.intake.ooxml import W, value
from plugins.intake.styles import Styles

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 3_000  # above which a number is none that anybody reads in Roman


@dataclass(frozen=True, slots=True)
class Numbered:
    """The number of one paragraph."""

    label: str  # “II.”, “1.2”; “” for a bullet
    number: int | None  # of an item counted 1, 2, 3; None for a bullet
    depth: int  # from 1


class Counter:
    """Counts the paragraphs of one text, in their order."""

    def __init__(self, root: ET.Element | None, styles: Styles) -> None:
        """``root`` is that of ``numbering.xml``, None where there is no such part."""
        self._styles = styles
        self._counts: dict[tuple[str, int], int] = {}  # by list and level
        self._lists: dict[str, ET.Element] = {}
        self._levels: dict[tuple[str, str], ET.Element] = {}
        if root is not None:
            self._lists = {entry.get(f"{W}numId", ""): entry for entry in root.iter(f"{W}num")}
            self._levels = {
                (entry.get(f"{W}abstractNumId", ""), form.get(f"{W}ilvl", "0")): form
                for entry in root.iter(f"{W}abstractNum")
                for form in entry.iter(f"{W}lvl")
            }

    def next(self, paragraph: ET.Element) -> Numbered | None:
        """The number of the next paragraph, None where it has none."""
        found = self._styles.of_paragraph(paragraph, "numPr")
        if found is None:
            return None
        num = value(found.find(f"{W}numId"))
        said = value(found.find(f"{W}ilvl"), "0")
        level = min(int(said), 8) if said.isdecimal() else 0
        instance = self._lists.get(num)
        if num == "0" or instance is None:
            return None
        abstract = value(instance.find(f"{W}abstractNumId"))
        form = self._levels.get((abstract, str(level)))
        if form is None or value(form.find(f"{W}numFmt")) in ("bullet", "none"):
            return Numbered("", None, level + 1)
        start = self._start(instance, form, level)
        # Instances of one list go on counting, unless one says where it begins again.
        key = num if instance.find(f"{W}lvlOverride/{W}startOverride") is not None else abstract
        count = self._counts.get((key, level), start - 1) + 1
        self._counts[(key, level)] = count
        for deeper in [k for k in self._counts if k[0] == key and k[1] > level]:
            del self._counts[deeper]
        return Numbered(self._label(abstract, key, form), count, level + 1)

    @staticmethod
    def _start(instance: ET.Element, form: ET.Element, level: int) -> int:
        for override in instance.iter(f"{W}lvlOverride"):
            said = value(override.find(f"{W}startOverride"))
            if override.get(f"{W}ilvl") == str(level) and said.isdecimal():
                return int(said)
        said = value(form.find(f"{W}start"), "1")
        return int(said) if said.isdecimal() else 1

    def _label(self, abstract: str, key: str, form: ET.Element) -> str:
        def shown(found: re.Match[str]) -> str:
            level = int(found[1]) - 1
            style = self._levels.get((abstract, str(level)))
            said = "decimal" if style is None else value(style.find(f"{W}numFmt"), "decimal")
            return _written(self._counts.get((key, level), 1), said)

        return re.sub(r"%([1-9])", shown, value(form.find(f"{W}lvlText"), "%1."))


def _written(number: int, form: str) -> str:
    """“4” as Word writes it in a form: “iv”, “D”, “04”."""
    if "Roman" in form and 0 < number < _MOST:
        roman, rest = "", number
        for worth, letters in _ROMAN:
            roman += letters * (rest // worth)
            rest %= worth
        return roman.upper() if form.startswith("upper") else roman
    if form.endswith("Letter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form.startswith("upper") else letter
    return f"{number:02}" if form == "decimalZero" else str(number)
