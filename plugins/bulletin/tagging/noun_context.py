"""What the words around a noun say of it: whether it is one, of how many, and what qualifies it."""

from __future__ import annotations

import re

from plugins.bulletin.tagging.noun_words import CLAUSE_WORDS, PLURALS, PREPOSITIONS
from plugins.bulletin.text.words import JOINED, Words, keys_of

_PLURALS = frozenset(key for word in PLURALS for key in keys_of(word))
_YEAR = re.compile(r"(?:19|20)\d\d")


def cuts_a_word(words: Words, first: int) -> bool:
    """Whether “huy hiệu” is cut out of “phát huy hiệu quả”, “chỉ huy hiệu lệnh”."""
    if words.keys[first] != "huy" or not first or words.gaps[first] != JOINED:
        return False
    return words.keys[first - 1] in ("phát", "chỉ")


def qualifies(words: Words, place: int) -> bool:
    """Whether a word behind a noun may say more of it: no name, no preposition, nothing parted."""
    written = words.written(place, place)
    name = written[0].isupper() and not written.isupper()  # in a line of capitals all look alike
    key = words.keys[place]
    return (
        words.gaps[place] == JOINED
        and not name
        and key not in PREPOSITIONS
        and key not in CLAUSE_WORDS
    )


def plural(words: Words, first: int) -> str:
    """What says that several are spoken of: “nhiều” phong trào, “255” mô hình; “” if nothing."""
    before = words.keys[first - 1] if first else ""
    several = before in _PLURALS or (before.isdecimal() and before != "1")
    return before if several and not _YEAR.fullmatch(before) else ""
