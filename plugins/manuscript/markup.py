"""Markdown as articles use it becomes HTML. The HTML is not safe yet: ``safety.safe`` follows."""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.manuscript.plain import STAND_IN, put_back, set_aside

_ONE_PARAGRAPH = re.compile(r"<p>(?:(?!<p>|</p>).)*</p>", re.DOTALL)
_ENTITY = re.compile(r"&[A-Za-z]\w*;")


_MARK = re.compile(
    r"[\\`*_\[\]<>&!\x02\x03]|  \n"
)  # without one of these no inline pattern matches
_BEFORE_INLINE = 25  # Markdown's own is at 20


class _PlainTexts(Treeprocessor):
    """Spares texts without a mark all the patterns that Markdown would try on them."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _MARK.search(element.text):
                element.text = AtomicString(element.text)


class Markup:
    """One Markdown reader, used for many texts one after the other; it keeps nothing of them.

    News has no program code, so an indented first line stays a paragraph and a backtick stays a
    backtick. Attribute lists are left out: ``{{ … }}`` after a word in bold must stay text.
    """

    def __init__(self, *, short_cuts: bool = True) -> None:
        """Without ``short_cuts`` Markdown itself reads every word, to the same end."""
        self._short_cuts = short_cuts
        self._markdown = _markdown(short_cuts)

    def html_of(self, text: str) -> str:
        """The HTML of a body of Markdown, unsafe.

        Each list within a list takes a few calls of Markdown's own: raises RecursionError where
        there are too many.
        """
        return put_back(*self.rest_of(text))

    def rest_of(self, text: str) -> tuple[str, list[str]]:
        """The same before :func:`put_back`, and what was set aside."""
        rest, stretches = set_aside(text) if self._short_cuts else (text, [])
        if stretches and rest.strip() == STAND_IN:
            return f"<p>{STAND_IN}</p>", stretches
        return self._made(rest), stretches

    def _made(self, text: str) -> str:
        self._markdown.reset()
        try:
            made = self._markdown.convert(text)
        except RecursionError:
            # It keeps where in the text it was, which no reset forgets: the next text would suffer.
            self._markdown = _markdown(self._short_cuts)
            raise
        return _ENTITY.sub(_escaped_if_unknown, made)

    def paragraph_of(self, line: str) -> str:
        """One line of Markdown as one ``<p>``, unsafe; “” stays “”. Raises RecursionError.

        A line that Markdown would make a list or a heading is taken as it is written.
        """
        made = self.html_of(line) if line else ""
        return made if _ONE_PARAGRAPH.fullmatch(made) else as_written(line)


def _markdown(short_cuts: bool) -> Markdown:
    """Markdown as articles use it."""
    markdown = Markdown(
        extensions=[
            TableExtension(),
            FootnoteExtension(SEPARATOR="-", BACKLINK_TITLE="Về chỗ có chú thích {}"),
            SaneListExtension(),
        ],
        output_format="html",
    )
    markdown.parser.blockprocessors.deregister("code")
    markdown.inlinePatterns.deregister("backtick")
    if short_cuts:
        markdown.treeprocessors.register(_PlainTexts(), "plain texts", _BEFORE_INLINE)
    return markdown


def as_written(line: str) -> str:
    """A line of text as one ``<p>``, “” where there is none."""
    return f"<p>{html.escape(line, quote=False)}</p>" if line else ""


def _escaped_if_unknown(entity: re.Match[str]) -> str:
    """“R&D;” is text: Markdown takes “&D;” for an entity, but HTML has none of that name."""
    known = html.unescape(entity[0]) != entity[0]
    return entity[0] if known else f"&amp;{entity[0][1:]}"
