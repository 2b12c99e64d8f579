"""Which units and places an article names."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from plugins.bulletin.tagging.mention import Rule
from plugins.bulletin.text.article_text import ArticleText, Block, Span
from plugins.bulletin.text.vietnamese import nfc
from plugins.bulletin.text.words import words_in, words_of
from plugins.units.lexicon import lexicon_of
from plugins.units.tag import units_of
from tests.known_names import FIRST_DAY, LAST_DAY, REGISTERS, Case, article, cases_of, found

LEXICON = lexicon_of(REGISTERS)
CASES = cases_of(Path(__file__).parent / "cases.md")
DAY = date(2024, 5, 10)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_units_of_an_article(case: Case) -> None:
    assert found(units_of(words_in(case.text), LEXICON, case.day)) == case.expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_spelling_does_not_change_what_is_found(case: Case) -> None:
    slugs = [m.slug for m in units_of(words_in(case.text), LEXICON, case.day)]
    for change in (
        lambda text: text.replace(" - ", " – "),
        lambda text: text.replace("ủy", "uỷ").replace("òa", "oà").replace("Ủy", "Uỷ"),
        lambda text: nfc(unicodedata.normalize("NFD", text)),
        lambda text: text.replace(" ", "\u00a0"),
    ):
        text = ArticleText(tuple(Block(b.role, change(b.text)) for b in case.text.blocks))
        assert [m.slug for m in units_of(words_in(text), LEXICON, case.day)] == slugs


@pytest.mark.parametrize(
    ("sentence", "span", "name", "rule", "cue", "place"),
    [
        ("xã Cao Lộc mới", "xã Cao Lộc", "xã Cao Lộc", Rule.KIND_WORD, "xã", "tỉnh Lạng Sơn"),
        ("bà con Phú Thọ", "Phú Thọ", "tỉnh Phú Thọ", Rule.NAME, "", ""),
        (
            "Sở Nội vụ Lạng Sơn",
            "Sở Nội vụ Lạng Sơn",
            "Sở Nội vụ tỉnh Lạng Sơn",
            Rule.NAME,
            "",
            "",
        ),
    ],
)
def test_a_mention_says_where_what_and_why(
    sentence: str, span: str, name: str, rule: Rule, cue: str, place: str
) -> None:
    text = article(sentence)
    (mention,) = units_of(words_in(text), LEXICON, FIRST_DAY)
    assert mention.span
    assert (text.words(mention.span), mention.name) == (span, name)
    assert (mention.reason.rule, mention.reason.cue, mention.reason.place) == (rule, cue, place)


def test_a_name_that_takes_its_place_from_the_article_says_so() -> None:
    text = article("Liên đoàn Lao động tỉnh dự.", title="Tin từ tỉnh Lạng Sơn")
    mention = units_of(words_in(text), LEXICON, DAY)[-1]
    assert (mention.name, mention.reason.rule) == ("Liên đoàn Lao động tỉnh Lạng Sơn", Rule.CONTEXT)
    assert mention.reason.place == "tỉnh Lạng Sơn"


def test_the_last_day_of_the_districts_and_the_first_without_them() -> None:
    text = article("Tại xã Cao Lộc.")
    assert found(units_of(words_in(text), LEXICON, LAST_DAY)) == ("“xã Cao Lộc”",)
    assert found(units_of(words_in(text), LEXICON, FIRST_DAY)) == ("xa-cao-loc",)


def test_what_campaigns_and_awards_own_names_no_unit() -> None:
    text = article("Phong trào Lạng Sơn chung sức, tại Lạng Sơn.")
    mentions = units_of(words_in(text), LEXICON, DAY, [Span(1, 11, 29)])
    assert [m.span for m in mentions] == [Span(1, 35, 43)]


def test_a_longer_wording_of_a_central_body_is_kept() -> None:
    text = article("Trung ương Hội LHPN Việt Nam.", "Hội LHPN Việt Nam.")
    assert [m.name for m in units_of(words_in(text), LEXICON, DAY)] == [
        "Trung ương Hội Liên hiệp Phụ nữ Việt Nam",
        "Hội Liên hiệp Phụ nữ Việt Nam",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "các huyện Cao Lộc, " + "Lộc Bình, " * 20_000,
        "xã " * 100_000,
        "Hòa " * 50_000,
        "Sở Nội vụ tỉnh " * 20_000,
        "huyện biên giới " * 30_000,
        "Lạng Sơn, " * 20_000,
        "(AB) " * 40_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_text_ends(text: str) -> None:
    units_of((words_of(text),), LEXICON, DAY)
