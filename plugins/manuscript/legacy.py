"""Which older Vietnamese encoding a file was written in: TCVN3, VNI, Windows-1258; or misread.

The guess only names the fault to the editor; no text is converted by it.
"""

from __future__ import annotations

from plugins.bulletin.text.legacy_fonts import common_words, is_suspect, readings
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


def misread(text: str) -> bool:
    """Whether the text is UTF-8 that a program once took for Windows-1252: “tá»‰nh”."""
    if not is_suspect(text):
        return False
    reading = text.encode("cp1252", errors="replace").decode("utf-8", errors="replace")
    return common_words(nfc(reading)) >= common_words(text) + _ENOUGH
