"""Turns the first mention of each entry into a link, and changes nothing else a reader sees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from plugins.bulletin.text.article_text import ArticleText, Role, Span
from plugins.bulletin.text.html_blocks import HtmlBlock, blocks_of, parse, written

_NEVER_IN = frozenset(("a", "code", "pre", "kbd", "samp", "button"))
_LINKED_ROLES = frozenset((Role.LEAD, Role.PARAGRAPH, Role.ITEM, Role.QUOTE, Role.CELL))


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link that waits for its place: the first of its spans that can bear one gets it."""

    css: str  # “campaign”, “unit”
    href: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A stretch of one string of the HTML that becomes a link."""

    tree: BeautifulSoup
    string: NavigableString
    start: int
    end: int
    anchor: Anchor


def linked(
    text: ArticleText, lead_html: str, body_html: str, anchors: Iterable[Anchor]
) -> tuple[str, str]:
    """Lead and body with each anchor set once, where a place for it was found.

    ``text`` is what was read from both. Headings, captions, code and existing links get none, nor
    does a name that markup divides. The visible text stays the same; HTML without a link is
    answered as it came. Raises ValueError if ``text`` was not read from this HTML.
    """
    trees = (parse(lead_html), parse(body_html))
    blocks = _html_of(text, *trees)
    cuts = _cuts(text, blocks, anchors)
    for tree in {id(cut.tree): cut.tree for cut in cuts}.values():
        _set(tree, [cut for cut in cuts if cut.tree is tree])
    changed = {id(cut.tree) for cut in cuts}
    lead, body = (
        written(tree) if id(tree) in changed else html
        for tree, html in zip(trees, (lead_html, body_html), strict=True)
    )
    return lead, body


_Blocks = dict[int, tuple[BeautifulSoup, HtmlBlock]]  # by number of the block in the text


def _html_of(text: ArticleText, lead: BeautifulSoup, body: BeautifulSoup) -> _Blocks:
    """The HTML of each block of lead and body."""
    found: _Blocks = {}
    body_blocks = blocks_of(body)
    before = len(text.blocks) - len(body_blocks)
    for number, block in enumerate(body_blocks, start=before):
        if number < 0 or text.blocks[number].text != block.text:
            raise ValueError("the text was not read from this HTML")
        found[number] = (body, block)
    for number, written_block in enumerate(text.blocks):
        if written_block.role is Role.LEAD:
            for block in blocks_of(lead):
                if block.text == written_block.text:
                    found[number] = (lead, block)
    return found


def _cuts(text: ArticleText, blocks: _Blocks, anchors: Iterable[Anchor]) -> list[_Cut]:
    """For each anchor its place; places never overlap."""
    cuts: list[_Cut] = []
    used: dict[int, list[Span]] = {}
    letters: dict[int, list[tuple[int, int, int]]] = {}
    for anchor in anchors:
        for span in anchor.spans:
            role = text.blocks[span.block].role
            taken = used.setdefault(span.block, [])
            if role not in _LINKED_ROLES or span.block not in blocks or _touches(span, taken):
                continue
            tree, block = blocks[span.block]
            if span.block not in letters:
                letters[span.block] = block.letters()
            run = letters[span.block][span.start : span.end]
            string = block.parts[run[0][0]]
            if run[0][0] != run[-1][0] or string is None or _is_closed(string):
                continue
            cuts.append(_Cut(tree, string, run[0][1], run[-1][2], anchor))
            taken.append(span)
            break
    return cuts


def _touches(span: Span, taken: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in taken)


def _is_closed(string: NavigableString) -> bool:
    return any(parent.name in _NEVER_IN for parent in string.parents)


def _set(tree: BeautifulSoup, cuts: Iterable[_Cut]) -> None:
    """Put the links into the tree, string by string."""
    by_string: dict[int, list[_Cut]] = {}
    for cut in cuts:
        by_string.setdefault(id(cut.string), []).append(cut)
    for group in by_string.values():
        string = group[0].string
        pieces: list[NavigableString | Tag] = []
        at = 0
        for cut in sorted(group, key=lambda cut: cut.start):
            link = tree.new_tag("a", attrs={"class": cut.anchor.css, "href": cut.anchor.href})
            link.string = string[cut.start : cut.end]
            pieces += [NavigableString(string[at : cut.start]), link]
            at = cut.end
        pieces.append(NavigableString(string[at:]))
        string.replace_with(*(piece for piece in pieces if isinstance(piece, Tag) or piece))
