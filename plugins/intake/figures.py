"""Pictures of a document become figures, each with the caption that stands by it.

A caption stands under its picture: in the same paragraph, in a caption style, centred, in italics,
in a text box, in the same cell of a table or the next row, as a line “Ảnh: …”, or as a plain line
that is shorter than any paragraph and ends without a stop. The last is a guess and is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plugins.intake.document import Block, Kind, Remark, Span

_STYLES = (
    "caption",
    "chú thích",
    "chu thich",
    "ghi chú ảnh",
    "ảnh",
    "anh",
    "img",
    "image",
    "photo",
)
_CREDIT = re.compile(
    r"[(\[]?\s*(ảnh|nguồn ảnh|hình|nguồn)\s*(minh họa|minh hoạ|tư liệu)?\s*[:)]", re.I
)
_CREDITED = re.compile(r"ảnh\s*(minh họa|minh hoạ|tư liệu)?\s*:", re.I)
_NUMBERED = re.compile(r"(ảnh|hình)\s*\d{1,3}\s*[.:–-]", re.I)
_END = re.compile(r"[.!?…:;]['\"”’)\]]*$")
_LONGEST = 350  # signs of a caption that is marked as one
_PLAIN = 160  # of one that is not
_PLAIN_SENTENCE = 60  # of one that is not and ends with a stop
_GUESSED = Remark(
    "dòng dưới ảnh được hiểu là chú thích", "nếu đó là thân bài, thêm một dòng trống dưới ảnh"
)
_NO_CAPTION = Remark("ảnh không có chú thích", "thêm chú thích vào dòng ngay dưới ảnh")


def with_figures(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with each picture a figure of its own, captions taken out of the text."""
    apart = [part for block in blocks for part in _apart(block)]
    return tuple(_captioned(apart))


def _apart(block: Block) -> Iterator[Block]:
    """Pictures out of paragraphs and out of tables that only lay them out."""
    if block.kind is Kind.TABLE:
        yield from _out_of_table(block)
        return
    pictures = [span.picture for span in block.spans if span.picture is not None]
    if not pictures:
        yield block
        return
    if block.kind is not Kind.PARAGRAPH or _has_text_before(block):
        yield replace(block, spans=_worded(block.spans))
        yield from (Block(Kind.FIGURE, picture=number) for number in pictures)
        return
    # A picture opens the paragraph: what follows is its caption, or the paragraph it floats in.
    waiting: list[Span] = []
    figure: Block | None = None
    for span in (*block.spans, None):
        if span is not None and span.picture is None:
            waiting.append(span)
            continue
        if figure is not None:
            yield from _figure_and_text(figure, block, tuple(waiting))
        waiting = []
        figure = None if span is None else Block(Kind.FIGURE, picture=span.picture)


def _has_text_before(block: Block) -> bool:
    first = block.spans[0]
    return first.picture is None and bool(first.text.strip())


