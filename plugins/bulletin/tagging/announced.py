"""The noun that announces each quotation of a block: before it, its own, or that of its list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from plugins.bulletin.tagging import list_nouns, own_nouns
from plugins.bulletin.tagging.noun import Cue, Noun
from plugins.bulletin.tagging.nouns import Nouns
from plugins.bulletin.tagging.quoting import Block
from plugins.bulletin.text.quotations import Quotation
from plugins.bulletin.text.words import Words

_NEAR, _FAR = 2, 4  # words between a noun and a quotation; more before one with a capital


def announcing(
    words: Words, quotations: Sequence[Quotation], cues: Sequence[Cue], nouns: Nouns
) -> tuple[Noun | None, ...]:
    """Of each quotation the noun that says what it names, None where none does.

    ``quotations`` are those of ``words``, none within another, ``cues`` its nouns; both in reading
    order. The noun right before a quotation goes first, then that of the list it stands in; what
    looks like a name may take one from farther away.
    """
    if not quotations:
        return ()
    block = Block(words, quotations, cues)
    found: list[Noun | None] = []
    told = -1  # the last quotation of which the noun is said behind it
    for number, quotation in enumerate(quotations):
        noun = None
        first = bisect_left(words.starts, quotation.start)
        if first < len(words.keys) and words.ends[first] <= quotation.end:
            looks_like_a_name = words.capitals[first]
            noun = nouns.before(words, first, _FAR if looks_like_a_name else _NEAR)
            if noun is None and number and (before := found[-1]):
                noun = list_nouns.of_the_one_before(block, number, before, looks_like_a_name)
            if noun is None and looks_like_a_name:
                noun = _from_afar(block, number, first, nouns)
                if noun is None and (noun := own_nouns.behind(block, number)):
                    told = number
        found.append(noun)
    for number in range(len(found) - 1, 0, -1):
        if found[number - 1] is None:
            found[number - 1] = list_nouns.of_the_next(block, number, found[number], number == told)
            if number == told and found[number - 1]:
                told -= 1
    return tuple(found)


def _from_afar(block: Block, number: int, first: int, nouns: Nouns) -> Noun | None:
    return (
        list_nouns.opening(block, number)
        or own_nouns.within(block, number, first)
        or list_nouns.beside_a_plain_name(block, first)
        or list_nouns.counted(block, first)
        or own_nouns.left_out(block, number, first, nouns)
    )
