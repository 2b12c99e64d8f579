"""Line breaks that were typed (Shift+Enter) where a new paragraph was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.intake.byline import names_in
from plugins.intake.document import Block, Kind, Span

_STOP = re.compile(r"[.!?…:;]['\"”’)\]]*$")
_LONG = 60  # signs of a line that is a paragraph
_END = 4  # blocks at the end, where a name may stand under a break


def without_typed_breaks(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with a paragraph for each line where the lines are long and end with a stop.

    A last line that holds names only, as a byline does, is a paragraph of its own too.
    """
    for at, block in enumerate(blocks):
        lines = list(_lines(block)) if block.kind is Kind.PARAGRAPH else []
        said = [" ".join("".join(span.text for span in line).split()) for line in lines]
        if len(lines) < 2 or any(span.picture is not None for span in block.spans):
            yield block
            continue
        *firsts, last = said
        if all(len(line) >= _LONG and _STOP.search(line) for line in firsts):
            yield from (replace(block, spans=line) for line in lines)
        elif at >= len(blocks) - _END and _STOP.search(firsts[-1]) and names_in(last):
            yield replace(block, spans=_joined(lines[:-1]))
            yield replace(block, spans=lines[-1])
        else:
            yield block


def _lines(block: Block) -> Iterator[tuple[Span, ...]]:
    line: list[Span] = []
    for span in block.spans:
        first, *others = span.text.split("\n")
        line.append(replace(span, text=first))
        for text in others:
            yield tuple(line)
            line = [replace(span, text=text)]
    yield tuple(line)


def _joined(lines: Sequence[tuple[Span, ...]]) -> tuple[Span, ...]:
    spans = list(lines[0])
    for line in lines[1:]:
        spans += [Span("\n"), *line]
    return tuple(spans)
