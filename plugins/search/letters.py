"""The letter đ, which Pagefind does not fold as it folds vowels.

What is indexed spells đ as d with a combining stroke, which Pagefind drops like any mark: “thi dua”
then finds “thi đua”, and the exact form still ranks first. The reader's browser spells queries the
same way and turns what it shows back (``theme/static/js/search.js``).
"""

from __future__ import annotations

import unicodedata

_STROKE = "\u0335"  # combining short stroke overlay; no letter of Unicode decomposes to it
_SPELLED = str.maketrans({"đ": f"d{_STROKE}", "Đ": f"D{_STROKE}"})


def spelled(text: str) -> str:
    """Text or HTML in NFC, each đ as two characters. Nothing that Pagefind reads back as it stands
    (an address, a filter's value) may go through here."""
    return unicodedata.normalize("NFC", text).translate(_SPELLED)
