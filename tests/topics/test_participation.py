from __future__ import annotations

from plugins.topics.participation import LONGEST, counted_together, left_out, participations
from tests.editions import campaign_mark, edition, row, unit_mark, unknown_unit


def units(*rows: object) -> list[tuple[str, int, str]]:
    lines, _ = participations(edition(rows).rows, "unit", lambda row: row.units)  # type: ignore[arg-type]
    return [(line.named.name, line.count, line.latest) for line in lines]


def test_most_articles_go_first_then_the_latest() -> None:
    assert units(
        row("a", "2023-11-10", units=[unit_mark("moi")]),
        row("b", "2023-10-01", units=[unit_mark("nhieu")]),
        row("c", "2021-01-01", units=[unit_mark("nhieu"), unit_mark("cu")]),
    ) == [("Nhieu", 2, "10/2023"), ("Moi", 1, "11/2023"), ("Cu", 1, "1/2021")]


def test_a_name_without_a_page_took_part_too() -> None:
    assert units(row("a", "2023-11-10", units=[unknown_unit("Công ty A")])) == [
        ("Công ty A", 1, "11/2023")
    ]


def test_an_article_counts_once_for_a_name() -> None:
    marks = [unit_mark("u"), unit_mark("u")]
    assert units(row("a", "2023-11-10", units=marks)) == [("U", 1, "11/2023")]


def test_the_other_way_round_campaigns_are_counted() -> None:
    rows = (row("a", "2023-11-10", [campaign_mark("tet")], [unit_mark("so")]),)
    lines, others = participations(rows, "campaign", lambda row: row.campaigns)
    assert [(line.named.mark, line.named.url) for line in lines] == [
        ("campaign", "phong-trao/tet/")
    ]
    assert others == 0


def test_the_table_says_what_it_counts() -> None:
    assert counted_together("đơn vị", "phong trào") == (
        "Những đơn vị được nhắc đến trong bài cùng với phong trào này; "
        "số bài là số bài có cả hai tên."
    )


def test_a_long_table_says_how_many_it_leaves_out() -> None:
    rows = (row("a", "2023-11-10", units=[unit_mark(f"u{n}") for n in range(LONGEST + 12)]),)
    lines, others = participations(rows, "unit", lambda row: row.units)
    assert len(lines) == LONGEST
    assert left_out(others, "đơn vị") == "và 12 đơn vị khác"
    assert left_out(0, "đơn vị") == ""
