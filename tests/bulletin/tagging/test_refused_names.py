"""A refused name is no mention, whatever its spelling; others stay."""

from __future__ import annotations

import pytest

from plugins.bulletin.registry.registers import Kind, Refusal
from plugins.bulletin.tagging.mention import Mention, Reason, Rule
from plugins.bulletin.tagging.refused import refused_names, without_refused
from plugins.bulletin.text.article_text import Span

KINDS = {"mo-hinh": Kind("mo-hinh", "mô hình"), "cuoc-thi": Kind("cuoc-thi", "cuộc thi")}
REFUSED = refused_names((Refusal("Làn đi chợ", "mo-hinh"), Refusal("Sở Y tế", "so")), KINDS)


def mention(name: str, slug: str | None = None, kind: str = "mo-hinh") -> Mention:
    return Mention(Span(0, 0, len(name)), slug, name, kind, Reason(Rule.AFTER_CUE, "mô hình"))


@pytest.mark.parametrize("name", ["Làn đi chợ", "LÀN ĐI CHỢ", "làn – đi chợ", "“Làn đi chợ”"])
@pytest.mark.parametrize("kind", KINDS)
def test_in_any_spelling_and_kind(name: str, kind: str) -> None:
    assert without_refused((mention(name, kind=kind),), REFUSED) == ()


@pytest.mark.parametrize(
    "kept",
    [
        mention("Làn đi chợ xanh"),
        mention("Lan đi chợ"),
        mention("Làn đi chợ", "lan-di-cho"),  # an entry: the register knows it
        mention("Sở Y tế"),  # refused as a unit, not as a campaign
    ],
)
def test_another_name_and_a_registered_one_stay(kept: Mention) -> None:
    assert without_refused((kept, mention("Làn đi chợ")), REFUSED) == (kept,)


def test_nothing_refused_changes_nothing() -> None:
    mentions = (mention("Làn đi chợ"),)
    assert without_refused(mentions, frozenset()) is mentions
