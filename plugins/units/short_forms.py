"""Short forms an article makes for itself: “Tổng công ty Điện lực miền Nam (EVNSPC)”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plugins.bulletin.text.words import Words
from plugins.units.line import Line
from plugins.units.nouns import ITSELF, Noun
from plugins.units.phrase import Phrase
from plugins.units.wording import called

_INTRODUCED = re.compile(r"\(\s*([A-ZĐ][A-ZĐ0-9-]{1,9})\s*\)")


def _of_last_words(words: Words, first: int, at: int) -> bool:
    """Whether a short form stands for less than the name: “Vùng Cảnh sát biển (CSB) 4”."""
    initials = "".join(key[0] for key in words.keys[first:at])
    return initials.endswith(words.keys[at]) and len(initials) > len(words.keys[at])


def short_forms(lines: Sequence[Line], phrases: Sequence[Sequence[Phrase]]) -> dict[str, Noun]:
    """Each short form in brackets right behind the name of a body, or inside it, by its key.

    Forms the whole country knows are words already and are none of these.
    """
    found: dict[str, Noun] = {}
    for line in lines:
        words = line.words
        if "(" not in words.text:
            continue
        introduced = {form.start(1) for form in _INTRODUCED.finditer(words.text)}
        if not introduced:
            continue
        for phrase in phrases[line.number]:
            if not phrase.whole:
                continue
            for at in range(phrase.head + 1, min(phrase.last + 2, len(words.keys))):
                key = words.keys[at]
                if words.starts[at] in introduced and words.written(at, at).casefold() == key:
                    name = called(words, phrase.first, at - 1)
                    goes_on = phrase.last > at
                    if goes_on and _of_last_words(words, phrase.first, at):
                        continue
                    found.setdefault(
                        key, replace(phrase.noun, name=name, whole=ITSELF, own=frozenset())
                    )
    return found
