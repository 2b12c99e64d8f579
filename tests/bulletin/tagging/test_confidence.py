"""How far a mention can be trusted."""

from __future__ import annotations

import pytest

from plugins.bulletin.tagging.confidence import Confidence, confidence_of
from plugins.bulletin.tagging.mention import Mention, Reason, Rule
from plugins.bulletin.text.article_text import ArticleText, Block, Role, Span


def confidence(words: str, reason: Reason) -> Confidence:
    text = ArticleText((Block(Role.PARAGRAPH, words),))
    return confidence_of(Mention(Span(0, 0, len(words)), "a", words, "k", reason), text)


@pytest.mark.parametrize(
    ("words", "reason", "expected"),
    [
        ("Tết Sum vầy", Reason(Rule.AFTER_CUE, "chương trình"), Confidence.HIGH),
        ("xã Cao Lộc", Reason(Rule.KIND_WORD, "xã", "tỉnh Lạng Sơn"), Confidence.HIGH),
        ("Tết Sum vầy", Reason(Rule.NAME, "chương trình"), Confidence.HIGH),
        ("Sở Nội vụ tỉnh Lạng Sơn", Reason(Rule.NAME), Confidence.HIGH),
        ("UBND tỉnh", Reason(Rule.NAME), Confidence.HIGH),  # five words, written out
        ("Tết Sum vầy", Reason(Rule.NAME), Confidence.FAIR),
        ("Tết Sum vầy", Reason(Rule.IN_QUOTES), Confidence.FAIR),
        ("Liên đoàn Lao động tỉnh", Reason(Rule.CONTEXT, place="tỉnh Huế"), Confidence.FAIR),
    ],
)
def test_by_what_led_to_it(words: str, reason: Reason, expected: Confidence) -> None:
    assert confidence(words, reason) is expected


def test_what_the_editor_wrote_is_certain() -> None:
    mention = Mention(None, "a", "A", "k", Reason(Rule.EDITOR))
    assert confidence_of(mention, ArticleText(())) is Confidence.CERTAIN


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_one(rule: Rule) -> None:
    assert confidence("A", Reason(rule)) in Confidence
