"""The noun before a name."""

from __future__ import annotations

import pytest

from plugins.bulletin.tagging.noun import Sort
from plugins.bulletin.tagging.nouns import Nouns
from plugins.bulletin.tagging.passage import passage_of
from plugins.bulletin.text.words import words_of
from tests.known_names import REGISTERS

NOUNS = Nouns(REGISTERS)


@pytest.mark.parametrize(
    ("text", "sort", "written"),
    [
        ("phong trào thi đua “X”", Sort.CAMPAIGN, "phong trào thi đua"),
        ("Phong trào thi đua yêu nước X", Sort.CAMPAIGN, "Phong trào thi đua yêu nước"),
        ("cuộc vận động (CVĐ) “X”", Sort.CAMPAIGN, "cuộc vận động"),
        ("mô hình mang tên “X”", Sort.CAMPAIGN, "mô hình"),
        ("các mô hình như “X”", Sort.CAMPAIGN, "mô hình"),
        ("phong trào thi đua là: “X”", Sort.CAMPAIGN, "phong trào thi đua"),
        ("Huy chương “X”", Sort.AWARD, "Huy chương"),
        ("đạt “X”", Sort.AWARD, "đạt"),
        ("Quỹ “X”", Sort.OTHER, "Quỹ"),
        ("với chủ đề: “X”", Sort.OTHER, "chủ đề"),
        ("khẩu hiệu là “X”", Sort.OTHER, "khẩu hiệu"),
    ],
)
def test_a_noun_right_before_a_name(text: str, sort: Sort, written: str) -> None:
    words = words_of(text)
    noun = NOUNS.before(words, len(words) - 1)
    assert noun is not None
    assert (noun.sort, noun.written) == (sort, written)


@pytest.mark.parametrize(
    "text",
    [
        "X",
        "phong trào, X",
        "phong trào. X",
        "phong trào lớn X",
        "Phong trào như “X”",
        "thi đua X",
        "aphong trào X",
    ],
)
def test_no_noun_right_before_a_name(text: str) -> None:
    words = words_of(text)
    assert NOUNS.before(words, len(words) - 1) is None


@pytest.mark.parametrize(
    ("text", "distance"),
    [("hội thi “X”", 0), ("hội thi tuyên truyền “X”", 2), ("mô hình của chị Lan “X”", None)],
)
def test_a_noun_may_stand_two_small_words_before_a_quotation(text: str, distance: int) -> None:
    (noun,) = passage_of(text, NOUNS).nouns
    assert (noun.distance if noun else None) == distance


def test_quotations_in_a_row_share_their_noun() -> None:
    nouns = passage_of("phong trào “A”; “B” và “C”, quỹ “D”, “E”... “G”. “H”", NOUNS).nouns
    assert [noun.written if noun else None for noun in nouns] == [
        "phong trào",
        "phong trào",
        "phong trào",
        "quỹ",
        "quỹ",
        "quỹ",
        None,
    ]
