"""Runs of a Word text that were typed for an old font: which, and what they say in Unicode."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

from plugins.bulletin.text.legacy_fonts import (
    TCVN3,
    VNI,
    VNI_MARK_FIRST,
    common_words,
    from_legacy,
    is_suspect,
)
from plugins.bulletin.text.vietnamese import shortened
from plugins.intake.document import LegacyText
from plugins.intake.ooxml import W
from plugins.intake.styles import Styles

_FONTS = ((re.compile(r"\.?vn(?!i)", re.I), TCVN3), (re.compile(r"vni[ -]", re.I), VNI))
_CAPITALS = re.compile(r"^\.?vn.*h( .*)?$", re.I)  # .VnTimeH shows small letters as capitals
_SAMPLE = 60  # signs
_SPACES = re.compile(r"(\s+)")
_PRIVATE = re.compile("[\uf0a0-\uf0ff]")  # where Word keeps the letters of a symbol font


@dataclass(slots=True)
class _Run:
    text: ET.Element
    encoding: str  # “” where the font does not say it
    capitals: bool
    first: bool  # of its paragraph


class LegacyRuns:
    """The runs of one file."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._runs: list[_Run] = []

    def gather(self, root: ET.Element) -> None:
        """Takes up every run of a text."""
        for paragraph in root.iter(f"{W}p"):
            first = True
            for run in paragraph.iter(f"{W}r"):
                font = self._styles.font(run, paragraph)
                encoding = next((name for form, name in _FONTS if form.match(font)), "")
                for text in run:
                    if text.tag == f"{W}softHyphen" and encoding:  # ư of TCVN3
                        text.tag, text.text = f"{W}t", "\u00ad"
                    if text.tag == f"{W}t" and text.text:
                        capitals = bool(encoding == TCVN3 and _CAPITALS.match(font))
                        self._runs.append(_Run(text, encoding, capitals, first))
                        first = False

    def found(self) -> LegacyText | None:
        """What there is of old fonts, with a sample of it; None where there is nothing."""
        for encoding in (TCVN3, VNI):
            changed = [
                (typed, read)
                for run in self._runs
                if (typed := run.text.text or "") != (read := self._read(run, encoding))
            ]
            before, after = (" ".join(pair[side] for pair in changed) for side in (0, 1))
            if changed and common_words(after) >= common_words(before):
                typed, read = max(changed, key=lambda pair: len(pair[0]))
                return LegacyText(encoding, shortened(typed, _SAMPLE), shortened(read, _SAMPLE))
        return None

    def convert(self) -> None:
        """Turns them into Unicode where they stand."""
        self._join_vowels()
        for run in self._runs:
            for encoding in (TCVN3, VNI):
                if (read := self._read(run, encoding)) != run.text.text:
                    run.text.text = read
                    break

    def _read(self, run: _Run, encoding: str) -> str:
        """What a run says, if it was typed in this encoding; else its text as it is."""
        text = run.text.text or ""
        if run.encoding != encoding:
            return text
        return _read(text, encoding, capitals=run.capitals)

    def _join_vowels(self) -> None:
        """A mark of VNI that begins a run goes to the vowel that ends the run before."""
        for before, run in zip(self._runs, self._runs[1:], strict=False):
            text = run.text.text or ""
            both = run.encoding == before.encoding == VNI and not run.first
            if both and VNI_MARK_FIRST.match(text) and (before.text.text or "")[-1:].isalpha():
                before.text.text = f"{before.text.text}{text[0]}"
                run.text.text = text[1:]


def _read(text: str, encoding: str, *, capitals: bool) -> str:
    plain = _PRIVATE.sub(lambda found: chr(ord(found[0]) - 0xF000), text)
    read = from_legacy(plain, encoding)
    if read == plain and is_suspect(plain):  # some word was typed later, in Unicode
        read = "".join(from_legacy(part, encoding) for part in _SPACES.split(plain))
    if read == plain and not plain.isascii():  # it is Unicode, whatever its font
        return text
    return read.upper() if capitals else read
