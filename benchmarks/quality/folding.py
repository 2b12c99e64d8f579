"""What does not matter when two names are compared: case, tone placement, marks, abbreviations.

Not ``plugins.bulletin.text``: a yardstick must not bend with what it measures.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from benchmarks.quality.abbreviations import ABBREVIATIONS

# grave, acute, tilde, hook, dot below
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_BRACKETS = re.compile(r"\([^()]*\)")
_WORD_THEN_BRACKETS = re.compile(r"\S\s*\([^()]*\)")
_QUOTES = re.compile("[“”\"„‟«»‹›‘‛’'`´]")
_MARKS = re.compile("[-‐‑‒–—―−_/,.;:…!?]+")
_ABBREVIATIONS = tuple(
    (re.compile(rf"(?<!\w){re.escape(short)}(?!\w)"), full) for short, full in ABBREVIATIONS
)


def toned(text: str) -> str:
    """The words with their tone mark moved behind them, so that “hoà” and “hòa” are the same."""
    return " ".join(_toned(word) for word in text.split(" "))


def _toned(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    bare = "".join(letter for letter in letters if letter not in _TONES)
    tones = "".join(letter for letter in letters if letter in _TONES)
    return unicodedata.normalize("NFC", bare) + tones


@cache
def fold(name: str) -> str:
    """The name as it is compared; what stands in brackets after a word is left out."""
    text = unicodedata.normalize("NFC", name).casefold()
    if _WORD_THEN_BRACKETS.search(text):
        text = _BRACKETS.sub(" ", text)
    text = _MARKS.sub(" ", _QUOTES.sub("", text).replace("&", " và "))
    text = " ".join(text.split())
    for short, full in _ABBREVIATIONS:
        text = short.sub(full, text)
    return toned(" ".join(text.split()))


def one_of(*phrases: str) -> str:
    """An alternation of phrases, in this order, for a pattern over folded text."""
    return "|".join(toned(phrase) for phrase in phrases)
