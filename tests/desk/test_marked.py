"""An article's text with its mentions marked, and why each tag is there."""

from __future__ import annotations

from datetime import date

import click

from plugins.bulletin.story import Story
from plugins.bulletin.tagging.mention import Mention, Reason, Rule, Tag
from plugins.bulletin.text.article_text import ArticleText, Block, Role, Span
from plugins.desk.marked import NOWHERE, Whereabouts, marked

TEXT = ArticleText(
    (
        Block(Role.TITLE, "Tết Sum vầy ở Cao Lộc"),
        Block(Role.PARAGRAPH, "Liên đoàn Lao động tỉnh tổ chức chương trình “Tết Sum vầy”."),
        Block(Role.CAPTION, "Quang cảnh"),
    )
)


def mention(span: Span | None, name: str, rule: Rule, place: str = "", slug: str = "") -> Mention:
    return Mention(span, slug or None, name, "kind", Reason(rule, place=place))


def tag(kind: str, *mentions: Mention) -> Tag:
    first = mentions[0]
    return Tag(first.slug, first.name, "kind", kind, None, mentions)


SUM_VAY = tag(
    "chương trình",
    mention(Span(0, 0, 11), "Tết Sum vầy", Rule.NAME, slug="tet-sum-vay"),
    mention(Span(1, 46, 57), "Tết Sum vầy", Rule.NAME, slug="tet-sum-vay"),
)
UNION = tag(
    "tổ chức",
    mention(Span(1, 0, 23), "Liên đoàn Lao động tỉnh Lạng Sơn", Rule.CONTEXT, "tỉnh Lạng Sơn"),
)
BY_HAND = tag("huyện", mention(None, "huyện Cao Lộc", Rule.EDITOR, slug="huyen-cao-loc"))


def told(*units: Tag, where: Whereabouts = NOWHERE) -> str:
    story = Story(
        "a.md", date(2023, 11, 10), TEXT, "", "", campaign_tags=(SUM_VAY,), unit_tags=units
    )
    return click.unstyle(marked(story, where))


def test_every_mention_stands_in_brackets_with_the_number_of_its_tag() -> None:
    assert told(UNION).split("\n")[:3] == [
        "Tiêu đề: [Tết Sum vầy]{P1} ở Cao Lộc",
        "[Liên đoàn Lao động tỉnh]{Đ1} tổ chức chương trình “[Tết Sum vầy]{P1}”.",
        "Chú thích ảnh: Quang cảnh",
    ]


def test_every_tag_is_listed_with_its_kind_and_the_reason_for_each_mention() -> None:
    assert told(UNION).split("\n")[3:] == [
        "",
        "Phong trào, cuộc vận động, chương trình, mô hình (1)",
        "P1 Tết Sum vầy (chương trình)  tet-sum-vay",
        "    Tiêu đề viết đúng tên “Tết Sum vầy”. Tin cậy vừa.",
        "    Đoạn 1 viết đúng tên “Tết Sum vầy”. Tin cậy vừa.",
        "",
        "Đơn vị, địa danh (1)",
        "Đ1 Liên đoàn Lao động tỉnh Lạng Sơn (tổ chức, chưa có trong danh mục)",
        "    Đoạn 1 viết “Liên đoàn Lao động tỉnh”; bài nói về tỉnh Lạng Sơn. Tin cậy vừa.",
    ]


def test_the_lines_of_article_and_register_are_told_where_they_are_known() -> None:
    where = Whereabouts(
        lambda mention, header: mention.span.block * 2 if mention.span else len(header),
        {("campaign", "tet-sum-vay"): "campaigns.toml:5"},
        "places.txt",
    )
    lines = told(BY_HAND, UNION, where=where).split("\n")
    assert lines[5:8] == [
        "P1 Tết Sum vầy (chương trình)  tet-sum-vay",
        "    campaigns.toml:5",
        "    Tiêu đề viết đúng tên “Tết Sum vầy”. Tin cậy vừa.",
    ]
    assert lines[8].startswith("    dòng 2: Đoạn 1 viết")
    assert lines[11:14] == [
        "Đ1 huyện Cao Lộc (huyện)  huyen-cao-loc",
        "    places.txt",
        "    dòng 5: Biên tập viên ghi trong phần đầu bài. Chắc chắn.",
    ]
    assert lines[15].startswith("    dòng 2: Đoạn 1 viết “Liên đoàn")


def test_a_tag_of_the_editor_is_listed_though_no_word_is_marked() -> None:
    assert "Đ1 huyện Cao Lộc (huyện)  huyen-cao-loc\n    Biên tập viên ghi" in told(BY_HAND)
    assert "{Đ1}" not in told(BY_HAND)


def test_an_article_that_names_nothing_says_so_by_zero() -> None:
    assert told().endswith("Đơn vị, địa danh (0)")
