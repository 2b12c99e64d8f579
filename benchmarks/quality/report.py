"""Scores as tables, and what went wrong as lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from benchmarks.quality.gold import GROUPS
from benchmarks.quality.scoring import MEASURES, Score
from benchmarks.quality.sets import ArticleSet


def table(scores: Mapping[str, Score]) -> Iterator[str]:
    """A Markdown table with a row for each set, group and measure."""
    yield "| set | found | measure | P | R | F1 | hits | wrong | missed |"
    yield "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name, score in scores.items():
        for group in GROUPS:
            for measure in MEASURES:
                one = score.tallies[group, measure]
                shares = f"{one.precision:.3f} | {one.recall:.3f} | {one.f1:.3f}"
                counts = f"{one.hits} | {one.false_alarms} | {one.misses}"
                yield f"| {name} ({score.articles}) | {group} | {measure} | {shares} | {counts} |"


def campaign_kinds(scores: Mapping[str, Score]) -> Iterator[str]:
    """How many campaigns are of the right kind.

    Units are left out: their annotated kinds are coarser than those readers see.
    """
    for name, score in scores.items():
        right, told = score.kinds["campaigns"]
        if told:
            yield f"{name}: {right} of {told} campaigns found are of the kind annotated"


def mistakes(one: ArticleSet, score: Score, at_most: int) -> Iterator[str]:
    """The first mistakes of a set, with where they are; then how many more there are."""
    yield f"{one.name}: {one.about}"
    for mistake in score.mistakes[:at_most]:
        yield f"{mistake.file}: {mistake.group}: {mistake.what}: {mistake.name}"
    if (more := len(score.mistakes) - at_most) > 0:
        yield f"… and {more} more"
