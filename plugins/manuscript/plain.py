"""What means nothing to Markdown but itself is set aside while it reads the rest.

News is nearly all plain paragraphs, and Markdown would look each through for every mark it knows.
One letter stands in for each stretch of them; so lists, notes and what else goes over several
paragraphs come out as they would, and a paragraph inside an HTML element of the editor's stays as
it is typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

STAND_IN = "\ue000"  # a letter of nobody's, a paragraph of its own
_OF_MARKDOWN = "\x02\x03"  # it takes these out, wherever they stand

# What Markdown or HTML may take for a mark, and what ends a line.
_NO_SIGN = r"\\`*_\[\]<>&|\x00-\x1f\x7f-\x9f\u2028\u2029\ue000"
# A line begins with a letter, an opening mark or a number that does not count a list, and has no
# space at its end, where two would break the line.
_LINE = rf"(?:[^\W\d_]|\d++(?!\.)|[“”\"‘’'(…–—])[^{_NO_SIGN}]*+(?<=\S)"
_HEADING = rf"\#{{1,6}}[ ][^{_NO_SIGN}\#]++(?<=\S)"
_BLOCK = rf"(?:{_LINE}(?:\n{_LINE})*+|{_HEADING})(?=\n\n|\n?\Z)"
_STRETCH = re.compile(rf"(?:\A|(?<=\n\n)){_BLOCK}(?:\n\n++{_BLOCK})*+")
_MADE = re.compile(f"<p>{STAND_IN}</p>|{STAND_IN}")
_BETWEEN = re.compile(r"\n\n+")
_LEVEL = re.compile(r"^#+", re.MULTILINE)


def set_aside(text: str) -> tuple[str, list[str]]:
    """The text with one letter for each stretch of plain blocks, and these stretches."""
    if any(sign in text for sign in (STAND_IN, *_OF_MARKDOWN)):
        return text, []
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    stretches: list[str] = []

    def stand_in(found: re.Match[str]) -> str:
        stretches.append(found[0])
        return STAND_IN

    return _STRETCH.sub(stand_in, text), stretches


def levels_of(stretches: Iterable[str]) -> set[int]:
    """The levels of the headings that were set aside."""
    return {len(signs) for stretch in stretches for signs in _LEVEL.findall(stretch)}


def put_back(html: str, stretches: list[str], levels: Mapping[int, int] | None = None) -> str:
    """The HTML that Markdown makes of the rest, with what was set aside in its places.

    ``levels`` says for each level of heading which one it becomes; without it all stay.
    """
    following = iter(stretches)

    def blocks(found: re.Match[str]) -> str:
        stretch = next(following)
        if found[0] == STAND_IN:  # within an element the editor typed
            return stretch
        return "\n".join(_block(text, levels) for text in _BETWEEN.split(stretch))

    return _MADE.sub(blocks, html) if stretches else html


def _block(text: str, levels: Mapping[int, int] | None) -> str:
    if not text.startswith("#"):
        return f"<p>{text}</p>"
    words = text.lstrip("#")
    level = len(text) - len(words)
    level = levels[level] if levels else level
    return f"<h{level}>{words.strip()}</h{level}>"
