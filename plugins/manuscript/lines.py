"""The lines of a source file, whichever of the three line ends it has."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

LINE_END = re.compile(r"\r\n|\r(?!\n)|\n")

# Signs beside an address that belong to a longer one.
_GOES_ON_BEFORE, _GOES_ON = re.compile(r"[\w/.-]"), re.compile(r"[\w/-]")


# A link, a picture without an address.
_LEFT_OUT = r"\[[^\[\]\n]*\]\([ \t]*(?:<>)?[ \t]*(?:\"[^\"\n]*\"[ \t]*)?\)"
NO_LINK = re.compile(rf"(?<!!){_LEFT_OUT}|\bhref=(?:\"\"|''|(?=[\s>]))")
NO_PICTURE = re.compile(rf"!{_LEFT_OUT}|\bsrc=(?:\"\"|''|(?=[\s>]))")


class Line(NamedTuple):
    """One line and where it stands."""

    number: int  # from 1
    start: int  # offset in the file
    text: str  # without its end
    end: int  # offset behind its end


def line_at(text: str, offset: int) -> int:
    """The line, from 1, on which an offset stands."""
    if "\r" not in text:  # nearly always
        return text.count("\n", 0, offset) + 1
    return sum(1 for _ in LINE_END.finditer(text, 0, offset)) + 1


def lines_of(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines between two offsets."""
    number = line_at(text, start)
    for stop, after in _ends(text, start, end):
        yield Line(number, start, text[start:stop], after)
        number, start = number + 1, after
    if start < end:
        yield Line(number, start, text[start:end], end)


def _ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each line end between two offsets."""
    if "\r" in text:
        yield from (found.span() for found in LINE_END.finditer(text, start, end))
        return
    while (at := text.find("\n", start, end)) >= 0:
        start = at + 1
        yield at, start


class NextLine:
    """On which line of the file the next occurrence of an address stands."""

    def __init__(self, text: str, first_line: int, no_address: re.Pattern[str] = NO_LINK) -> None:
        """``no_address`` finds what is written where an address was left out."""
        self._text, self._first, self._after = text, first_line, 0
        self._no_address = no_address

    def of(self, address: str) -> int:
        """The line; that on which the text begins if the address is written in another way.

        “/a/” is not found in “/a/b/” as long as it stands somewhere on its own.
        """
        at = self._whole(address, self._after) if address else -1
        if at < 0 and address:
            at = self._whole(address, 0)
        if at < 0 and address:
            at = self._text.find(address)
        if at < 0:  # left out, or written with entities or escapes
            pattern = _escaped(address) if address else self._no_address
            found = pattern.search(self._text, self._after) or pattern.search(self._text)
            if found is None:
                return self._first
            at = found.start()
        self._after = at + max(1, len(address))
        return self._first + bisect_right(self._ends, at)

    @cached_property
    def _ends(self) -> list[int]:
        """Where each line but the last has ended."""
        return [after for _, after in _ends(self._text, 0, len(self._text))]

    def _whole(self, address: str, after: int) -> int:
        """Where the address stands on its own, -1 for nowhere."""
        at = self._text.find(address, after)
        while at >= 0:
            end = at + len(address)
            if not (
                _GOES_ON_BEFORE.match(self._text[at - 1 : at])
                or _GOES_ON.match(self._text[end : end + 1])
            ):
                break
            at = self._text.find(address, at + 1)
        return at


def _escaped(address: str) -> re.Pattern[str]:
    """What finds an address some of whose signs are written with a backslash or as an entity."""
    signs = (r"&(?:amp;)?" if sign == "&" else rf"\\?{re.escape(sign)}" for sign in address)
    return re.compile("".join(signs))


def paragraphs_of(lines: Iterator[Line]) -> Iterator[list[Line]]:
    """The lines between blank ones, together."""
    paragraph: list[Line] = []
    for line in lines:
        if line.text.strip():
            paragraph.append(line)
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph
