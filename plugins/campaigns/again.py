"""A name that the article has vouched for once, where it stands again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.noun import Sort
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.words import PARTED
from plugins.campaigns.candidate import Candidate, keys_in
from plugins.campaigns.closing import without_closing
from plugins.campaigns.known import CampaignNames

Keys = tuple[str, ...]


_LONG = 4  # words that do not meet by chance, with or without a capital


def again(
    passage: Passage,
    known: CampaignNames,
    names: Mapping[Keys, Candidate],
    ends: Mapping[Keys, Candidate],
    lengths: Mapping[str, tuple[int, ...]],
) -> Iterator[Candidate]:
    """Quotations without a noun, words behind a noun, and long names, that repeat a name.

    In quotation marks the end of a long name may stand for it (``ends``), if it begins like one.
    Without marks and noun a name stands again where it has its capital or is long (``lengths``,
    by ``lengths_by_first``).
    """
    words = passage.words
    for quotation, noun in zip(passage.quotations, passage.nouns, strict=True):
        if noun is None:
            span = without_closing(words.text, quotation.start, quotation.end)
            name = words.text[slice(*span)]
            keys = keys_in(words, span)
            first = names.get(keys)
            if first is None and (name[0].isupper() or name[0].isdecimal()):
                first = ends.get(keys)
            if first:
                reason = Reason(Rule.IN_QUOTES, first.reason.cue)
                yield Candidate(span, span, None, first.name, first.kind, reason, first.keys)
    sizes = sorted({len(keys) for keys in names}, reverse=True)
    for cue in passage.cues:
        if cue.noun.sort is Sort.CAMPAIGN and cue.after < len(words):
            for size in sizes:
                last = cue.after + size - 1
                first = names.get(words.keys[cue.after : last + 1])
                if first and last < len(words) and words.closes[last]:
                    span = (words.starts[cue.after], words.ends[last])
                    reason = Reason(Rule.AFTER_CUE, cue.noun.written)
                    yield Candidate(span, span, None, first.name, first.kind, reason, first.keys)
                    break
    yield from _plainly(passage, known, names, lengths)


def lengths_by_first(names: Mapping[Keys, Candidate]) -> dict[str, tuple[int, ...]]:
    """How many words the names have that begin with a word, and stand alone; the most first."""
    lengths: dict[str, set[int]] = {}
    for keys in names:
        if len(keys) >= _LONG - 1:
            lengths.setdefault(keys[0], set()).add(len(keys))
    return {key: tuple(sorted(sizes, reverse=True)) for key, sizes in lengths.items()}


def _plainly(
    passage: Passage,
    known: CampaignNames,
    names: Mapping[Keys, Candidate],
    lengths: Mapping[str, tuple[int, ...]],
) -> Iterator[Candidate]:
    """Names of three words and more wherever they stand, but behind a noun of something else."""
    words = passage.words
    for first in [place for place, key in enumerate(words.keys) if key in lengths]:
        for size in lengths[words.keys[first]]:
            last = first + size - 1
            told = names.get(words.keys[first : last + 1]) if last < len(words) else None
            if told is None or not (words.opens[first] and words.closes[last]):
                continue
            if size < _LONG and not words.text[words.starts[first]].isupper():
                continue
            parted = PARTED in words.gaps[first + 1 : last + 1]
            if parted or _of_something_else(passage, known, first):
                continue
            span = (words.starts[first], words.ends[last])
            reason = Reason(Rule.AFTER_CUE, told.reason.cue)
            yield Candidate(span, span, None, told.name, told.kind, reason, told.keys)
            break


def _of_something_else(passage: Passage, known: CampaignNames, first: int) -> bool:
    """“quỹ Mái ấm tình thương”, bài hát “Nồi cháo tình thương nhà tôi”."""
    noun = known.nouns.before(passage.words, first)
    if noun and noun.sort is not Sort.CAMPAIGN:
        return True
    start = passage.words.starts[first]
    number = passage.quotation_at(start, start + 1)
    around = passage.nouns[number] if number is not None else None
    return around is not None and around.sort is not Sort.CAMPAIGN
