"""The score of predictions whose worth is known, on all articles with their annotations."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from benchmarks.quality.gold import GROUPS, Annotated, read_gold
from benchmarks.quality.predictions import Found, Predicted
from benchmarks.quality.scoring import MEASURES, Score, score
from benchmarks.quality.sets import article_sets
from benchmarks.quality.tally import Tally

DOCUMENTS, MENTIONS = MEASURES[:2], MEASURES[2:]


@pytest.fixture(scope="module")
def articles() -> tuple[Annotated, ...]:
    return read_gold([path for one in article_sets() for path in one.articles])


def as_found(
    articles: tuple[Annotated, ...], change: Callable[[str], str] = str, step: int = 1
) -> dict[str, Predicted]:
    """The annotations themselves as predictions, every so many of them."""
    return {
        article.file: {
            group: tuple(
                Found(change(one.name), tuple(m.offsets for m in one.mentions), one.kind)
                for one in article.of(group)[::step]
            )
            for group in GROUPS
        }
        for article in articles
    }


def tallies(score: Score, measures: tuple[str, ...]) -> list[Tally]:
    return [score.tallies[group, measure] for group in GROUPS for measure in measures]


@pytest.mark.parametrize(
    "change",
    [
        str,
        str.upper,
        lambda name: unicodedata.normalize("NFD", name),
        lambda name: name.replace(" - ", "–"),
    ],
    ids=["as written", "upper case", "decomposed", "dashes"],
)
def test_the_annotations_themselves_are_all_right(
    articles: tuple[Annotated, ...], change: Callable[[str], str]
) -> None:
    got = score(articles, as_found(articles, change))
    for tally in tallies(got, MEASURES):
        assert (tally.f1, tally.false_alarms, tally.misses) == (1, 0, 0)
    # A wording two campaigns of an article share is counted for the first, whatever its kind.
    assert all(right / told > 0.95 for right, told in got.kinds.values())
    assert got.mistakes == ()
    assert got.articles == len(articles) >= 64


def test_nothing_found_recalls_nothing(articles: tuple[Annotated, ...]) -> None:
    assert [tally.recall for tally in tallies(score(articles, {}), MEASURES)] == [0] * 8


def test_every_second_name_is_precise_and_recalls_about_half(
    articles: tuple[Annotated, ...],
) -> None:
    for tally in tallies(score(articles, as_found(articles, step=2)), DOCUMENTS):
        assert tally.precision == 1
        assert 0.3 < tally.recall < 0.8


def test_a_strange_name_in_each_article_counts_and_a_name_twice_does_not(
    articles: tuple[Annotated, ...],
) -> None:
    found = {
        file: {name: (*of, *of[:1], Found("zzz qqq", ((0, 3),))) for name, of in groups.items()}
        for file, groups in as_found(articles).items()
    }
    got = score(articles, found)
    for tally in tallies(got, DOCUMENTS):
        assert (tally.recall, tally.false_alarms) == (1, len(articles))
    assert {mistake.what for mistake in got.mistakes} == {"wrong"}


def test_spans_one_letter_short_are_not_exact_but_overlap(articles: tuple[Annotated, ...]) -> None:
    found = {
        file: {
            name: tuple(
                replace(one, mentions=tuple((start + 1, end) for start, end in one.mentions))
                for one in of
            )
            for name, of in groups.items()
        }
        for file, groups in as_found(articles).items()
    }
    got = score(articles, found)
    assert got.tallies["units", "mention exact"].hits == 0
    assert got.tallies["units", "mention overlap"].recall > 0.97


def test_shares_of_nothing() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (1, 1, 1)
    assert (Tally(misses=1).precision, Tally(misses=1).f1) == (0, 0)
    assert Tally(1, 1, 3).f1 == pytest.approx(1 / 3)
