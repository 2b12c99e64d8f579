from __future__ import annotations

from plugins.bulletin.pages.index import mark_of
from plugins.bulletin.tagging.mention import Mention, Reason, Rule, Tag
from plugins.bulletin.text.article_text import Span


def tag(*blocks: int | None) -> Tag:
    mentions = tuple(
        Mention(None if block is None else Span(block, 0, 3), "tet", "Tết", "x", Reason(Rule.NAME))
        for block in blocks
    )
    return Tag("tet", "Tết", "x", "x", None, mentions)


def test_a_mark_knows_the_paragraphs_in_which_it_stands_each_once() -> None:
    mark = mark_of(tag(0, 2, 2))
    assert (mark.mentions, mark.blocks, mark.in_title) == (3, (0, 2), True)


def test_what_only_the_header_names_stands_in_no_paragraph() -> None:
    mark = mark_of(tag(None))
    assert (mark.mentions, mark.blocks, mark.in_title) == (1, (), False)
