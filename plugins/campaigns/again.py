"""A name that the article has vouched for once, where it stands again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping

from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.noun import CAMPAIGN
from plugins.bulletin.tagging.overlap import Stretch
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.words import PARTED
from plugins.campaigns.bodies import begins_no_name
from plugins.campaigns.candidate import Candidate, keys_in
from plugins.campaigns.closing import without_closing
from plugins.campaigns.known import CampaignNames
from plugins.campaigns.variants import endings

Keys = tuple[str, ...]

_LONG = 4  # words that do not meet by chance, with or without a capital


class Vouched:
    """The unregistered names of an article, ready to be looked for again."""

    def __init__(self, names: Mapping[Keys, Candidate]) -> None:
        self._names = names
        self._ends = endings(names)
        self._sizes = _sizes(names)
        self._quotable = {keys[0] for keys in (*names, *self._ends)}
        # Those that stand again without marks and noun, by how they begin.
        self._plain = _sizes([keys for keys in names if len(keys) >= _LONG - 1])

    def again(
        self, passage: Passage, known: CampaignNames, found: Collection[Stretch]
    ) -> Iterator[Candidate]:
        """Quotations without a noun, words behind a noun, and long names, that repeat a name.

        In quotation marks the end of a long name may stand for it, if it begins like one. Without
        marks and noun a name stands again where it has its capital or is long. Stretches that were
        ``found`` already are passed over.
        """
        yield from self._quoted(passage)
        yield from self._behind_nouns(passage, found)
        yield from self._plainly(passage, known, found)

    def _quoted(self, passage: Passage) -> Iterator[Candidate]:
        words = passage.words
        for quotation, noun in zip(passage.quotations, passage.nouns, strict=True):
            if noun is not None:
                continue
            place = bisect_left(words.starts, quotation.start)
            if place < len(words.keys) and words.keys[place] in self._quotable:
                span = without_closing(words.text, quotation.start, quotation.end)
                keys = keys_in(words, span)
                name = self._names.get(keys)
                first = words.text[span[0]]
                if name is None and (first.isupper() or first.isdecimal()):
                    name = self._ends.get(keys)
                if name:
                    yield _again(name, span, Rule.IN_QUOTES, name.reason.cue)

    def _behind_nouns(self, passage: Passage, found: Collection[Stretch]) -> Iterator[Candidate]:
        words = passage.words
        for cue in passage.cues:
            if cue.noun.sort is not CAMPAIGN or cue.after >= len(words.keys):
                continue
            for size in self._sizes.get(words.keys[cue.after], ()):
                last = cue.after + size - 1
                name = self._names.get(words.keys[cue.after : last + 1])
                if name and last < len(words.keys) and words.closes[last]:
                    span = (words.starts[cue.after], words.ends[last])
                    if span not in found:
                        yield _again(name, span, Rule.AFTER_CUE, cue.noun.written)
                    break

    def _plainly(
        self, passage: Passage, known: CampaignNames, found: Collection[Stretch]
    ) -> Iterator[Candidate]:
        """Names of three words and more anywhere but behind a noun of something else."""
        words = passage.words
        for first in words.where(self._plain):
            for size in self._plain[words.keys[first]]:
                last = first + size - 1
                name = (
                    self._names.get(words.keys[first : last + 1])
                    if last < len(words.keys)
                    else None
                )
                if name is None or not (words.opens[first] and words.closes[last]):
                    continue
                if size < _LONG and not words.text[words.starts[first]].isupper():
                    continue
                span = (words.starts[first], words.ends[last])
                if span in found:
                    break
                parted = PARTED in words.gaps[first + 1 : last + 1]
                if parted or _of_something_else(passage, known, first):
                    continue
                if begins_no_name(words, first, last):  # a body after which a model was named
                    continue
                yield _again(name, span, Rule.AFTER_CUE, name.reason.cue)
                break


def _again(name: Candidate, span: Stretch, rule: Rule, cue: str) -> Candidate:
    return Candidate(span, span, None, name.name, name.kind, Reason(rule, cue), name.keys)


def _sizes(names: Collection[Keys]) -> dict[str, tuple[int, ...]]:
    """How many words the names have that begin with a word, the most first."""
    sizes: dict[str, set[int]] = {}
    for keys in names:
        sizes.setdefault(keys[0], set()).add(len(keys))
    return {key: tuple(sorted(found, reverse=True)) for key, found in sizes.items()}


def _of_something_else(passage: Passage, known: CampaignNames, first: int) -> bool:
    """“quỹ Mái ấm tình thương”, bài hát “Nồi cháo tình thương nhà tôi”."""
    noun = known.nouns.before(passage.words, first)
    if noun and noun.sort is not CAMPAIGN:
        return True
    start = passage.words.starts[first]
    number = passage.quotation_at(start, start + 1)
    around = passage.nouns[number] if number is not None else None
    return around is not None and around.sort is not CAMPAIGN
