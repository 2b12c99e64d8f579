"""A text as a row of words that can be compared, each with its place in the text.

Names and texts go through the same function, so that whatever is folded away here (case, dashes,
quotation marks, tone-mark placement, short forms, figures for number words) cannot keep a name
from being found.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count

from plugins.bulletin.text.article_text import ArticleText
from plugins.bulletin.text.between import JOINED, PARTED, PUNCTUATED
from plugins.bulletin.text.columns import asides_in, columns_of
from plugins.bulletin.text.tokens import form_of
from plugins.bulletin.text.vietnamese import fold

__all__ = [
    "JOINED", "PARTED", "PUNCTUATED", "Words", "form_of", "keys_of", "words_in", "words_of",
]  # fmt: skip

_FOLDED_REMEMBERED = 1 << 5  # blocks of one article
_NAMES_REMEMBERED = 1 << 12  # cues and registered names, of which several rooms ask


@dataclass(frozen=True, slots=True)  # slots are read fastest, and nothing is read as often
class Words:
    """The words of one text. All columns are equally long; offsets are code points of ``text``.

    A short form counts as the words it stands for; they share its offsets. A byte says yes or no of
    a word, but for those of ``gaps``.
    """

    text: str
    keys: tuple[str, ...]  # what is compared
    forms: tuple[str, ...]  # the same, marked where the word is a capital one: see ``form_of``
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    spaces: tuple[str, ...]  # what is written between the word and the one before it, folded
    gaps: bytes  # how strong that is: JOINED, PUNCTUATED or PARTED
    capitals: tuple[bool, ...]  # it begins with a capital letter or a figure
    opens: bytes  # a name may begin here: not inside a longer word
    closes: bytes  # a name may end here
    asides: bytes  # a short form in brackets behind the full one: “(LHPN)”

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def folded(self) -> str:
        """The text as it is compared, with the same offsets."""
        return _folded(self.text)

    def where(self, keys: Container[str]) -> Iterator[int]:
        """The numbers of the words that are among some, told without a look at the others."""
        return compress(count(), map(keys.__contains__, self.keys))

    def written(self, first: int, last: int) -> str:
        """The text from one word to another, both included."""
        return self.text[self.starts[first] : self.ends[last]]


@lru_cache(_FOLDED_REMEMBERED)
def _folded(text: str) -> str:
    return fold(text)


def words_of(text: str) -> Words:
    """The words of a text in NFC. Time is linear in its length."""
    keys, forms, starts, ends, spaces, gaps, capitals, opens, closes = columns_of(text)
    return Words(
        text, tuple(keys), tuple(forms), tuple(starts), tuple(ends), tuple(spaces), bytes(gaps),
        tuple(capitals), bytes(opens), bytes(closes), asides_in(text, starts),
    )  # fmt: skip


def words_in(text: ArticleText) -> tuple[Words, ...]:
    """The words of each block of an article."""
    return tuple(words_of(block.text) for block in text.blocks)


@lru_cache(_NAMES_REMEMBERED)
def keys_of(name: str) -> tuple[str, ...]:
    """What is compared of a name or a cue."""
    return words_of(name).keys
