"""Which places of an article a tagger marked, whatever it called them."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.quality.gold import Annotated, Offsets
from benchmarks.quality.predictions import Found
from benchmarks.quality.spans import HALF, ends_longer, lies_on, shared, spans_of
from benchmarks.quality.tally import Tally

_FREE = frozenset(("bare", "nested", "optional"))  # neither hit nor miss
EXACT = 1.0


def compare(article: Annotated, group: str, found: Sequence[Found], share: float) -> Tally:
    """Each marked span, in reading order, against the required mention it lies on best.

    ``share`` is what both must have in common: ``EXACT`` or ``HALF``.
    """
    required: list[Offsets] = []
    free: list[Offsets] = []
    for entity in article.of(group):
        for mention in entity.mentions:
            spared = entity.optional or mention.flags & _FREE
            (free if spared else required).append(mention.offsets)
    units = spans_of(article.units) if group == "units" else ()
    hits = false_alarms = 0
    for span in sorted({span for one in found for span in one.mentions}):
        best = _best(span, required)
        if best is not None and shared(span, best) >= share:
            required.remove(best)
            hits += 1
        elif not lies_on(span, free, HALF) and not ends_longer(span, units):
            false_alarms += 1
    return Tally(hits, false_alarms, len(required))


def _best(span: Offsets, others: Sequence[Offsets]) -> Offsets | None:
    return max(others, key=lambda other: shared(span, other), default=None)
