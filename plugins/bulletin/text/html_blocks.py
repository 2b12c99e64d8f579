"""The blocks of an article's HTML, walked in one way by all who read them or link in them.

The HTML is as it was made safe: every element closed, no comments, ``<`` and ``&`` of the text
written as entities. ``blocks_of(html)`` gives the blocks in reading order. Their ``role`` and
``text`` are what ``ArticleText`` keeps; ``place`` leads from offsets of the text back into the
HTML. Text offsets found by a tagger therefore always point at the letters a reader sees.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from plugins.bulletin.text.article_text import Role
from plugins.bulletin.text.html_runs import Letter, Run, letters_of, shown
from plugins.bulletin.text.vietnamese import nfc

_ROLES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Role.ITEM),
    **dict.fromkeys(("td", "th"), Role.CELL),
    **dict.fromkeys(("figcaption", "caption"), Role.CAPTION),
    "blockquote": Role.QUOTE,
}
# Elements that end the line of text before them. Source: HTML Standard, section 15.3 (rendering).
_BREAKING = frozenset(_ROLES) | frozenset(
    [
        "address",
        "article",
        "aside",
        "body",
        "details",
        "div",
        "dl",
        "fieldset",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)

# Elements that hold nothing, not even an end tag.
_VOID = frozenset(("br", "hr", "img", "wbr", "col", "input", "source"))
# Elements in which no link may stand.
_SEALED = frozenset(("a", "code", "pre", "kbd", "samp", "button"))

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*+)>')
# Footnote numbers and the arrow back from a note are marks of the page, no words of the article.
_MARK = re.compile(r'\sclass="(?:[^"]*\s)?footnote-(?:back)?ref[\s"]')


@dataclass(frozen=True)
class HtmlBlock:
    """One run of text inside one element."""

    role: Role
    text: str  # NFC, runs of white space one space, stripped; never empty
    runs: tuple[Run, ...] = field(repr=False)
    html: str = field(repr=False)  # in which the runs stand

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Start and end in the HTML of a stretch of the text, where it can become a link.

        None where markup divides it, or where it stands in a link or in code.
        """
        first, last = self.letter(start), self.letter(end - 1)
        whole = first.run == last.run and self.runs[first.run].bears_link
        return (first.start, last.end) if whole else None

    def letter(self, at: int) -> Letter:
        """Where a code point of the text stands.

        Those that were composed from several share the whole stretch; a space stands for its run
        of white space, or for the first part of it where the run goes on behind a tag.
        """
        if self._shift < 0:
            return self._letters[at]
        at += self._shift
        number = bisect_right(self._starts, at) - 1
        start = self.runs[number].start + at - self._starts[number]
        return Letter(number, start, start + 1)

    @cached_property
    def _shift(self) -> int:
        """Where the text begins in its runs joined, -1 where letters are not as written."""
        if any(run.text != self.html[run.start : run.end] for run in self.runs):
            return -1
        return "".join(run.text for run in self.runs).find(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each run begins in all of them joined."""
        return [*accumulate((len(run.text) for run in self.runs[:-1]), initial=0)]

    @cached_property
    def _letters(self) -> list[Letter]:
        return letters_of(self.html, self.runs)


def blocks_of(html: str) -> list[HtmlBlock]:
    """The blocks that hold text, in reading order.

    Inline markup is joined, ``<br>`` is a space, footnote marks are passed over. The text of an
    item before its nested list is one block, each nested item another. A paragraph inside an item,
    cell, quote or caption has the role of what holds it.
    """
    blocks: list[HtmlBlock] = []
    runs: list[Run] = []
    around = [_Element("", Role.PARAGRAPH, bears_link=True, is_mark=False)]  # the open elements
    at = 0

    def end_block() -> None:
        if runs:
            text = nfc(" ".join("".join([run.text for run in runs]).split()))
            if text:
                blocks.append(HtmlBlock(around[-1].role, text, tuple(runs), html))
            runs.clear()

    for tag in _TAG.finditer(html):
        start, end = tag.span()
        element = around[-1]
        if at < start and not element.is_mark:
            runs.append(Run(at, start, shown(html[at:start]), element.bears_link))
        at = end
        closes, name, attributes = tag.groups()
        if name in _BREAKING and not element.is_mark:
            end_block()
        if closes:
            if name == element.name:
                around.pop()
        elif name == "br":
            if not element.is_mark:
                runs.append(Run(start, end, " ", bears_link=False))
        elif name not in _VOID:
            around.append(
                _Element(
                    name,
                    _ROLES.get(name, element.role),
                    element.bears_link and name not in _SEALED,
                    element.is_mark or (bool(attributes) and bool(_MARK.search(attributes))),
                )
            )
    if at < len(html):
        runs.append(Run(at, len(html), shown(html[at:]), around[-1].bears_link))
    end_block()
    return blocks


class _Element(NamedTuple):
    """An open element, and what holds for the text in it."""

    name: str
    role: Role
    bears_link: bool
    is_mark: bool
