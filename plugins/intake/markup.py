"""HTML becomes blocks: that which mammoth makes of a Word file, and the main text of a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString, PageElement

from plugins.intake.document import Block, Cell, Kind, Look, Span
from plugins.intake.numbering import Numbered

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset(
    (*_HEADINGS, "p", "div", "ul", "ol", "li", "table", "blockquote", "figure", "figcaption",
     "section", "article", "main", "header", "footer", "center", "pre", "hr", "dl", "dt", "dd",
     "address", "body", "html", "form", "fieldset", "details", "summary", "tbody", "tr", "td")
)  # fmt: skip
_NOTE_REF = re.compile(r"#(?:foot|end)note-\d+$")
_BACK = re.compile(r"#(?:foot|end)note-ref-\d+$")
_NOTE_ID = re.compile(r"^(foot|end)note-(\d+)$")
_SPACE = re.compile(r"[^\S\n]+")
_ALIGN = re.compile(r"text-align\s*:\s*(left|right|center|justify)", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(italic|oblique)", re.IGNORECASE)
_MOST_COLUMNS = 100  # of one cell
_LONG_NUMBER = 6  # digits no list is counted with


@dataclass(frozen=True, slots=True)
class Marks:
    """What bookmarks of a Word text stand for: “b0” a paragraph."""

    looks: Mapping[str, Look] = field(default_factory=dict)
    numbers: Mapping[str, Numbered] = field(default_factory=dict)


@dataclass(slots=True)
class _Context:
    """What the words that are read belong to."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    number: int | None = None
    note: str = ""


def blocks_of(
    html: str | Tag,
    marks: Marks | None = None,
    *,
    typed_space: bool = False,
    picture: Callable[[Tag], int | None] = lambda image: None,
) -> tuple[Block, ...]:
    """The blocks in reading order.

    ``typed_space``: line ends within text are typed, as in Word; else they are spaces, as in HTML.
    ``picture`` says which picture an ``<img>`` is, None for one that does not belong to the text.
    """
    root = BeautifulSoup(html, "html.parser") if isinstance(html, str) else html
    return _Reader(marks or Marks(), typed_space, picture).read(root)


class _Reader:
    def __init__(
        self, marks: Marks, typed_space: bool, picture: Callable[[Tag], int | None]
    ) -> None:
        self._marks, self._typed_space, self._picture = marks, typed_space, picture
        self._blocks: list[Block] = []
        self._spans: list[Span] = []
        self._context = _Context()
        self._base = self._look = Look()  # of the elements around; of the paragraph
        self._lists: list[int | None] = []  # of each list around: the next number, None: bullets

    def read(self, root: Tag) -> tuple[Block, ...]:
        self._children(root, Span(""))
        self._close()
        return tuple(self._blocks)

    def _children(self, element: Tag, look: Span) -> None:
        for child in element.children:
            self._node(child, look)

    def _node(self, node: PageElement, look: Span) -> None:
        if isinstance(node, Tag):
            self._element(node, look)
        elif type(node) in (NavigableString, CData):
            text = str(node).replace("\u00a0", " ")
            text = text if self._typed_space else text.replace("\n", " ")
            if text:
                self._spans.append(replace(look, text=_SPACE.sub(" ", text)))

    def _element(self, element: Tag, look: Span) -> None:
        name = element.name
        if name in ("script", "style", "template", "noscript", "title", "head"):
            return
        if name == "br":
            self._spans.append(replace(look, text="\n"))
        elif name == "img":
            if (number := self._picture(element)) is not None:
                self._spans.append(Span("", picture=number))
        elif name == "table":
            self._table(element)
        elif name in _BLOCKS:
            self._block(element, look)
        elif name == "sup" and (link := element.find("a", href=_NOTE_REF)):
            note = str(link["href"]).removeprefix("#") if isinstance(link, Tag) else ""
            self._spans.append(replace(look, text="", note=_note_name(note)))
        elif name == "a" and str(element.get("id", "")) and not element.get("href"):
            self._bookmark(str(element["id"]))
            self._children(element, look)
        elif name == "a" and _BACK.match(str(element.get("href", ""))):
            return  # the way back from a note
        else:
            self._children(element, _styled(element, look))

    def _bookmark(self, name: str) -> None:
        if name.startswith("p") and name[1:].isdecimal():
            self._spans.append(Span("", picture=int(name[1:])))
        elif found := self._marks.looks.get(name):
            if self._look is not self._base:
                self._close()  # mammoth joined two paragraphs into one
            self._look = found
            counted = self._marks.numbers.get(name)
            if counted and self._context.kind is Kind.ITEM:
                self._context.number, self._context.level = counted.number, counted.depth
            elif counted and counted.label:
                self._spans.append(Span(f"{counted.label} "))

    def _block(self, element: Tag, look: Span) -> None:
        self._close()
        context, base = self._context, self._base
        self._base = self._look = _with_attributes(base, element)
        name = element.name
        if name in _HEADINGS:
            self._context = _Context(Kind.HEADING, int(name[1]))
        elif name == "li":
            self._context = self._item(element)
        elif name == "blockquote":
            self._context = _Context(Kind.QUOTE)
        elif name in ("ul", "ol"):
            start = str(element.get("start", "1"))
            number = int(start) if start.isdecimal() and len(start) < _LONG_NUMBER else 1
            self._lists.append(number if name == "ol" else None)
        self._children(element, _styled(element, look))
        self._close()
        self._context, self._base, self._look = context, base, base
        if name in ("ul", "ol"):
            self._lists.pop()

    def _item(self, element: Tag) -> _Context:
        if found := _NOTE_ID.match(str(element.get("id", ""))):
            return _Context(Kind.NOTE, note=_note_name(found[0]))
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        return _Context(Kind.ITEM, max(1, len(self._lists)), number)

    def _table(self, table: Tag) -> None:
        self._close()
        rows = []
        for row in table.find_all("tr"):
            if row.find_parent("table") is not table:
                continue
            cells = [
                Cell(
                    _Reader(self._marks, self._typed_space, self._picture).read(cell),
                    _count(cell.get("colspan")),
                    _count(cell.get("rowspan")),
                )
                for cell in row.find_all(("td", "th"), recursive=False)
            ]
            if cells:
                rows.append(tuple(cells))
        caption = table.find("caption", recursive=False)
        if isinstance(caption, Tag):
            self._children(caption, Span(""))
            self._close()
        if rows:
            self._blocks.append(Block(Kind.TABLE, rows=tuple(rows)))

    def _close(self) -> None:
        spans, now = _trimmed(self._spans), self._context
        if spans:
            block = Block(now.kind, spans, self._look, now.level, now.number, note=now.note)
            self._blocks.append(block)
            if now.kind is Kind.ITEM:  # a second paragraph of an item is no item
                now.kind = Kind.PARAGRAPH
        self._spans, self._look = [], self._base


