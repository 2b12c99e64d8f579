"""What an article is about, and what it names in passing."""

from __future__ import annotations

from plugins.bulletin.tagging.mention import Mention, Reason, Rule
from plugins.bulletin.tagging.weight import weigh
from plugins.bulletin.text.article_text import ArticleText, Block, Role, Span

TITLE, LEAD, BODY = 0, 1, 2
TEXT = ArticleText(
    (
        Block(Role.TITLE, "Tiêu đề"),
        Block(Role.LEAD, "Sapo"),
        *(Block(Role.PARAGRAPH, "Đoạn") for _ in range(9)),
    )
)


def named(*blocks: int | None, rule: Rule = Rule.NAME) -> list[Mention]:
    spans = [Span(block, 0, 1) if block is not None else None for block in blocks]
    return [Mention(span, "a", "A", "mo-hinh", Reason(rule)) for span in spans]


def test_a_name_in_the_title_is_main_and_others_are_in_passing() -> None:
    assert weigh([named(TITLE), named(BODY), named(LEAD)], TEXT) == (True, False, False)


def test_a_third_of_all_mentions_is_main_beside_the_title() -> None:
    assert weigh([named(TITLE, BODY), named(3, 4), named(5)], TEXT) == (True, True, False)


def test_a_lead_that_names_one_alone_is_about_it() -> None:
    assert weigh([named(LEAD), named(5), named(6), named(7)], TEXT) == (True, False, False, False)


def test_of_several_in_the_lead_those_count_that_return() -> None:
    groups = [named(LEAD), named(LEAD), named(LEAD, 4), named(5), named(6), named(7), named(8)]
    assert weigh(groups, TEXT) == (False, False, True, False, False, False, False)


def test_the_first_paragraph_leads_where_there_is_no_sapo() -> None:
    plain = ArticleText((Block(Role.TITLE, ""), Block(Role.HEADING, ""), *TEXT.blocks[2:]))
    assert weigh([named(2), named(3), named(4)], plain) == (True, False, False)
    assert weigh([named(1), named(3), named(4)], plain) == (False, False, False)


def test_what_the_editor_wrote_in_the_header_is_main() -> None:
    assert weigh([named(None, rule=Rule.EDITOR), named(BODY)], TEXT) == (True, False)


def test_a_row_of_names_each_once_has_no_main_one() -> None:
    assert not any(weigh([named(block) for block in range(3, 9)], TEXT))


def test_no_names_and_a_title_alone() -> None:
    assert weigh([], TEXT) == ()
    assert weigh([named(TITLE)], ArticleText(TEXT.blocks[:1])) == (True,)
