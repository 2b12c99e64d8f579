"""UTF-8 that a program once took for another encoding: “tá»‰nh” for “tỉnh”."""

from __future__ import annotations

import re
from typing import NamedTuple

# What Windows-1252 shows for the bytes 0x80–0xBF, those that it leaves out as they are.
_BYTES = {bytes([n]).decode("cp1252", "ignore") or chr(n): n for n in range(0x80, 0xC0)}
_TAIL = "".join(map(re.escape, _BYTES))
# The letters of Vietnamese as they come out. A capital Ã before a closing quotation mark is just
# that (“THỊ XÃ”), so behind it no sign of punctuation counts.
_LETTER = rf"[ÄÅÆ][{_TAIL}]|Ã[\x81\x8d\x8f\x90\x9d\xa0-\xbf]|áº[{_TAIL}]|á»[{_TAIL}]"
_WORD = re.compile(rf"\w*(?:{_LETTER})(?:{_LETTER}|\w)*")
_CERTAIN = 2  # such words in a line; “khá»…” alone may be a quotation mark before an ellipsis


class Garbled(NamedTuple):
    """A word that was misread, what it says, and its offset."""

    at: int
    word: str
    meant: str


def garbled(text: str) -> Garbled | None:
    """The first misread word of a text, or None."""
    if not any(sign in text for sign in "ÄÅÆÃ»º"):
        return None
    start = 0
    for line in text.splitlines(keepends=True):
        found = [(word, meant) for word in _WORD.finditer(line) if (meant := _meant(word[0]))]
        inside = any(word[0][-1:].isalpha() and len(meant) > 1 for word, meant in found)
        if inside or len(found) >= _CERTAIN:
            word, meant = found[0]
            return Garbled(start + word.start(), word[0], meant)
        start += len(line)
    return None


def _meant(word: str) -> str:
    """The word as it was before it was misread; “” where it says nothing else."""
    parts = re.split(f"({_LETTER})", word)
    read = [_letter(part) if n % 2 else part for n, part in enumerate(parts)]
    return "".join(read) if "" not in read[1::2] else ""


def _letter(signs: str) -> str:
    data = signs[0].encode("latin-1") + bytes(_BYTES.get(sign) or ord(sign) for sign in signs[1:])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