def _note_name(name: str) -> str:
    """“1” for “footnote-1”, “c1” for “endnote-1”."""
    kind, _, number = name.rpartition("-")
    return number if kind.endswith("footnote") else f"c{number}"


def _count(said: object) -> int:
    text = str(said or "1")
    return max(1, min(int(text[:6]), _MOST_COLUMNS)) if text.isdecimal() else 1


def _styled(element: Tag, look: Span) -> Span:
    style = str(element.get("style", ""))
    if element.name in ("b", "strong") or _BOLD.search(style):
        look = replace(look, bold=True)
    if element.name in ("i", "em", "cite") or _ITALIC.search(style):
        look = replace(look, italic=True)
    if element.name in ("sup", "sub"):
        look = replace(look, raised=element.name)
    if element.name == "a" and element.get("href"):
        look = replace(look, href=str(element["href"]).strip())
    return look


def _with_attributes(look: Look, element: Tag) -> Look:
    """What the element itself says of its alignment and its class."""
    said = _ALIGN.search(str(element.get("style", "")))
    align = said[1] if said else str(element.get("align", ""))
    if element.name == "center":
        align = "center"
    style = " ".join(element.get_attribute_list("class") if element.get("class") else [])
    if element.name == "figcaption":
        style = "caption"
    return replace(look, align=align.lower() or look.align, style=style.lower() or look.style)


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """The spans joined where they look alike, without white space around and runs of it within."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.picture is None and not span.note and not joined[-1].note:
            last = joined[-1]
            blank = not span.text.strip() and not span.href
            if last.picture is None and (blank or replace(last, text="") == replace(span, text="")):
                joined[-1] = replace(last, text=last.text + span.text)
                continue
        joined.append(span)
    tidy: list[Span] = []
    at_start = True
    for span in joined:
        text = re.sub(r" *\n *", "\n", _SPACE.sub(" ", span.text))
        if at_start:
            text = text.lstrip()
        elif tidy and tidy[-1].text[-1:] in (" ", "\n"):
            text = text.lstrip(" ")
        if text or span.picture is not None or span.note:
            tidy.append(replace(span, text=text))
            at_start = at_start and not text
    for at in range(len(tidy) - 1, -1, -1):
        tidy[at] = replace(tidy[at], text=tidy[at].text.rstrip())
        if tidy[at].text or tidy[at].picture is not None or tidy[at].note:
            break
        del tidy[at]
    return tuple(tidy)
