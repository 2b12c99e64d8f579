"""How the name of a body is written out: without short forms, in capitals where they belong."""

from __future__ import annotations

import re
from functools import lru_cache

from plugins.bulletin.text.abbreviations import IN_NAMES
from plugins.bulletin.text.vietnamese import fold, sentence_case
from plugins.bulletin.text.words import Words
from plugins.units.nouns import ITSELF
from plugins.units.phrase import Phrase

_REMEMBERED = 1 << 12  # an archive names the same few thousand bodies
_ASIDE = re.compile(r"\s*\([^()]*\)")
_SPACE = re.compile(r"\s+")
_FORMS = re.compile(
    r"(?<![\w&])(?:"
    + "|".join(re.escape(short) for short in sorted(IN_NAMES, key=len, reverse=True))
    + r")(?![\w&])"
)

_MAY_BE_SHORT = re.compile(r"[A-ZĐ][A-ZĐ.,&ƯB-]|Cty")  # each short form has such a pair


@lru_cache(_REMEMBERED)
def written_out(text: str) -> str:
    """The name without short forms, with single spaces: “Hội CTĐ (CTĐ)” is “Hội Chữ thập đỏ”."""
    bare = _ASIDE.sub("", text) if "(" in text else text
    if _MAY_BE_SHORT.search(bare):
        bare = _FORMS.sub(lambda found: IN_NAMES[found[0]], bare)
    return _SPACE.sub(" ", bare).strip()


def called(words: Words, first: int, last: int) -> str:
    """What stands from one word to another, written out; lower case where all is in capitals."""
    end = words.ends[last]
    text = words.text[words.starts[first] : end]
    opened = "“" in text and text.count("“") > text.count("”")
    if opened or ('"' in text and text.count('"') % 2):
        text += words.text[end : end + 1]  # the mark that closes it
    return _worded(text)


@lru_cache(_REMEMBERED)
def _worded(text: str) -> str:
    if text.isupper() and " " in text and not any(sign.isdecimal() for sign in text):
        return text.capitalize()
    return written_out(text)


@lru_cache(_REMEMBERED)
def same(name: str) -> str:
    """What two spellings of one name have in common."""
    return fold(name)


def title_of(words: Words, phrase: Phrase, association: str) -> str:
    """The name of a body without its place: “Sở Nội vụ”.

    ``association`` is what the last one is called, whose branch “Chi hội” is.
    """
    noun = phrase.noun
    if not phrase.called:
        branch = noun.name == "Chi hội" and association
        return f"{noun.name} {association}" if branch else noun.name
    if noun.whole is ITSELF:
        return f"{noun.name} {called(words, phrase.head + 1, phrase.core)}"
    if words.written(phrase.first, phrase.head).isupper():
        title = f"{noun.name} {called(words, phrase.head + 1, phrase.core)}"
    else:
        title = called(words, phrase.first, phrase.core)
    return title if noun.village else sentence_case(title)
