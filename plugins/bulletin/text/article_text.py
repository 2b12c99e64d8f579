"""The plain text of an article, block by block, as taggers read it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a block is in the article."""

    TITLE = "title"
    LEAD = "lead"  # the sapo, written in the header ``Summary``
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list
    QUOTE = "quote"
    CELL = "cell"  # of a table
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text: NFC, single spaces, no markup."""

    role: Role
    text: str


class Span(NamedTuple):
    """A stretch of one block; offsets count code points of its text, end exclusive."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The title, the lead where there is one, then the body in reading order."""

    blocks: tuple[Block, ...]

    def words(self, span: Span) -> str:
        """The text a span covers."""
        return self.blocks[span.block].text[span.start : span.end]
