"""The blocks of an article's HTML, walked in one way by all who read them or link in them.

``blocks_of(parse(html))`` gives the blocks in reading order. Their ``role`` and ``text`` are what
``ArticleText`` keeps; their ``parts`` lead from an offset of the text back into the HTML. Text
offsets found by a tagger therefore always point at the letters a reader sees. Who changes the tree
writes it with ``written``.
"""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.dammit import EntitySubstitution
from bs4.element import NavigableString, PageElement
from bs4.formatter import HTMLFormatter

from plugins.bulletin.text.article_text import Role
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

# Footnote numbers and the arrow back from a note are marks of the page, no words of the article.
_MARKS = frozenset(["footnote-ref", "footnote-backref"])


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """One run of text inside one element."""

    role: Role
    element: Tag  # the nearest element that breaks the line: <p>, <li>, <figcaption> …
    parts: tuple[NavigableString | None, ...]  # its strings in order; None is a <br>
    text: str  # NFC, runs of white space one space, stripped; never empty

    def letters(self) -> list[tuple[int, int, int]]:
        """For each code point of ``text``: number of the part, and start and end within it.

        Code points that were composed from several share the whole stretch; a space stands for its
        run of white space, or for the first part of it where the run goes on into the next part.
        """
        only = self.parts[0] if len(self.parts) == 1 else None
        if only is not None and (at := only.find(self.text)) >= 0:  # nothing was folded away
            return [(0, place, place + 1) for place in range(at, at + len(self.text))]
        return _letters(self.parts)


def parse(html: str) -> BeautifulSoup:
    """The tree of a piece of HTML; readers and linkers must not parse differently."""
    return BeautifulSoup(html, "html.parser")


# As pages are written: letters stay letters, and ``<img>`` and ``<br>`` end without a slash.
_WRITTEN = HTMLFormatter(
    entity_substitution=EntitySubstitution.substitute_xml, void_element_close_prefix=""
)


def written(soup: BeautifulSoup) -> str:
    """The HTML of a tree; all who change a tree write it in this one way."""
    return str(soup.decode(formatter=_WRITTEN))


def blocks_of(soup: BeautifulSoup | Tag) -> list[HtmlBlock]:
    """The blocks that hold text, in reading order.

    Inline markup is joined, ``<br>`` is a space, comments and footnote marks are passed over. The
    text of an item before its nested list is one block, each nested item another. A paragraph
    inside an item, cell, quote or caption has the role of what holds it.
    """
    blocks: list[HtmlBlock] = []
    # Of each element: the one that breaks the line around it, and its role. Kept by identity,
    # top-down, so that deep nesting neither recurses nor walks up again.
    holders: dict[int, tuple[Tag, Role]] = {id(soup): (soup, Role.PARAGRAPH)}
    holder: tuple[Tag, Role] = (soup, Role.PARAGRAPH)
    parts: list[NavigableString | None] = []
    passed_over: set[int] = set()  # by identity

    def end_run() -> None:
        text = _text(parts)
        if text:
            blocks.append(HtmlBlock(holder[1], holder[0], tuple(parts), text))
        parts.clear()

    for node in soup.descendants:
        if id(node.parent) in passed_over or _is_mark(node):
            passed_over.add(id(node))
            continue
        above = holders[id(node.parent)]
        if isinstance(node, Tag):
            if node.name in _BREAKING:
                end_run()
                holder = (node, _ROLES.get(node.name, above[1]))
                holders[id(node)] = holder
                continue
            holders[id(node)] = above
        elif type(node) is not NavigableString:
            continue  # a comment, a script
        if above[0] is not holder[0]:
            end_run()
            holder = above
        if isinstance(node, NavigableString):
            parts.append(node)
        elif node.name == "br":
            parts.append(None)
    end_run()
    return blocks


def _is_mark(node: PageElement) -> bool:
    return isinstance(node, Tag) and not _MARKS.isdisjoint(node.get_attribute_list("class"))


def _text(parts: list[NavigableString | None]) -> str:
    return nfc(" ".join("".join(" " if part is None else part for part in parts).split()))


def _letters(parts: tuple[NavigableString | None, ...]) -> list[tuple[int, int, int]]:
    places: list[tuple[int, int, int]] = []
    raw: list[tuple[str, int, int]] = [
        (letter, number, offset)
        for number, part in enumerate(parts)
        for offset, letter in enumerate(" " if part is None else part)
    ]
    at = 0
    while at < len(raw):
        letter, number, start = raw[at]
        at += 1
        end = start + 1
        if letter.isspace():
            while at < len(raw) and raw[at][0].isspace():
                if raw[at][1] == number:
                    end = raw[at][2] + 1
                at += 1
            if places and at < len(raw):
                places.append((number, start, end))
            continue
        cluster = letter
        while at < len(raw) and not raw[at][0].isspace() and _joins(cluster, raw[at][0]):
            cluster += raw[at][0]
            if raw[at][1] == number:
                end = raw[at][2] + 1
            at += 1
        places.extend([(number, start, end)] * len(nfc(cluster)))
    return places


def _joins(cluster: str, letter: str) -> bool:
    """Whether the next letter becomes one with those before it, as a tone mark does."""
    return letter > "\u02ff" and nfc(cluster + letter) != nfc(cluster) + nfc(letter)
