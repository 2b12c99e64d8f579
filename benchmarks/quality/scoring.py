"""Precision and recall of predictions on annotated articles, by group and measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality import documents, mentions
from benchmarks.quality.gold import GROUPS, Annotated
from benchmarks.quality.predictions import Predicted
from benchmarks.quality.spans import HALF
from benchmarks.quality.tally import Tally

MEASURES = ("document strict", "document lenient", "mention exact", "mention overlap")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A name that was missed or found without ground, at the level “document strict”."""

    what: str  # “missed”, “wrong”
    group: str
    file: str
    name: str


@dataclass(frozen=True, slots=True)
class Score:
    """What came of one set of articles."""

    articles: int
    tallies: Mapping[tuple[str, str], Tally]  # by group and measure
    kinds: Mapping[str, tuple[int, int]]  # by group: kinds told rightly, kinds told
    mistakes: tuple[Mistake, ...]


def score(articles: Sequence[Annotated], predictions: Mapping[str, Predicted]) -> Score:
    """The score of predictions; an article without any found nothing."""
    tallies = {(group, measure): Tally() for group in GROUPS for measure in MEASURES}
    right: Counter[str] = Counter()
    told: Counter[str] = Counter()
    mistakes: list[Mistake] = []
    for article in articles:
        for group in GROUPS:
            found = predictions.get(article.file, {}).get(group, ())
            strict = documents.compare(article, group, found)
            lenient = documents.compare(article, group, found, lenient=True)
            outcomes = (
                strict.tally,
                lenient.tally,
                mentions.compare(article, group, found, mentions.EXACT),
                mentions.compare(article, group, found, HALF),
            )
            for measure, tally in zip(MEASURES, outcomes, strict=True):
                tallies[group, measure] += tally
            right[group] += sum(lenient.kinds)
            told[group] += len(lenient.kinds)
            file = article.file
            mistakes += (Mistake("missed", group, file, name) for name in strict.misses)
            mistakes += (Mistake("wrong", group, file, name) for name in strict.false_alarms)
    kinds = {group: (right[group], told[group]) for group in GROUPS}
    return Score(len(articles), tallies, kinds, tuple(mistakes))
