"""The letters of a Markdown source, each with its offsets, told apart from the markup around them.

This does not parse Markdown: it marks what cannot be text (an address behind a link, a tag), what
is text, and what may be either (``*``, ``-``, ``|``), and leaves the last to who aligns it with the
text that Markdown made.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from plugins.bulletin.text.vietnamese import nfc
from plugins.manuscript.clean import INVISIBLE


class Letter(NamedTuple):
    """One letter as a reader sees it, with its marks, composed."""

    text: str
    start: int  # offsets in the source, end exclusive
    end: int
    sure: bool  # False: it may be markup


# Everything in parentheses of a link, once nested: “](https://vi.wikipedia.org/wiki/A_(B))”.
_TARGET = r"\((?:[^()\\\n]|\\.|\([^()\n]{0,500}\)|\n(?!\s*\n)){0,2000}\)"
_TOKEN = re.compile(
    rf"""
      (?P<hidden>
          <!--(?:(?!-->).){{0,5000}}-->
        | !\[(?:[^\[\]\\]|\\.|\[[^\[\]]{{0,500}}\]){{0,2000}}\]
          (?:{_TARGET}|[ ]?\[[^\[\]\n]{{0,200}}\])
        | \]{_TARGET}
        | \][ ]?\[(?!\^)[^\[\]\n]{{0,200}}\]
        | \[\^[^\[\]\s]{{1,200}}\]:?
        | ^[ ]{{0,3}}\[[^\[\]\n]{{1,500}}\]:[ \t]*[^\n]*$
        | ^[ \t]*[|:=\-][|:=\- \t]*$
        | </?[A-Za-z][^<>]{{0,2000}}>
      )
    | <(?P<address>(?:https?|ftp|mailto):[^<>\s]{{1,2000}}|[^<>\s@]{{1,200}}@[^<>\s]{{1,200}})>
    | \\(?P<escaped>[\\`*_{{}}\[\]()>\#+\-.!|])
    | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z]\w{{1,31}});)
    | (?P<number>^[ \t>]*\d{{1,9}}\.)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_MAYBE_MARKUP = frozenset("*_#>+-|[]!\\")
_NOTE = re.compile(r"^[ ]{0,3}\[\^[^\[\]\s]+\]:", re.MULTILINE)
_NOTE_END = re.compile(r"\n[ \t\r]*\n(?=[^\s])|\n(?=[ ]{0,3}\[\^[^\[\]\s]+\]:)")


def letters_of(source: str, *, hidden_too: bool = False) -> list[Letter]:
    """The letters of a source in order, without white space and signs that cannot be seen.

    With ``hidden_too`` also those of what looked like markup, as unsure: “[a](b” may be text.
    """
    letters: list[Letter] = []
    for start, end, text, sure in _pieces(source, hidden_too):
        for letter in text:
            if letter.isspace() or ord(letter) in INVISIBLE:
                continue
            if letters and letters[-1].end == start and unicodedata.combining(letter):
                base = letters[-1]
                letters[-1] = Letter(nfc(base.text + letter), base.start, end, base.sure)
            else:
                letters.append(Letter(nfc(letter), start, end, sure))
    return letters


def note_ranges(source: str) -> list[tuple[int, int]]:
    """Where footnotes are written: their text is shown at the end of the article."""
    ranges: list[tuple[int, int]] = []
    for found in _NOTE.finditer(source):
        end = _NOTE_END.search(source, found.end())
        ranges.append((found.start(), end.start() if end else len(source)))
    return ranges


def _pieces(source: str, hidden_too: bool) -> Iterator[tuple[int, int, str, bool]]:
    """Start, end, text and whether it is sure to be text; one letter each, entities whole."""
    at = 0
    for token in _TOKEN.finditer(source):
        yield from _plain(source, at, token.start())
        at = token.end()
        if token["hidden"] is not None:
            if hidden_too:
                yield from _unsure(source, *token.span())
        elif token["number"] is not None:
            yield from _unsure(source, *token.span())
        elif token["address"] is not None:
            yield from _plain(source, *token.span("address"))
        elif token["escaped"] is not None:
            yield token.start(), at, token["escaped"], True
        else:
            said = html.unescape(token["entity"])
            if said == token["entity"]:
                yield from _plain(source, *token.span())
            else:
                yield token.start(), at, said, True
    yield from _plain(source, at, len(source))


def _plain(source: str, start: int, end: int) -> Iterator[tuple[int, int, str, bool]]:
    for at in range(start, end):
        yield at, at + 1, source[at], source[at] not in _MAYBE_MARKUP


def _unsure(source: str, start: int, end: int) -> Iterator[tuple[int, int, str, bool]]:
    return ((at, at + 1, source[at], False) for at in range(start, end))
