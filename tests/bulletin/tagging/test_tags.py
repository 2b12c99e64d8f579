"""From mentions to tags."""

from __future__ import annotations

from plugins.bulletin.tagging.mention import Mention, Reason, Rule
from plugins.bulletin.tagging.tags import tags_of
from plugins.bulletin.text.article_text import ArticleText, Block, Role, Span
from tests.known_names import REGISTERS

TEXT = ArticleText((Block(Role.TITLE, ""), Block(Role.PARAGRAPH, "A B A")))


def mention(slug: str | None, name: str, start: int) -> Mention:
    return Mention(Span(1, start, start + 3), slug, name, "mo-hinh", Reason(Rule.NAME))


def test_one_tag_for_each_entry_in_the_order_of_first_mention() -> None:
    mentions = [mention("a", "A", 0), mention(None, "B", 5), mention("a", "A cũ", 9)]
    tags = tags_of(mentions, REGISTERS.campaign_kinds, {"a": "phong-trao/a/"}, TEXT)
    assert [(t.slug, t.name, t.kind_name, t.url, len(t.mentions), t.main) for t in tags] == [
        ("a", "A", "mô hình", "phong-trao/a/", 2, True),
        (None, "B", "mô hình", None, 1, False),
    ]


def test_an_entry_without_a_page_and_a_kind_no_register_names() -> None:
    (tag,) = tags_of([mention("a", "A", 0)], {}, {}, TEXT)
    assert (tag.url, tag.kind_name) == (None, "mo-hinh")
