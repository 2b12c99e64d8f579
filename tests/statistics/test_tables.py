"""Every number of the pages of figures is that of a count over the rows."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.registry.registers import Heir, Place, Unit
from plugins.statistics.csv_file import print_csv
from plugins.statistics.planner import plan_statistics
from tests.editions import (
    EXAMPLES,
    SITE,
    article,
    campaign,
    campaign_mark,
    edition,
    lang_son,
    place_mark,
    plans_of,
    registers,
    unit_mark,
)

PLACES = lang_son() | {
    "tinh-ha-giang": Place(
        "tinh-ha-giang", "Hà Giang", "tinh", "tỉnh",
        valid_to=date(2025, 6, 30), heirs=(Heir("tinh-tuyen-quang"),),
    ),
    "tinh-tuyen-quang": Place(
        "tinh-tuyen-quang", "Tuyên Quang", "tinh", "tỉnh", latitude=22.17, longitude=105.31
    ),
}  # fmt: skip
KNOWN = registers(
    [campaign("tet", "Tết Sum vầy"), campaign("gao", "=Hũ gạo")],
    [Unit("so", "Sở Nội vụ tỉnh Lạng Sơn", "so", place="tinh-lang-son"), Unit("bo", "Bộ", "bo")],
    PLACES,
)
SOME = edition(
    [
        article("a", "2024-01-05", [campaign_mark("tet")], [unit_mark("so"), unit_mark("bo")]),
        article("b", "2024-03-01", [campaign_mark("tet")], [place_mark(PLACES["xa-loc-yen"])]),
        article("c", "2024-03-09", [campaign_mark("gao")], [place_mark(PLACES["tinh-ha-giang"])]),
        article("d", "2024-03-10", section=EXAMPLES),
    ],
    KNOWN,
)


def plans(some: Edition) -> dict[str, Plan]:
    return {plan.url: plan for plan in plans_of(plan_statistics(some))}


def page(folder: str, some: Edition = SOME) -> Any:
    return plans(some)[f"thong-ke/{folder}"].records["page"]


def lines(name: str, some: Edition = SOME) -> list[list[str]]:
    data = print_csv(plans(some)[f"du-lieu/thong-ke/{name}.csv"], SITE)
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_months_without_an_article_count_as_none() -> None:
    assert lines("thang")[1:] == [["2024-01", "1"], ["2024-02", "0"], ["2024-03", "3"]]
    bars = page("").chart.bars
    assert [(bar.label, bar.count, bar.url) for bar in bars] == [
        ("tháng 1 năm 2024", "1", "luu-tru/2024/01/"),
        ("tháng 2 năm 2024", "0", None),
        ("tháng 3 năm 2024", "3", "luu-tru/2024/03/"),
    ]


def test_an_old_province_counts_for_the_one_it_went_into_and_a_unit_for_its_province() -> None:
    assert lines("dia-phuong")[1:] == [
        ["Tỉnh Lạng Sơn", "tinh-lang-son", "2"],
        ["Tỉnh Tuyên Quang", "tinh-tuyen-quang", "1"],
    ]
    assert [spot.name for spot in page("dia-phuong/").map.spots] == ["Tỉnh Tuyên Quang"]


def test_the_picture_and_the_file_say_the_same() -> None:
    for folder, name in (("phong-trao/", "phong-trao"), ("chuyen-muc/", "chuyen-muc")):
        shown = [(line.named.name, line.count) for line in page(folder).table.lines]
        told = [(name.removeprefix("'"), count) for name, _, count in lines(name)[1:]]
        assert shown == told
    assert [line.percent for line in page("phong-trao/").table.lines] == [100, 50]


def test_a_name_that_a_spreadsheet_would_reckon_is_text() -> None:
    assert ["'=Hũ gạo", "gao", "1"] in lines("phong-trao")


def test_provinces_and_campaigns_are_crossed() -> None:
    heat = page("phong-trao-va-dia-phuong/").heat
    assert [column.name for column in heat.columns] == ["Tết Sum vầy", "=Hũ gạo"]
    assert [(line.name, [cell.text for cell in line.cells]) for line in heat.lines] == [
        ("Tỉnh Lạng Sơn", ["2", ""]),
        ("Tỉnh Tuyên Quang", ["", "1"]),
    ]
    assert lines("phong-trao-va-dia-phuong")[1:] == [
        ["Tết Sum vầy", "tet", "tỉnh Lạng Sơn", "2"],
        ["'=Hũ gạo", "gao", "tỉnh Tuyên Quang", "1"],
    ]


def test_a_bulletin_without_articles_says_so_and_draws_nothing() -> None:
    for folder in ("", "phong-trao/", "dia-phuong/", "chuyen-muc/", "phong-trao-va-dia-phuong/"):
        empty = page(folder, edition([], registers(places={})))
        assert empty.empty == "Chưa có bài nào để tính."
        assert (empty.chart, empty.map, empty.table, empty.heat) == (None, None, None, None)


def test_an_edit_that_changes_no_count_makes_nothing_anew() -> None:
    def keys(body: str, *campaigns: str) -> dict[str, str]:
        marks = [campaign_mark(slug) for slug in campaigns]
        some = edition([article("a", "2024-01-05", marks, [unit_mark("so")], body=body)], KNOWN)
        return {each.name: each.key for each in plan_statistics(some)}

    assert keys("trước", "tet") == keys("sau", "tet")
    before, after = keys("", "tet"), keys("", "gao")
    assert {name for name in before if before[name] != after[name]} == {
        "thong-ke/phong-trao/",
        "du-lieu/thong-ke/phong-trao.csv",
        "thong-ke/phong-trao-va-dia-phuong/",
        "du-lieu/thong-ke/phong-trao-va-dia-phuong.csv",
    }
