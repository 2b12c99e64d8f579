"""Which awards an article names."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.awards.tag import award_names, awards_of
from plugins.bulletin.tagging.passage import passages_of
from tests.known_names import REGISTERS, Case, article, cases_of, found

KNOWN = award_names(REGISTERS)


@pytest.mark.parametrize(
    "case", cases_of(Path(__file__).parent / "cases.md"), ids=lambda case: case.place
)
def test_awards_of_an_article(case: Case) -> None:
    assert found(awards_of(passages_of(case.text, KNOWN.nouns), KNOWN)) == case.expected


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("nhận Huân chương Lao động hạng Nhất năm 2024", "Huân chương Lao động hạng Nhất"),
        ("nhận Huân chương lao động hạng III.", "Huân chương lao động hạng III"),
        ("nhận Huân chương Lao động. Hạng mục khác", "Huân chương Lao động"),
        ("danh hiệu Chiến sĩ thi đua cơ sở hạng Nhất", "Chiến sĩ thi đua cơ sở"),
    ],
)
def test_the_rank_belongs_to_the_name_of_an_award_that_has_ranks(sentence: str, span: str) -> None:
    text = article(sentence)
    (mention,) = awards_of(passages_of(text, KNOWN.nouns), KNOWN)
    assert mention.span
    assert text.words(mention.span) == span
