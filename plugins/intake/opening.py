"""How an article opens: what stands before the lead (“TĐKT -”), and the lead itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plugins.intake.document import Block, Kind, Span

_CAPITALS = "".join(
    letter
    for letter in map(chr, (*range(0x41, 0x5B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)))
    if letter.isupper()
)
# “(TĐKT) -”, “TTO -”, “VOV.VN –”, “(Chinhphu.vn) -”, “LSO-”, “(BTĐKT)-Sáng”, “Lạng Sơn –”.
_BRACKETS = re.compile(r"\(\s*([^\W\d_][\w .,&/-]{1,38}?)\s*\)\s*[-–—:]\s*(?=\S)")
_INITIALS = re.compile(
    rf"([{_CAPITALS}][{_CAPITALS}&]{{1,9}}(?:\.[A-Z]{{2,4}})?)"
    rf"(?:\s+[-–—]\s*|[-–—]\s*(?=[{_CAPITALS}“\"]))"
)
_PLACE = re.compile(
    rf"([{_CAPITALS}][\w’']*(?:\s[{_CAPITALS}][\w’']*){{0,3}})\s[-–—]\s+(?=[{_CAPITALS}“\"(])"
)
_LEAD_STYLES = (
    "subtitle", "lead", "sapo", "sa-pô", "sapô", "tóm tắt", "dẫn", "description", "summary",
    "abstract", "intro",
)  # fmt: skip
_SHORTEST = 40  # signs of a lead
_LONGEST = 1_500


def dateline_of(block: Block) -> tuple[str, Block, bool]:
    """What stands before the first sentence, the block without it, and whether it is sure."""
    text = "".join(span.text for span in block.spans)
    for form, sure in ((_BRACKETS, True), (_INITIALS, True), (_PLACE, False)):
        if (found := form.match(text)) and len(found[1]) <= 40 and len(text) > found.end() + 20:
            rest = replace(block, spans=_without(block.spans, found.end()))
            return " ".join(found[1].split()), rest, sure
    return "", block, True


def is_lead(block: Block, following: Sequence[Block]) -> bool:
    """Whether a first paragraph is marked as the lead: bold or italic as a whole, or by its style.

    Where the next paragraph looks just the same, it is the text that looks so.
    """
    if block.kind is not Kind.PARAGRAPH or not _SHORTEST <= len(block.text) <= _LONGEST:
        return False
    if any(name in block.look.style for name in _LEAD_STYLES):
        return True
    worded = [after for after in following if after.kind is Kind.PARAGRAPH and after.text]
    same = worded and all(
        after.bold == block.bold and after.italic == block.italic for after in worded[:2]
    )
    return (block.bold or block.italic) and not same


def plain(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans without the look that the whole lead has."""
    worded = [span for span in spans if span.text.strip()]
    bold = all(span.bold for span in worded)
    italic = all(span.italic for span in worded)
    return tuple(
        replace(span, bold=span.bold and not bold, italic=span.italic and not italic)
        for span in spans
    )


def _without(spans: Sequence[Span], signs: int) -> tuple[Span, ...]:
    """The spans without so many signs at their start."""
    kept: list[Span] = []
    for span in spans:
        cut = min(signs, len(span.text))
        signs -= cut
        if span.text[cut:] or (not span.text and not kept):
            kept.append(replace(span, text=span.text[cut:]))
    return tuple(kept)
