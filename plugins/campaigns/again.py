"""A name that the article has vouched for once, where it stands again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.nouns import Sort
from plugins.bulletin.tagging.passage import Passage
from plugins.campaigns.candidate import Candidate, keys_in
from plugins.campaigns.closing import without_closing

Keys = tuple[str, ...]


def again(
    passage: Passage, names: Mapping[Keys, Candidate], ends: Mapping[Keys, Candidate]
) -> Iterator[Candidate]:
    """Quotations without a noun, and words behind a noun, that repeat an unregistered name.

    In quotation marks the end of a long name may stand for it (``ends``), if it begins like one.
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
    lengths = sorted({len(keys) for keys in names}, reverse=True)
    for cue in passage.cues:
        if cue.noun.sort is Sort.CAMPAIGN and cue.after < len(words):
            for length in lengths:
                last = cue.after + length - 1
                first = names.get(words.keys[cue.after : last + 1])
                if first and last < len(words) and words.closes[last]:
                    span = (words.starts[cue.after], words.ends[last])
                    reason = Reason(Rule.AFTER_CUE, cue.noun.written)
                    yield Candidate(span, span, None, first.name, first.kind, reason, first.keys)
                    break
