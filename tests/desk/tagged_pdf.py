"""What a reader's machine is told of a PDF: its tags, and whether they hold together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream


@dataclass(frozen=True)
class Element:
    """An element of the structure tree, and on which pages which marked content is its own."""

    kind: str  # “H1”, “Figure”, “Link”
    entries: Any
    marked: tuple[tuple[int, int], ...]  # page, number of the content
    annotations: int


def elements(read: PdfReader) -> Iterator[Element]:
    """All of them, in reading order."""
    pages = {page.indirect_reference.idnum: n for n, page in enumerate(read.pages)}
    yield from _below(read.trailer["/Root"]["/StructTreeRoot"]["/K"], pages, None)


def _below(kids: Any, pages: dict[int, int], page: int | None) -> Iterator[Element]:
    for kid in kids if isinstance(kids, list) else [kids]:
        each = kid.get_object()
        if not hasattr(each, "keys") or "/S" not in each:
            continue
        own = pages[each.raw_get("/Pg").idnum] if "/Pg" in each else page
        inner = each.get("/K", [])
        parts = [part.get_object() for part in (inner if isinstance(inner, list) else [inner])]
        marked = [(own, int(part)) for part in parts if isinstance(part, int)]
        named = [part for part in parts if hasattr(part, "keys") and "/MCID" in part]
        marked += [
            (pages[part.raw_get("/Pg").idnum] if "/Pg" in part else own, int(part["/MCID"]))
            for part in named
        ]
        owned = sum(1 for p in parts if hasattr(p, "keys") and p.get("/Type") == "/OBJR")
        yield Element(each["/S"][1:], each, tuple(marked), owned)  # type: ignore[arg-type]
        yield from _below(inner, pages, own)


def marked_content(read: PdfReader) -> set[tuple[int, int]]:
    """Page and number of everything that is marked as content on a page."""
    found = set()
    for number, page in enumerate(read.pages):
        for operands, operator in ContentStream(page.get_contents(), read).operations:
            if operator == b"BDC" and "/MCID" in operands[1]:
                found.add((number, int(operands[1]["/MCID"])))
    return found


def unmarked_text(read: PdfReader) -> list[int]:
    """The pages on which text stands that is neither content nor artifact."""
    pages = []
    for number, page in enumerate(read.pages):
        depth = 0
        for _, operator in ContentStream(page.get_contents(), read).operations:
            depth += (operator in (b"BDC", b"BMC")) - (operator == b"EMC")
            if operator in (b"Tj", b"TJ") and depth == 0:
                pages.append(number)
    return pages
