from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from plugins.bulletin.entry import Entry, Link
from plugins.bulletin.pages.index import brief_of, mark_of, row_of
from plugins.bulletin.story import Picture, PictureFile
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


def entry(*campaign_blocks: int, unit: int, **more: object) -> Entry:
    return Entry(
        path="articles/a.md",
        slug="a",
        url="2024/05/a/",
        title="Bài a",
        date=date(2024, 5, 1),
        section=Link("Tin tức", "chuyen-muc/tin-tuc/"),
        authors=(Link("Thu Thủy", "tac-gia/thu-thuy/"),),
        dateline="",
        lead="",
        lead_html="",
        body_html="<p>Một</p>",
        summary="Tóm tắt",
        pictures=(),
        campaigns=(tag(*campaign_blocks),),
        units=(replace(tag(unit), slug="so"),),
        awards=(),
        digest="d",
        **more,  # type: ignore[arg-type]
    )


def test_a_brief_numbers_the_paragraphs_that_campaigns_and_units_share() -> None:
    brief = brief_of(entry(0, 4, 7, unit=7))
    assert [mark.blocks for mark in (*brief.campaigns, *brief.units)] == [(0,), (0,)]
    assert brief.campaigns[0].in_title
    assert brief_of(entry(0, 4, unit=7)).units[0].blocks == ()


def test_a_paragraph_more_leaves_the_brief_as_it_is() -> None:
    before, after = row_of(entry(4, 7, unit=7)), row_of(entry(5, 8, unit=8))
    assert before.brief == after.brief


@pytest.mark.parametrize(
    "changed",
    [
        {"url": "2024/05/b/"},
        {"title": "Khác"},
        {"date": date(2024, 5, 2)},
        {"section": Link("Khác", "chuyen-muc/khac/")},
        {"authors": (Link("Nguyệt Hà", "tac-gia/nguyet-ha/"),)},
        {"summary": "Khác"},
        {"pictures": (Picture("images/a.png", "Đồi"),)},
        {"campaigns": ()},
        {"units": ()},
        {"awards": (tag(3),)},
        {"featured": True},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_whatever_a_list_prints_stands_in_the_digest_of_the_brief(changed: dict[str, Any]) -> None:
    assert row_of(replace(entry(4, unit=4), **changed)).brief != row_of(entry(4, unit=4)).brief


def test_what_no_list_prints_does_not() -> None:
    kept = replace(entry(4, unit=4), body_html="<p>Hai</p>", digest="e", dateline="TĐKT")
    assert row_of(kept).brief == row_of(entry(4, unit=4)).brief
    assert row_of(kept).entry == "e"


def test_a_row_has_each_slug_once_and_the_first_file_of_each_picture() -> None:
    sized = Picture("images/a.png", "Đồi", files=(PictureFile("hinh-anh/a-480.jpg", 480, 320),))
    asked = replace(entry(4, unit=4), pictures=(sized, Picture("images/b.png", "Suối")))
    row = row_of(replace(asked, campaigns=(tag(1), tag(2), replace(tag(3), slug=None))))
    assert (row.campaigns, row.units) == (("tet",), ("so",))
    assert (row.pictured, row.pictures) == (True, ("hinh-anh/a-480.jpg",))
