"""What the editor wrote goes first."""

from __future__ import annotations

from plugins.bulletin.tagging.mention import Mention, Reason, Rule
from plugins.bulletin.tagging.overrides import Overrides, overridden
from plugins.bulletin.text.article_text import Span
from tests.known_names import REGISTERS

TET = Mention(Span(1, 0, 5), "tet-sum-vay", "Tết Sum vầy", "chuong-trinh", Reason(Rule.NAME))
NEW = Mention(Span(1, 9, 12), None, "Cổng xanh", "mo-hinh", Reason(Rule.AFTER_CUE))


def test_an_added_campaign_has_a_mention_without_a_place() -> None:
    _, added = overridden([TET], Overrides(added=("ocop",)), REGISTERS.campaigns)
    assert (added.span, added.slug, added.name) == (
        None,
        "ocop",
        "Chương trình mỗi xã một sản phẩm",
    )
    assert added.reason.rule is Rule.EDITOR


def test_an_added_campaign_that_the_text_names_keeps_its_mention_in_the_text() -> None:
    overrides = Overrides(added=("tet-sum-vay", "tet-sum-vay"))
    assert overridden([TET], overrides, REGISTERS.campaigns) == (TET,)


def test_a_removed_campaign_loses_every_mention_and_others_keep_theirs() -> None:
    overrides = Overrides(removed=("tet-sum-vay",))
    assert overridden([TET, NEW, TET], overrides, REGISTERS.campaigns) == (NEW,)


def test_units_and_places_are_added_under_the_names_sentences_use() -> None:
    overrides = Overrides(added=("so-noi-vu", "xa-cao-loc"))
    added = overridden([], overrides, REGISTERS.units, REGISTERS.places)
    assert [m.name for m in added] == ["Sở Nội vụ tỉnh Lạng Sơn", "xã Cao Lộc"]


def test_a_slug_no_register_has_adds_nothing() -> None:
    assert overridden([], Overrides(added=("khong-co",)), REGISTERS.units) == ()


def test_a_replaced_campaign_keeps_its_places_under_the_right_name() -> None:
    overrides = Overrides(replaced=(("tet-sum-vay", "ocop"),))
    right, other = overridden([TET, NEW], overrides, REGISTERS.campaigns)
    assert (right.slug, right.span, right.reason.rule) == ("ocop", TET.span, Rule.EDITOR)
    assert other == NEW


def test_a_name_no_register_has_is_removed_and_replaced_by_its_letters() -> None:
    removed = Overrides(removed=("cổng xanh",))
    assert overridden([TET, NEW], removed, REGISTERS.campaigns) == (TET,)
    replaced = Overrides(replaced=(("cổng xanh", "ocop"),))
    _, right = overridden([TET, NEW], replaced, REGISTERS.campaigns)
    assert (right.slug, right.span) == ("ocop", NEW.span)
