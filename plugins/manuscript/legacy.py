"""Which older Vietnamese encoding a file was written in: TCVN3, VNI or Windows-1258.

The guess only names the fault to the editor; no text is converted by it.
"""

from __future__ import annotations

from plugins.bulletin.text.legacy_fonts import common_words, readings
from plugins.bulletin.text.vietnamese import nfc

_ENOUGH = 2  # words; fewer may be chance


def legacy_encoding(data: bytes) -> str:
    """The name of the encoding in which the bytes read as Vietnamese, or “”."""
    best, name = _ENOUGH - 1, ""
    for encoding, text in readings(data.decode("latin-1")):
        words = common_words(text)
        if words > best:
            best, name = words, encoding
    if common_words(nfc(data.decode("cp1258", errors="replace"))) > best:
        name = "Windows-1258"
    return name
