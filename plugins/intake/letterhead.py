"""The head and foot of official papers, which are no part of the news: found and left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.bulletin.text.vietnamese import fold
from plugins.intake.document import Block, Kind

_STATE = re.compile(r"cộng\s*h(òa|oà)\s*xã\s*hội\s*chủ\s*nghĩa\s*việt\s*nam", re.I)
_MOTTO = re.compile(r"^[\s*_–-]*độc\s*lập\s*[-–—]\s*tự\s*do\s*[-–—]\s*hạnh\s*phúc[\s*_–-]*$", re.I)
_PARTY = re.compile(r"^đảng\s+cộng\s+sản\s+việt\s+nam$", re.I)
_NUMBER = re.compile(r"^số\s*:\s*[\w\s…._-]{0,20}\s*/\s*[\w\s&-]{1,30}$", re.I)
_BODY = re.compile(
    r"^(ubnd|ủy ban|uỷ ban|sở|hội đồng|ban|tỉnh|huyện|thành phố|bộ|đảng bộ"
    r"|công ty|liên đoàn|hội|cục|chi)\b",
    re.I,
)
_RULE = re.compile(r"^[\s_*–—.=-]+$")
_FOOT = re.compile(r"^nơi\s+nhận\s*:?", re.I)
_HEAD_BLOCKS = 8  # how far down a head may reach


@dataclass(frozen=True, slots=True)
class Headless:
    """The blocks without head and foot, and what they said."""

    blocks: tuple[Block, ...]
    left_out: tuple[str, ...]


def without_letterhead(blocks: Sequence[Block]) -> Headless:
    """Leaves out the tables and lines with the name of the state, the motto, number and body.

    A line is left out for what it says, or for standing capital beside such a line. A table at the
    end that begins with “Nơi nhận” goes too.
    """
    head = blocks[:_HEAD_BLOCKS]
    marked = [at for at, block in enumerate(head) if any(map(_is_head, _lines(block)))]
    left_out: list[str] = []
    kept: list[Block] = []
    for at, block in enumerate(blocks):
        lines = list(_lines(block))
        in_head = bool(marked) and at <= max(marked)
        at_foot = at >= len(blocks) - 3 and _is_foot(block)
        if block.kind is Kind.TABLE and (at in marked or at_foot):
            left_out.append(" | ".join(lines))
        elif in_head and block.kind is not Kind.TABLE and _goes(block, lines):
            left_out.append(" ".join(lines))
        else:
            kept.append(block)
    return Headless(tuple(kept), tuple(words for words in left_out if words.strip()))


def _goes(block: Block, lines: Iterable[str]) -> bool:
    shouted = block.text.isupper() and _BODY.match(fold(block.text)) is not None
    return all(_is_head(line) or _RULE.match(line) for line in lines) or shouted


def _is_head(line: str) -> bool:
    return bool(
        (_STATE.search(line) and len(line) < 80)
        or _MOTTO.match(line)
        or _PARTY.match(line)
        or _NUMBER.match(line)
    )


def _is_foot(table: Block) -> bool:
    return bool(table.rows) and any(
        _FOOT.match(line) for block in table.rows[0][0].blocks[:1] for line in _lines(block)
    )


def _lines(block: Block) -> Iterator[str]:
    if block.kind is Kind.TABLE:
        for row in block.rows:
            for cell in row:
                for inner in cell.blocks:
                    yield from _lines(inner)
    else:
        words = "".join(span.text for span in block.spans)
        yield from (" ".join(line.split()) for line in words.split("\n") if line.strip())


def day_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Every line of the blocks, tables too: where a head says its day."""
    for block in blocks:
        yield from _lines(block)
