from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from plugins.bulletin.registry.registers import Decision, Period, Registers, Unit
from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.open_data.json_file import print_json
from plugins.open_data.planner import plan_data
from tests.editions import (
    SITE,
    Article,
    article,
    campaign,
    campaign_mark,
    edition,
    lang_son,
    place_mark,
    plans_of,
    registers,
    unknown_unit,
)

TET = campaign(
    "tet", "Tết Sum vầy", decisions=(Decision("88/KH-TLĐ"),), periods=(Period(2020, None),)
)
BOARD = Unit("so", "Sở Nội vụ tỉnh Lạng Sơn", "so", place="tinh-lang-son")


def files(rows: list[Article], known: Registers) -> dict[str, Any]:
    plans = plans_of(plan_data(edition(rows, known)))
    return {p.address: json.loads(print_json(p, SITE)) for p in plans if p.printer == "json"}


def test_the_three_files_name_their_schema_and_site() -> None:
    found = files([], registers([TET], [BOARD]))
    assert sorted(found) == [
        "du-lieu/articles.json",
        "du-lieu/campaigns.json",
        "du-lieu/units.json",
    ]
    for data in found.values():
        assert data["schema_version"] == 1
        assert data["site"] == {"name": SITE.name, "address": "https://bantin.example.vn"}
    assert found["du-lieu/articles.json"]["articles"] == []


def test_a_topic_without_a_page_has_no_address() -> None:
    bare = edition([], registers([TET], [BOARD]), site=replace(SITE, offers=()))
    lines = [line for plan in plans_of(plan_data(bare)) for line in plan.records.get("items", ())]
    assert [json.loads(line)["url"] for line in lines] == [None, None]


def test_an_article_says_what_it_names_how_often_and_why() -> None:
    reason = Reason(Rule.CONTEXT, "Liên đoàn Lao động tỉnh", "tỉnh Lạng Sơn")
    named = replace(campaign_mark("tet", 2, in_title=True), reasons=(Reason(Rule.NAME), reason))
    rows = [article("a", "2023-11-10", [named], [unknown_unit("Công ty A")])]
    [found] = files(rows, registers([TET]))["du-lieu/articles.json"]["articles"]
    assert found == {
        "url": "2023/11/a/",
        "title": "Bài a",
        "date": "2023-11-10",
        "authors": ["Thu Thủy"],
        "section": {"name": "Tin tức", "url": "chuyen-muc/tin-tuc/"},
        "summary": "Tóm tắt bài a",
        "campaigns": [
            {
                "slug": "tet",
                "name": "tet",
                "kind": "phong-trao-thi-dua",
                "url": "phong-trao/tet/",
                "mentions": 2,
                "in_title": True,
                "main": False,
                "why": [
                    {"rule": "name", "cue": None, "place": None},
                    {
                        "rule": "context",
                        "cue": "Liên đoàn Lao động tỉnh",
                        "place": "tỉnh Lạng Sơn",
                    },
                ],
            }
        ],
        "units": [
            {
                "slug": None,
                "name": "Công ty A",
                "kind": "doanh-nghiep",
                "url": None,
                "mentions": 1,
                "in_title": False,
                "main": False,
                "why": [],
            }
        ],
        "awards": [],
    }


def test_a_campaign_tells_the_facts_of_the_register_and_its_articles() -> None:
    rows = [article("a", "2023-11-10", [campaign_mark("tet")]), article("b", "2021-01-01")]
    [found] = files(rows, registers([TET]))["du-lieu/campaigns.json"]["campaigns"]
    assert (found["slug"], found["articles"], found["latest"]) == ("tet", 1, "2023-11-10")
    assert found["decisions"] == [{"number": "88/KH-TLĐ", "date": None}]
    assert found["periods"] == [{"start": 2020, "end": None, "decision": None, "name": None}]


def test_units_are_those_of_the_register_and_the_places_that_articles_name() -> None:
    rows = [article("a", "2023-11-10", units=[place_mark(lang_son()["xa-binh-xa"])])]
    board, place = files(rows, registers(units=[BOARD]))["du-lieu/units.json"]["units"]
    assert (board["slug"], board["province"], board["articles"], board["latest"]) == (
        "so",
        "tinh-lang-son",
        0,
        None,
    )
    assert (place["name"], place["valid_to"]) == ("xã Bính Xá", "2025-06-30")
    assert place["successors"] == [
        {"slug": "xa-kien-moc", "whole": False},
        {"slug": "xa-dinh-lap", "whole": False},
    ]


def test_vietnamese_is_written_as_it_is_and_each_record_on_its_line() -> None:
    rows = [article("a", "2023-11-10"), article("b", "2023-11-11")]
    plan, *_ = plans_of(plan_data(edition(rows)))
    text = print_json(plan, SITE).decode()
    assert text.count("\n") == 4
    assert "Tóm tắt bài a" in text
    assert print_json(plan, SITE).decode() == text


def test_while_writing_the_site_has_no_address() -> None:
    plan, *_ = plans_of(plan_data(edition([])))
    assert json.loads(print_json(plan, replace(SITE, address="")))["site"]["address"] is None
