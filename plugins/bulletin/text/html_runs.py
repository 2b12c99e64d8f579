"""The pieces of HTML that make up a line of text, and where each letter of it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from plugins.bulletin.text.vietnamese import nfc

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


class Run(NamedTuple):
    """A piece of HTML without a tag in it, or a ``<br>``."""

    start: int
    end: int
    text: str  # as it is shown; a space for a <br>
    bears_link: bool


class Letter(NamedTuple):
    """Where a code point of a text stands in the HTML."""

    run: int
    start: int
    end: int


def shown(html: str) -> str:
    """A piece of HTML without a tag as readers see it."""
    return _ENTITY.sub(lambda found: unescape(found[0]), html) if "&" in html else html


def letters_of(html: str, runs: tuple[Run, ...]) -> list[Letter]:
    """Where each code point of the text stands that these runs make together.

    That text is NFC, its runs of white space are one space, and it is stripped.
    """
    raw = [
        (sign, number, start, end)
        for number, run in enumerate(runs)
        for sign, start, end in _signs(html, run)
    ]
    places: list[Letter] = []
    at = 0
    while at < len(raw):
        sign, number, start, end = raw[at]
        at += 1
        if sign.isspace():
            while at < len(raw) and raw[at][0].isspace():
                if raw[at][1] == number:
                    end = raw[at][3]
                at += 1
            if places and at < len(raw):
                places.append(Letter(number, start, end))
            continue
        cluster = sign
        while at < len(raw) and not raw[at][0].isspace() and _joins(cluster, raw[at][0]):
            cluster += raw[at][0]
            if raw[at][1] == number:
                end = raw[at][3]
            at += 1
        places.extend([Letter(number, start, end)] * len(nfc(cluster)))
    return places


def _signs(html: str, run: Run) -> Iterator[tuple[str, int, int]]:
    """The code points of a run as they are shown, each with the place where it is written."""
    if run.text == html[run.start : run.end]:
        yield from ((sign, at, at + 1) for at, sign in enumerate(run.text, run.start))
        return
    if html[run.start] == "<":
        yield run.text, run.start, run.end
        return
    at = run.start
    for entity in _ENTITY.finditer(html, run.start, run.end):
        yield from ((html[each], each, each + 1) for each in range(at, entity.start()))
        yield from ((sign, *entity.span()) for sign in unescape(entity[0]))
        at = entity.end()
    yield from ((html[each], each, each + 1) for each in range(at, run.end))


def _joins(cluster: str, sign: str) -> bool:
    """Whether the next code point becomes one with those before it, as a tone mark does."""
    return sign > "\u02ff" and nfc(cluster + sign) != nfc(cluster) + nfc(sign)