def _worded(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(span for span in spans if span.picture is None)


def _figure_and_text(figure: Block, block: Block, spans: tuple[Span, ...]) -> Iterator[Block]:
    text = replace(block, spans=spans)
    if not text.text:
        yield figure
    elif len(text.text) <= _most(text) or _is_marked(text):
        yield replace(figure, spans=_bare(spans))
    else:
        yield figure
        yield text


def _out_of_table(table: Block) -> Iterator[Block]:
    """The blocks of a table that holds pictures or but one cell; others stay tables."""
    cells = [cell for row in table.rows for cell in row]
    holds = any(_holds_picture(block) for cell in cells for block in cell.blocks)
    if len(cells) == 1:
        for block in cells[0].blocks:
            boxed = block.kind is Kind.PARAGRAPH and not _holds_picture(block)
            yield from _apart(replace(block, kind=Kind.QUOTE) if boxed and not holds else block)
        return
    if not holds:
        yield table
        return
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            if (at, column) in taken:
                continue
            inner = [part for block in cell.blocks for part in _apart(block)]
            figures = [part for part in inner if part.kind is Kind.FIGURE]
            words = [part for part in inner if part.kind is not Kind.FIGURE]
            below = table.rows[at + 1][column : column + 1] if at + 1 < len(table.rows) else ()
            if figures and not words and below and _is_caption_cell(below[0].blocks):
                words = list(below[0].blocks)
                taken.add((at + 1, column))
            short = sum(len(part.text) for part in words) <= _LONGEST
            if figures and words and short:
                spans = _joined(part.spans for part in words)
                yield from figures[:-1]
                yield replace(figures[-1], spans=_joined((figures[-1].spans, _bare(spans))))
            else:
                yield from inner


def _holds_picture(block: Block) -> bool:
    return any(span.picture is not None for span in block.spans) or any(
        _holds_picture(inner) for row in block.rows for cell in row for inner in cell.blocks
    )


def _is_caption_cell(blocks: Sequence[Block]) -> bool:
    words = " ".join(block.text for block in blocks)
    return bool(words) and len(words) <= _LONGEST and not any(map(_holds_picture, blocks))


def _captioned(blocks: Sequence[Block]) -> Iterator[Block]:
    waiting: list[Block] = []  # the last block, if a caption may stand above a picture
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if block.kind is not Kind.FIGURE:
            yield from waiting
            waiting = [block]
            continue
        figure, remarks = block, list(block.remarks)
        while at < len(blocks) and blocks[at].kind is not Kind.FIGURE:
            kind = _is_caption(blocks[at], blocks[at + 1 : at + 2], bool(figure.spans))
            if kind is None:
                break
            figure = replace(figure, spans=_joined((figure.spans, _bare(blocks[at].spans))))
            remarks += [_GUESSED] if kind == "guess" else []
            at += 1
        if not figure.spans and waiting and _stands_above(waiting[0]):
            figure = replace(figure, spans=_bare(waiting[0].spans))
            waiting = []
        yield from waiting
        waiting = []
        in_row = at < len(blocks) and blocks[at].kind is Kind.FIGURE
        if not figure.spans and not in_row:
            remarks.append(_NO_CAPTION)
        yield replace(figure, remarks=tuple(remarks))
    yield from waiting


def _is_caption(block: Block, following: Sequence[Block], has_one: bool) -> str | None:
    """“sure”, “guess”, or None; with ``has_one`` only what goes on with a caption counts."""
    if block.kind is not Kind.PARAGRAPH or not block.text:
        return None
    if _CREDIT.match(block.text) and len(block.text) <= _PLAIN:
        return "sure"
    if has_one:
        return None
    if _is_marked(block):
        return "sure"
    long = any(len(after.text) > len(block.text) for after in following)
    plain = not block.bold and block.look.align != "right"
    return "guess" if plain and long and len(block.text) <= _most(block) else None


def _most(block: Block) -> int:
    """How long a line may be to be taken for a caption though nothing marks it as one."""
    credited = _CREDITED.search(block.text) is not None
    return _PLAIN_SENTENCE if _END.search(block.text) and not credited else _PLAIN


def _is_marked(block: Block) -> bool:
    """Whether a paragraph looks like a caption whatever it says."""
    text, look = block.text, block.look
    if len(text) > _LONGEST or look.align == "right":
        return False
    if any(name in look.style for name in _STYLES) or look.boxed or _NUMBERED.match(text):
        return True
    shouted = block.bold and text.isupper()
    return (look.align == "center" or block.italic) and not shouted


def _stands_above(block: Block) -> bool:
    return (
        block.kind is Kind.PARAGRAPH
        and len(block.text) <= _LONGEST
        and (any(name in block.look.style for name in _STYLES[:3]) or block.look.boxed)
    )


def _bare(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Without the look that all of a caption has, and with its lines joined."""
    return tuple(
        replace(span, italic=False, bold=False, text=" ".join(span.text.split("\n")))
        for span in spans
        if span.picture is None
    )


def _joined(parts: Iterable[tuple[Span, ...]]) -> tuple[Span, ...]:
    """The parts one after the other, a line each."""
    spans: list[Span] = []
    for part in parts:
        if spans and part:
            spans.append(Span("\n"))
        spans.extend(part)
    return tuple(spans)
