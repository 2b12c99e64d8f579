"""The styles of a Word file: how a paragraph and its runs look after all inheritance."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plugins.intake.ooxml import W, is_on, value

_ALIGN = {"start": "left", "end": "right", "distribute": "both"}


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one file by id, and what holds without any."""

    by_id: Mapping[str, ET.Element] = field(default_factory=dict)
    defaults: ET.Element | None = None
    normal: str = ""  # id of the paragraph style of those that name none

    def name(self, style: str) -> str:
        """Its name in lower case, “” for one that is not known."""
        found = self.by_id.get(style)
        return "" if found is None else value(found.find(f"{W}name")).lower()

    def style_of(self, paragraph: ET.Element) -> str:
        """The id of the style of a paragraph."""
        return value(paragraph.find(f"{W}pPr/{W}pStyle"), self.normal)

    def of_paragraph(self, paragraph: ET.Element, name: str) -> ET.Element | None:
        """A property of a paragraph (“jc”, “numPr”): its own, else that of its styles."""
        own = paragraph.find(f"{W}pPr/{W}{name}")
        if own is not None:
            return own
        for style in self._line(self.style_of(paragraph)):
            if (found := style.find(f"{W}pPr/{W}{name}")) is not None:
                return found
        return self._default(f"{W}pPrDefault/{W}pPr/{W}{name}")

    def of_run(self, run: ET.Element, paragraph: ET.Element, name: str) -> ET.Element | None:
        """A property of a run (“b”, “sz”, “rFonts”), by the same rule."""
        own = run.find(f"{W}rPr/{W}{name}")
        if own is not None:
            return own
        character = value(run.find(f"{W}rPr/{W}rStyle"))
        for start in (character, self.style_of(paragraph)):
            for style in self._line(start):
                if (found := style.find(f"{W}rPr/{W}{name}")) is not None:
                    return found
        return self._default(f"{W}rPrDefault/{W}rPr/{W}{name}")

    def align(self, paragraph: ET.Element) -> str:
        """“left”, “center”, “right” or “both”; “” where nothing says it."""
        said = value(self.of_paragraph(paragraph, "jc"))
        return _ALIGN.get(said, said)

    def size(self, run: ET.Element, paragraph: ET.Element) -> float:
        """The size in points, 0 where nothing says it."""
        said = value(self.of_run(run, paragraph, "sz"))
        return int(said) / 2 if said.isdecimal() else 0.0

    def font(self, run: ET.Element, paragraph: ET.Element) -> str:
        """The name of the font of Latin letters, “” where nothing says it."""
        fonts = self.of_run(run, paragraph, "rFonts")
        if fonts is None:
            return ""
        return fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""

    def is_on(self, run: ET.Element, paragraph: ET.Element, name: str) -> bool:
        """Whether a run is bold (“b”), italic (“i”), hidden (“vanish”)."""
        return is_on(self.of_run(run, paragraph, name))

    def _default(self, path: str) -> ET.Element | None:
        return None if self.defaults is None else self.defaults.find(path)

    def _line(self, style: str) -> Iterator[ET.Element]:
        """The style and those it is based on; a circle ends."""
        seen: set[str] = set()
        while style in self.by_id and style not in seen:
            seen.add(style)
            yield self.by_id[style]
            style = value(self.by_id[style].find(f"{W}basedOn"))


def styles_of(root: ET.Element | None) -> Styles:
    """The styles of ``styles.xml``; none where there is no such part."""
    if root is None:
        return Styles()
    styles = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    normal = next(
        (
            name
            for name, style in styles.items()
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true")
        ),
        "",
    )
    return Styles(styles, root.find(f"{W}docDefaults"), normal)
