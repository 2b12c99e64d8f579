"""The title of an article, and the kicker lines that are none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from plugins.bulletin.text.vietnamese import shortened
from plugins.intake.document import Block, Kind

_STYLES = ("title", "tiêu đề", "tieu de", "tít", "tên bài", "ten bai", "headline")
_END = re.compile(r"[.;:,…]$")
_LONGEST = 250  # signs
_KICKER = 4  # words
_FIRST = 6  # blocks among which a title is looked for
_LARGER = 1.15  # than the text, at least
_OPENING = 90  # signs of an opening that stands in for a title


@dataclass(frozen=True, slots=True)
class Headline:
    """The title, and which blocks said it."""

    title: str
    blocks: frozenset[int] = frozenset()
    sure: bool = True


def headline_of(blocks: Sequence[Block]) -> Headline | None:
    """The title as the text has it, None where no line can be one.

    By style (Title, then Heading 1 at the top), else the first line that is bold and centred,
    large, or in capitals; else a first short line without a stop. Lines of one look belong
    together.
    """
    first = [at for at, block in enumerate(blocks[:_FIRST]) if _may_be(block)]
    text_size = _text_size(blocks)
    rules: tuple[Callable[[Block], bool], ...] = (
        lambda block: any(block.look.style.startswith(name) for name in _STYLES),
        lambda block: block.kind is Kind.HEADING and block.level == 1,
        lambda block: (block.bold or block.text.isupper()) and block.look.align == "center",
        lambda block: bool(text_size) and block.look.size >= text_size * _LARGER,
        lambda block: block.bold or block.kind is Kind.HEADING,
        lambda block: block.look.align == "center",
    )
    for rule in rules:
        for at in first:
            if rule(blocks[at]) and not _is_lead(blocks[at], blocks[at + 1 : at + 2]):
                at += _is_kicker(blocks, at)
                return _whole(blocks, at)
    if first and first[0] == 0 and len(blocks) > 1:
        text = blocks[0].text
        if len(text) <= _LONGEST / 1.5 and not _END.search(text):
            return Headline(text, frozenset([0]), sure=False)
    return None


def stand_in(text: str) -> str:
    """A title for a text that has none: how it opens, up to its first comma or stop."""
    opening = re.split(r"(?<=[^\d]{3})[,;.:!?](?=\s)", text, maxsplit=1)[0]
    if len(opening.split()) < 4:
        opening = text
    return shortened(opening, _OPENING).rstrip("….,;: ")


def _may_be(block: Block) -> bool:
    return (
        block.kind in (Kind.PARAGRAPH, Kind.HEADING)
        and 0 < len(block.text) <= _LONGEST
        and block.look.align != "right"
        and any(c.isalpha() for c in block.text)
    )


def _is_lead(block: Block, following: Sequence[Block]) -> bool:
    """A sentence with its stop, under a title that is marked in no way, is no title."""
    return bool(_END.search(block.text)) and len(block.text) > _LONGEST / 2


def _is_kicker(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line such as “TIN HOẠT ĐỘNG” stands over the title and is none itself."""
    line, below = blocks[at], blocks[at + 1 : at + 2]
    return bool(
        below
        and line.text.isupper()
        and len(line.text.split()) <= _KICKER
        and _may_be(below[0])
        and not below[0].text.isupper()
        and not re.search(r"[.!?…]$", below[0].text)
        and (below[0].bold or below[0].look.size > line.look.size)
        and below[0].look.align == line.look.align
    )


def _text_size(blocks: Sequence[Block]) -> float:
    sizes: dict[float, int] = {}
    for block in blocks:
        if block.kind is Kind.PARAGRAPH and block.look.size:
            sizes[block.look.size] = sizes.get(block.look.size, 0) + len(block.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _whole(blocks: Sequence[Block], at: int) -> Headline:
    """The title with the lines under it that look the same and go on with it."""
    lines, taken = [blocks[at].text], [at]
    for below in range(at + 1, min(at + 3, len(blocks))):
        block, above = blocks[below], blocks[below - 1]
        goes_on = (
            _may_be(block)
            and block.look == above.look
            and block.kind is above.kind
            and block.bold == above.bold
            and block.look.align == "center"
            and block.text.isupper() == above.text.isupper()
            and not re.search(r"[.!?…:]$", above.text)
        )
        if not goes_on or len(" ".join([*lines, block.text])) > _LONGEST:
            break
        lines.append(block.text)
        taken.append(below)
    return Headline(" ".join(lines), frozenset(taken))
