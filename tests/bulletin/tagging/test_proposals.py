"""Names without an entry, collected over all articles."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.bulletin.tagging.mention import Mention, Reason, Rule
from plugins.bulletin.tagging.proposals import (
    Proposal,
    Register,
    Sighting,
    context_of,
    proposals_of,
)
from plugins.bulletin.text.article_text import ArticleText, Block, Role, Span


def seen(
    name: str,
    path: str = "a.md",
    kind: str = "mo-hinh",
    register: Register = Register.CAMPAIGN,
) -> Sighting:
    mention = Mention(Span(0, 0, 1), None, name, kind, Reason(Rule.AFTER_CUE))
    return Sighting(register, mention, path, date(2023, 11, 10), "Tin", 1, ("", name, ""))


def told(*sightings: Sighting, least: int = 1) -> list[tuple[str, int, int]]:
    return [(p.name, p.articles, len(p.sightings)) for p in proposals_of(sightings, least)]


def test_most_articles_come_first_then_vietnamese_order() -> None:
    assert told(
        seen("Ấm"), seen("Đò"), seen("Dưa"), seen("Dưa"), seen("Chợ"), seen("Chợ", "b.md")
    ) == [("Chợ", 2, 2), ("Ấm", 1, 1), ("Dưa", 1, 2), ("Đò", 1, 1)]


def test_spellings_of_one_name_are_one_proposal_in_the_most_frequent_spelling() -> None:
    spellings = ("TUỔI CAO – GƯƠNG SÁNG", "TUỔI CAO – GƯƠNG SÁNG", "Tuổi cao-Gương sáng")
    assert told(*map(seen, spellings)) == [("Tuổi cao-Gương sáng", 1, 3)]


def test_the_kind_is_the_one_met_most_often() -> None:
    (proposal,) = proposals_of([seen("A", kind=k) for k in ("cuoc-thi", "mo-hinh", "mo-hinh")])
    assert proposal.kind == "mo-hinh"


def test_a_campaign_and_a_unit_of_one_name_are_two() -> None:
    assert len(told(seen("A"), seen("A", register=Register.UNIT))) == 2


def test_names_of_few_articles_are_left_out_if_asked() -> None:
    assert told(seen("A"), seen("A"), seen("B"), seen("B", "b.md"), least=2) == [("B", 2, 2)]


def test_three_articles_are_shown_by_their_first_sighting() -> None:
    (proposal,) = proposals_of([seen("A", path) for path in "aabbccdd"])
    assert isinstance(proposal, Proposal)
    assert [sighting.path for sighting in proposal.shown] == ["a", "b", "c"]
    assert proposal.shown[0] is proposal.sightings[0]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Mô hình “", "” tốt.", ("Mô hình “", "A", "” tốt.")),
        (
            "một hai ba bốn năm sáu bảy tám chín mười mười một ",
            "",
            ("…bốn năm sáu bảy tám chín mười mười một ", "A", ""),
        ),
        (
            "",
            " một hai ba bốn năm sáu bảy tám chín mười mười một",
            ("", "A", " một hai ba bốn năm sáu bảy tám chín…"),
        ),
        ("x" * 1000, "y" * 1000, ("…", "A", "…")),
    ],
)
def test_a_context_is_whole_words(before: str, after: str, shown: tuple[str, str, str]) -> None:
    text = ArticleText((Block(Role.PARAGRAPH, f"{before}A{after}"),))
    assert context_of(text, Span(0, len(before), len(before) + 1)) == shown
