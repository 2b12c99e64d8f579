"""Text as it is stored: composed letters, and none of the signs that cannot be seen."""

from __future__ import annotations

from plugins.bulletin.text.vietnamese import nfc

# Zero-width spaces and joiners, word joiner, byte order mark, soft hyphen, marks of direction: web
# pages and word processors leave them inside words, where they would hide a name from every search.
_SIGNS = "\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad\u034f\u180e"
INVISIBLE = dict.fromkeys(map(ord, _SIGNS))


def composed(text: str) -> str:
    """NFC, without invisible signs; every line stays on its line."""
    if any(sign in text for sign in _SIGNS):  # rarely; translating takes a hundred times as long
        text = text.translate(INVISIBLE)
    return nfc(text)


def one_line(text: str) -> str:
    """The same with every run of white space one space, stripped."""
    return " ".join(composed(text).split())
