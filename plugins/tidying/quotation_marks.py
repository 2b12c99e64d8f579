"""Quotation marks of a paragraph in pairs: “ ”. What does not come out in pairs stays as it is."""

from __future__ import annotations

import re
import unicodedata

_MARK = re.compile('["“”]')
_BETWEEN = "*_"  # emphasis around a quotation is passed over
_BEFORE = "([{–—-“/"  # what an opening mark may cling to
_DEEPEST = 2  # a quotation within a quotation


def paired(text: str) -> str:
    """The paragraph with every pair of marks “ and ”; unchanged where they do not pair."""
    marks = [found.start() for found in _MARK.finditer(text)]
    if not marks:
        return text
    signs = list(text)
    depth = 0
    for at in marks:
        opens = _opens(text, at, depth)
        depth += 1 if opens else -1
        if not 0 <= depth <= _DEEPEST:
            return text
        signs[at] = "“" if opens else "”"
    return text if depth else "".join(signs)


def _opens(text: str, at: int, depth: int) -> bool:
    """Whether a mark opens: by what is around it, else by its form, else by what is open."""
    before = _neighbour(text, at, -1)
    after = _neighbour(text, at, 1)
    free_before = not before or before.isspace() or before in _BEFORE
    free_after = not after or after.isspace() or _closes_a_clause(after)
    if free_before != free_after:
        return free_before
    return text[at] == "“" if text[at] != '"' else depth == 0


def _neighbour(text: str, at: int, step: int) -> str:
    at += step
    while 0 <= at < len(text) and text[at] in _BETWEEN:
        at += step
    return text[at] if 0 <= at < len(text) else ""


def _closes_a_clause(sign: str) -> bool:
    return sign in ".,;:!?…)]}”–—-/" or unicodedata.category(sign) == "Pe"
