from __future__ import annotations

from plugins.bulletin.pages.views import Participation
from plugins.topics.participation import (
    LONGEST,
    Shape,
    Sightings,
    counted_together,
    left_out,
    participations,
)
from tests.editions import (
    Article,
    article,
    campaign_mark,
    edition,
    place_mark,
    unit_mark,
    unknown_unit,
)
from tests.editions import lang_son as places

TET = [campaign_mark("tet")]


def took_part(slug: str, shape: Shape, *articles: Article) -> tuple[tuple[Participation, ...], int]:
    some = edition(articles)
    return participations(some.rows, slug, shape, Sightings(some.articles))


def units(*articles: Article) -> list[tuple[str, int, str]]:
    """What the page of campaign “tet” lists."""
    lines, _ = took_part("tet", "unit", *articles)
    return [(line.named.name, line.count, line.latest) for line in lines]


def test_most_articles_go_first_then_the_latest() -> None:
    assert units(
        article("a", "2023-11-10", TET, units=[unit_mark("moi")]),
        article("b", "2023-10-01", TET, units=[unit_mark("nhieu")]),
        article("c", "2021-01-01", TET, units=[unit_mark("nhieu"), unit_mark("cu")]),
    ) == [("Nhieu", 2, "10/2023"), ("Moi", 1, "11/2023"), ("Cu", 1, "1/2021")]


def test_only_names_in_one_paragraph_with_the_topic_count() -> None:
    assert units(
        article(
            "a",
            "2023-11-10",
            [campaign_mark("tet", blocks=(0, 3)), campaign_mark("khac", blocks=(5,))],
            [
                unit_mark("tieu-de", blocks=(0,)),
                unit_mark("cung-doan", blocks=(1, 3)),
                unit_mark("doan-khac", blocks=(1, 2)),
                unit_mark("cung-phong-trao-khac", blocks=(5,)),
                unit_mark("chi-o-dau-bai", blocks=()),
            ],
        )
    ) == [("Tieu-de", 1, "11/2023"), ("Cung-doan", 1, "11/2023")]


def test_the_latest_article_is_the_latest_that_counts() -> None:
    assert units(
        article("a", "2023-11-10", TET, units=[unit_mark("so", blocks=(2,))]),
        article("b", "2021-01-01", TET, units=[unit_mark("so", blocks=(1,))]),
    ) == [("So", 1, "1/2021")]


def test_a_topic_that_only_a_header_names_has_no_table() -> None:
    assert (
        units(article("a", "2023-11-10", [campaign_mark("tet", blocks=())], [unit_mark("so")]))
        == []
    )


def test_a_name_without_a_page_took_part_too() -> None:
    assert units(article("a", "2023-11-10", TET, units=[unknown_unit("Công ty A")])) == [
        ("Công ty A", 1, "11/2023")
    ]


def test_an_article_counts_once_for_a_name() -> None:
    marks = [unit_mark("u"), unit_mark("u")]
    assert units(article("a", "2023-11-10", TET, units=marks)) == [("U", 1, "11/2023")]


def test_the_other_way_round_campaigns_are_counted_with_their_kind() -> None:
    rows = (article("a", "2023-11-10", TET, [unit_mark("so")]),)
    lines, others = took_part("so", "campaign", *rows)
    assert [(line.named.mark, line.named.kind, line.named.url) for line in lines] == [
        ("campaign", "Phong trào thi đua", "phong-trao/tet/")
    ]
    assert others == 0


def test_units_are_listed_by_name_alone() -> None:
    rows = (article("a", "2023-11-10", TET, [place_mark(places()["xa-loc-yen"])]),)
    [line], _ = took_part("tet", "unit", *rows)
    assert (line.named.kind, line.named.name) == ("", "Xã Lộc Yên")


def test_the_table_says_what_it_counts() -> None:
    assert counted_together("đơn vị", "phong trào") == (
        "Những đơn vị được nhắc đến trong cùng một đoạn với phong trào này; "
        "số bài là số bài có đoạn như vậy."
    )


def test_a_long_table_says_how_many_it_leaves_out() -> None:
    rows = (article("a", "2023-11-10", TET, [unit_mark(f"u{n}") for n in range(LONGEST + 12)]),)
    lines, others = took_part("tet", "unit", *rows)
    assert len(lines) == LONGEST
    assert left_out(others, "đơn vị") == "và 12 đơn vị khác"
    assert left_out(0, "đơn vị") == ""
