from __future__ import annotations

import csv
import io

import pytest

from plugins.bulletin.registry.registers import Decision, Period
from plugins.open_data.csv_file import harmless, print_csv
from plugins.open_data.planner import plan_data
from tests.editions import (
    SITE,
    Article,
    article,
    campaign,
    campaign_mark,
    edition,
    plans_of,
    registers,
    unknown_unit,
)

TET = campaign(
    "tet",
    "Tết Sum vầy",
    decisions=(Decision("88/KH-TLĐ"), Decision("1/QĐ")),
    periods=(Period(2020, None), Period(2015, 2019)),
)


def files(*rows: Article) -> dict[str, bytes]:
    plans = plans_of(plan_data(edition(rows, registers([TET]))))
    return {plan.address: print_csv(plan, SITE) for plan in plans if plan.printer == "csv"}


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_there_is_a_table_beside_each_data_file() -> None:
    assert sorted(files()) == ["du-lieu/articles.csv", "du-lieu/campaigns.csv", "du-lieu/units.csv"]


def test_excel_is_told_that_it_is_utf_8_and_lines_end_as_the_rfc_has_it() -> None:
    data = files(article("a", "2023-11-10", title="Đồi hồng"))["du-lieu/articles.csv"]
    assert data.startswith(b"\xef\xbb\xbfurl,title,date,")
    assert "Đồi hồng".encode() in data
    assert data.count(b"\r\n") == data.count(b"\n") == 2


def test_an_article_is_one_row_whatever_its_texts_hold() -> None:
    named = [campaign_mark("tet"), campaign_mark("khac")]
    title = 'Một, "hai"\nba; bốn'
    [row] = table(
        files(article("a", "2023-11-10", named, [unknown_unit("Công ty A")], title=title))[
            "du-lieu/articles.csv"
        ]
    )
    assert row["title"] == title
    assert row["date"] == "2023-11-10"
    assert row["section_name"] == "Tin tức"
    assert row["campaigns_slug"] == "tet; khac"
    assert (row["units_name"], row["units_slug"]) == ("Công ty A", "")


def test_a_campaign_tells_its_facts_in_their_order() -> None:
    [row] = table(
        files(article("a", "2023-11-10", [campaign_mark("tet")]))["du-lieu/campaigns.csv"]
    )
    assert row["decisions_number"] == "88/KH-TLĐ; 1/QĐ"
    assert (row["periods_start"], row["periods_end"]) == ("2020; 2015", "; 2019")
    assert (row["articles"], row["latest"], row["field"]) == ("1", "2023-11-10", "")


@pytest.mark.parametrize(
    "text", ["=1+1", "+84 25", "-2", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"]
)
def test_what_a_spreadsheet_would_compute_is_text(text: str) -> None:
    assert harmless(text) == f"'{text}"
    [row] = table(files(article("a", "2023-11-10", title=text))["du-lieu/articles.csv"])
    assert row["title"] == f"'{text}"


@pytest.mark.parametrize("text", ["", "Tết = vui", "10-11", "a@b.vn", "“+1”", "– Không"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text
