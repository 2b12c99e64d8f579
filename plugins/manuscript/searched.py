"""What is looked through when registers change: the words of an article, and the names it bears.

Words are those that names are compared by (``text.words``), so case, dashes, short forms and the
place of tone marks do not matter. Small words, whose coming and going makes no other name to the
taggers, are left out on both sides. A text is looked through for strings: nothing is faster.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import filterfalse
from typing import TYPE_CHECKING

from plugins.bulletin.story import Story
from plugins.bulletin.text.words import Words, keys_of, words_of

if TYPE_CHECKING:
    from plugins.manuscript.headers import Manuscript

SMALL = frozenset(
    ("của", "và", "các", "những", "trong", "để", "với", "cho", "ở", "về", "được", "bị", "cùng",
     "tại", "đến", "việc", "cả")
)  # fmt: skip
_CHOSEN = ("Campaigns", "Units")  # headers that may name what the text does not


def searched(story: Story, manuscript: Manuscript) -> str:
    """The words of each block and header on a line, then the names of the tags."""
    blocks = [passage.words for passage in story.passages]
    rows = [keys for words in blocks or _blocks(story) for keys in _readings(words)]
    rows += [keys_of(manuscript.value(key)) for key in _CHOSEN if manuscript.value(key)]
    tags = (*story.campaign_tags, *story.unit_tags, *story.award_tags)
    marks = {bears(tag.slug) if tag.slug else unregistered(tag.name) for tag in tags}
    return "\n".join([*map(said, rows), *sorted(marks)])


def _blocks(story: Story) -> list[Words]:
    return [words_of(block.text) for block in story.text.blocks]


def _readings(words: Words) -> Iterable[tuple[str, ...]]:
    """The words of a block, and those without the short forms in brackets behind long ones."""
    yield words.keys
    if any(words.asides):
        pairs = zip(words.keys, words.asides, strict=True)
        yield tuple(key for key, aside in pairs if not aside)


def said(keys: Iterable[str]) -> str:
    """What is found in an article that says these words one behind the other.

    Of small words alone: what is found in every article.
    """
    return " ".join(["", *filterfalse(SMALL.__contains__, keys), ""])


def bears(slug: str) -> str:
    """What is found in an article that bears the tag of an entry."""
    return f"={slug}="


def unregistered(name: str) -> str:
    """What is found in an article that bears this name as one that no register has."""
    return f"?{' '.join(keys_of(name))}?"
