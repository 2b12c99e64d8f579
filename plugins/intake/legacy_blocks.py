"""Text of an old font whose font is not known any more: told by its words alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from plugins.bulletin.text.legacy_fonts import from_legacy, is_suspect, legacy_font
from plugins.bulletin.text.vietnamese import shortened
from plugins.intake.document import Block, Document, LegacyText

_SAMPLE = 60  # signs


def with_legacy(document: Document, *, convert: bool) -> Document:
    """The document with what it has of old fonts told and, if asked for, turned into Unicode.

    Where a Word file said of some runs that their font is an old one, these are Unicode already:
    read a second time, “Lê” would become “Lờ”. Only what still looks wrong is read then.
    """
    texts = [block.text for block in _all_blocks(document.blocks)]
    encoding = legacy_font("\n".join([document.title, *texts]))
    if not encoding:
        return document
    changed = [(text, read) for text in texts if (read := from_legacy(text, encoding)) != text]
    typed, read = max(changed, key=lambda pair: len(pair[0]), default=(document.title, ""))
    legacy = LegacyText(encoding, shortened(typed, _SAMPLE), shortened(read, _SAMPLE))
    if not convert:
        return replace(document, legacy=document.legacy or legacy)

    def read_once(text: str) -> str:
        done = document.legacy is not None and not is_suspect(text)
        return text if done else from_legacy(text, encoding)

    return replace(
        document,
        blocks=tuple(_converted(block, read_once) for block in document.blocks),
        title=read_once(document.title),
        lead=read_once(document.lead),
        authors=tuple(read_once(name) for name in document.authors),
        legacy=document.legacy or legacy,
    )


def _all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        for row in block.rows:
            for cell in row:
                yield from _all_blocks(cell.blocks)


def _converted(block: Block, read: Callable[[str], str]) -> Block:
    rows = tuple(
        tuple(
            replace(cell, blocks=tuple(_converted(inner, read) for inner in cell.blocks))
            for cell in row
        )
        for row in block.rows
    )
    spans = block.spans
    if read(block.text) != block.text:  # else a short word might be taken wrongly
        spans = tuple(replace(span, text=read(span.text)) for span in spans)
    return replace(block, rows=rows, spans=spans)
