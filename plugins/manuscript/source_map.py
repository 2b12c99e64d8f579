"""From the text that taggers read back to the letters an editor typed."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from plugins.bulletin.text.article_text import ArticleText, Role, Span
from plugins.bulletin.text.vietnamese import nfc
from plugins.manuscript.lines import line_at
from plugins.manuscript.source_letters import Letter, letters_of, note_ranges


class _Place(NamedTuple):
    """A letter of a block and where it stands in the source."""

    start: int  # in the block
    end: int
    source: Letter


class SourceMap:
    """The way back from an article's text to its source; made only when it is asked for."""

    def __init__(self, body: str, text: ArticleText, first_line: int = 1) -> None:
        """``body`` as it stands in the file (not normalised), which begins on ``first_line``."""
        self._body, self._text, self._first_line = body, text, first_line

    def raw(self, span: Span) -> tuple[int, int] | None:
        """Start and end (exclusive) in the body; None where the words come from a header.

        Markup between the words lies inside, markup around them outside.
        """
        inside = [
            place.source
            for place in self._places[span.block]
            if place.start < span.end and place.end > span.start
        ]
        return (inside[0].start, inside[-1].end) if inside else None

    def line_column(self, span: Span) -> tuple[int, int] | None:
        """Line of the file and column, both from 1, at which the words begin."""
        found = self.raw(span)
        if found is None:
            return None
        start = found[0]
        before = max(self._body.rfind("\n", 0, start), self._body.rfind("\r", 0, start))
        return self._first_line + line_at(self._body, start) - 1, start - before

    @cached_property
    def _places(self) -> tuple[tuple[_Place, ...], ...]:
        """The letters of each block, () for those that do not come from the body."""
        notes = note_ranges(self._body)
        sure, unsure = letters_of(self._body), letters_of(self._body, hidden_too=True)
        flows = [
            _Flow(*(_kept(letters, notes, inside) for letters in (sure, unsure)))
            for inside in (False, True)
        ]
        return tuple(
            () if block.role in (Role.TITLE, Role.LEAD) else _of_block(block.text, flows)
            for block in self._text.blocks
        )


def _kept(letters: list[Letter], ranges: list[tuple[int, int]], inside: bool) -> list[Letter]:
    """The letters inside, or outside, of the ranges."""
    starts = [start for start, _ in ranges]

    def within(letter: Letter) -> bool:
        at = bisect_right(starts, letter.start) - 1
        return at >= 0 and letter.start < ranges[at][1]

    return [letter for letter in letters if within(letter) == inside]


def _of_block(text: str, flows: Sequence[_Flow]) -> tuple[_Place, ...]:
    """The letters of a block, found in the body or else in a footnote."""
    wanted = _letters_of_text(text)
    for flow in flows:
        if found := flow.next([letter for letter, _, _ in wanted]):
            pairs = zip(wanted, found, strict=True)
            return tuple(_Place(start, end, letter) for (_, start, end), letter in pairs)
    return ()


def _letters_of_text(text: str) -> list[tuple[str, int, int]]:
    """Each letter of a block with its marks, start and end; white space left out."""
    letters: list[tuple[str, int, int]] = []
    for at, sign in enumerate(text):
        if letters and unicodedata.combining(sign) and letters[-1][2] == at:
            letters[-1] = (nfc(letters[-1][0] + sign), letters[-1][1], at + 1)
        elif not sign.isspace():
            letters.append((sign, at, at + 1))
    return letters


class _Flow:
    """The letters of a source, read on from where the last block ended."""

    def __init__(self, sure: list[Letter], unsure: list[Letter]) -> None:
        self._readings, self._after = (sure, unsure), 0

    def next(self, wanted: Sequence[str]) -> list[Letter]:
        """The letters of the next block, [] if they are not there.

        First by what is surely text; then with all that looked like markup and may have been text.
        """
        for letters in self._readings:
            start = bisect_left(letters, self._after, key=lambda letter: letter.start)
            for at in range(start, len(letters)):
                if letters[at].text == wanted[0] and not _in_word(letters, at):
                    found = _aligned(wanted, letters, at)
                    if found:
                        self._after = found[-1].end
                        return found
        return []


def _in_word(letters: Sequence[Letter], at: int) -> bool:
    """Whether a letter goes on with the word of the one before it."""
    if at == 0 or letters[at - 1].end < letters[at].start:
        return False
    return letters[at - 1].text.isalnum() and letters[at].text.isalnum()


def _aligned(wanted: Sequence[str], letters: Sequence[Letter], start: int) -> list[Letter]:
    """The letters, from ``start`` on, that spell what is wanted; [] if they do not.

    Only what may be markup is ever left out. Where such a sign is wanted, it is taken first, and
    left out when that leads nowhere: “**b** \\* c” has one star that is text, behind four others.
    """
    found: list[int] = []
    taken: list[tuple[int, int]] = []  # places where a sign that may be markup was taken for text
    tried: set[tuple[int, int]] = set()
    at = start
    while len(found) < len(wanted):
        here = (len(found), at)
        lost = at >= len(letters) or here in tried
        if not lost:
            tried.add(here)
            letter = letters[at]
            if letter.text == wanted[len(found)]:
                if not letter.sure:
                    taken.append(here)
                found.append(at)
                at += 1
                continue
            lost = letter.sure
        if lost:
            if not taken:
                return []
            count, at = taken.pop()
            del found[count:]
        at += 1
    return [letters[place] for place in found]
