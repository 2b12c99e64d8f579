"""Turns the first mention of each entry into a link, and changes nothing else a reader sees."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from plugins.bulletin.text.article_text import ArticleText, Role, Span
from plugins.bulletin.text.html_blocks import HtmlBlock, blocks_of

_LINKED_ROLES = frozenset((Role.LEAD, Role.PARAGRAPH, Role.ITEM, Role.QUOTE, Role.CELL))


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link that waits for its place: the first of its spans that can bear one gets it."""

    css: str  # “campaign”, “unit”
    href: str
    spans: tuple[Span, ...]


class _Cut(NamedTuple):
    """A stretch of the HTML that becomes a link."""

    start: int
    end: int
    anchor: Anchor


def linked(
    text: ArticleText, lead_html: str, body_html: str, anchors: Sequence[Anchor]
) -> tuple[str, str]:
    """Lead and body with each anchor set once, where a place for it was found.

    ``text`` is what was read from both. Headings, captions, code and existing links get none, nor
    does a name that markup divides. All other HTML stays as it came, sign for sign. Raises
    ValueError if there are anchors and ``text`` was not read from this HTML.
    """
    if not anchors:
        return lead_html, body_html
    of_lead, of_body = _cuts(text, _html_of(text, lead_html, body_html), anchors)
    return _with_links(lead_html, of_lead), _with_links(body_html, of_body)


def _html_of(text: ArticleText, lead_html: str, body_html: str) -> dict[int, HtmlBlock]:
    """The HTML of each block of lead and body, by number of the block in the text."""
    body = blocks_of(body_html)
    before = len(text.blocks) - len(body)
    found = dict(enumerate(body, start=before))
    for number, block in found.items():
        if number < 0 or text.blocks[number].text != block.text:
            raise ValueError("the text was not read from this HTML")
    for number, read in enumerate(text.blocks[: max(before, 0)]):
        if read.role is Role.LEAD:
            same = (block for block in blocks_of(lead_html) if block.text == read.text)
            found.update((number, block) for block in same)
    return found


def _cuts(
    text: ArticleText, blocks: dict[int, HtmlBlock], anchors: Iterable[Anchor]
) -> tuple[list[_Cut], list[_Cut]]:
    """For each anchor its place, in the lead or in the body; places never overlap."""
    of_lead: list[_Cut] = []
    of_body: list[_Cut] = []
    used: dict[int, list[Span]] = {}
    for anchor in anchors:
        for span in anchor.spans:
            role = text.blocks[span.block].role
            taken = used.setdefault(span.block, [])
            if role not in _LINKED_ROLES or span.block not in blocks or _touches(span, taken):
                continue
            place = blocks[span.block].place(span.start, span.end)
            if place is None:
                continue
            (of_lead if role is Role.LEAD else of_body).append(_Cut(*place, anchor))
            taken.append(span)
            break
    return of_lead, of_body


def _touches(span: Span, taken: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in taken)


def _with_links(html: str, cuts: Iterable[_Cut]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, anchor in sorted(cuts, key=lambda cut: cut.start):
        attributes = f'class="{escape(anchor.css)}" href="{escape(anchor.href)}"'
        pieces += [html[at:start], f"<a {attributes}>", html[start:end], "</a>"]
        at = end
    return "".join([*pieces, html[at:]])
