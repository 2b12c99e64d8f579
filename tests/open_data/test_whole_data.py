"""All data in one file: what programs and people who ask in SQL find in it."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.registry.registers import Decision, Period, Unit
from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.open_data.json_file import print_json, print_ndjson
from plugins.open_data.planner import plan_data
from plugins.open_data.schemas import SCHEMAS, schema
from plugins.open_data.sqlite_file import print_sqlite
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
    unit_mark,
    unknown_unit,
)

ROOT = Path(__file__).parent.parent.parent
REGISTERS = registers(
    [
        campaign("tet", "Tết Sum vầy", decisions=(Decision("88/KH"),), periods=(Period(2020, 0),)),
        campaign("xuan", parent="tet", launched_on="2021-12", also=("Xuân yêu thương",)),
    ],
    [Unit("so", "Sở Nội vụ tỉnh Lạng Sơn", "so", place="tinh-lang-son")],
)
ROWS = [
    article(
        "a",
        "2023-11-10",
        [replace(campaign_mark("tet", 2, True, main=True), reasons=(Reason(Rule.NAME),))],
        [unit_mark("so"), place_mark(lang_son()["xa-binh-xa"]), unknown_unit("Công ty A")],
        authors=("Thu Thủy", "Nguyệt Hà"),
    ),
    article("b", "2021-01-01", [campaign_mark("tet"), campaign_mark("xuan", main=True)]),
    article("c", "2021-01-01", authors=()),
]


def plans(rows: list[Article] = ROWS, most: int | None = None) -> dict[str, Plan]:
    return {p.address: p for p in plans_of(plan_data(edition(rows, REGISTERS), most))}


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """The file as those who downloaded it open it."""
    file = tmp_path / "bulletin.sqlite"
    file.write_bytes(print_sqlite(plans()["du-lieu/bulletin.sqlite"], SITE))
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as opened:
        yield opened


def validator(name: str) -> Draft202012Validator:
    text = json.loads(schema(name))
    Draft202012Validator.check_schema(text)
    return Draft202012Validator(text, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("name", ["articles", "campaigns", "units"])
@pytest.mark.parametrize("address", ["", "https://bantin.example.vn"])
def test_each_file_is_as_its_schema_says(name: str, address: str) -> None:
    data = print_json(plans()[f"du-lieu/{name}.json"], replace(SITE, address=address))
    assert list(validator(name).iter_errors(json.loads(data))) == []


def spoilt(**changed: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(print_json(plans()["du-lieu/articles.json"], SITE))
    data["articles"][0] |= changed
    return data


@pytest.mark.parametrize(
    "changed",
    [
        {"url": "/2023/11/a/"},
        {"date": "10/11/2023"},
        {"authors": None},
        {"title": ""},
        {"campaigns": [{"slug": "tet"}]},
    ],
)
def test_a_schema_refuses_what_is_not_promised(changed: dict[str, Any]) -> None:
    assert not validator("articles").is_valid(spoilt(**changed))


def test_a_schema_refuses_another_version_and_lets_new_keys_come() -> None:
    data = spoilt(new_key=1)
    assert validator("articles").is_valid(data)
    assert not validator("articles").is_valid(data | {"schema_version": 2})


def test_every_line_of_the_one_file_is_a_record_with_its_sort() -> None:
    data = print_ndjson(plans()["du-lieu/bulletin.ndjson"], SITE).decode()
    assert data.endswith("}\n")
    lines = [json.loads(line) for line in data.splitlines()]
    sorts = ["bulletin", *["article"] * 3, *["campaign"] * 2, *["unit"] * 2]
    assert [line.pop("type") for line in lines] == sorts
    articles = print_json(plans()["du-lieu/articles.json"], SITE)
    assert lines[1:4] == json.loads(articles)["articles"]
    check = validator("bulletin")
    for line in data.splitlines():
        assert check.is_valid(json.loads(line)), line


def test_the_schemas_are_published() -> None:
    found = plans()
    for name in SCHEMAS:
        assert found[f"du-lieu/schema/{name}.json"].records["text"] == schema(name)


def test_the_database_tells_the_same_as_the_json(database: sqlite3.Connection) -> None:
    told = json.loads(print_json(plans()["du-lieu/articles.json"], SITE))["articles"]
    for key, one in (("campaigns", "campaign"), ("units", "unit")):
        asked = (
            f"select url, {one}, n.name, mentions, main, in_title from article_{key} n"  # noqa: S608
            " join articles on articles.id = article order by date desc, url, position"
        )
        marks = [
            (each["url"], *(mark[k] for k in ("slug", "name", "mentions", "main", "in_title")))
            for each in told
            for mark in each[key]
        ]
        assert database.execute(asked).fetchall() == marks
    signed = (
        "select url, a.name from article_authors join articles on articles.id = article"
        " join authors a on a.id = author order by date desc, url, position"
    )
    assert database.execute(signed).fetchall() == [
        (each["url"], name) for each in told for name in each["authors"]
    ]
    asked = "select json_extract(decisions, '$[0].number') from campaigns where slug = 'tet'"
    assert database.execute(asked).fetchall() == [("88/KH",)]


def test_the_database_is_sound_and_its_keys_lead_somewhere(database: sqlite3.Connection) -> None:
    assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert database.execute("pragma foreign_key_check").fetchall() == []
    keys = database.execute("pragma foreign_key_list(article_units)").fetchall()
    assert {key[2] for key in keys} == {"articles", "units"}
    about = dict(database.execute("select * from about"))
    assert about == {"schema_version": "1", "name": SITE.name, "address": SITE.address}


def test_the_same_records_give_the_same_bytes() -> None:
    first, second = (
        print_sqlite(plans(rows)["du-lieu/bulletin.sqlite"], SITE) for rows in (ROWS, ROWS[::-1])
    )
    assert first == second
    assert first[16:18] == (4096).to_bytes(2, "big")


def test_an_empty_bulletin_has_an_empty_database() -> None:
    data = print_sqlite(plans([])["du-lieu/bulletin.sqlite"], SITE)
    assert data.startswith(b"SQLite format 3\x00")


def test_a_large_archive_has_these_files_only_when_they_are_asked_for() -> None:
    whole = {"du-lieu/bulletin.ndjson", "du-lieu/bulletin.sqlite"}
    assert whole <= plans(most=3).keys()
    assert not whole & plans(most=2).keys()
    assert "du-lieu/schema/bulletin.json" in plans(most=2)


def test_the_questions_of_the_readme_have_answers(database: sqlite3.Connection) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    questions = re.findall(r'^sqlite3 \S+/bulletin\.sqlite "(.+)"$', readme, re.MULTILINE)
    assert len(questions) == 3
    answers = [database.execute(question).fetchall() for question in questions]
    assert answers[0] == [("tet", 1, 1), ("xuan", 1, 0)]
    assert answers[1] == [("2021", 2), ("2023", 1)]
    assert answers[2] == [("Công ty A", 1)]
