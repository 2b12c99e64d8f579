"""A key changes with whatever the page shows, and with nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.bulletin.entry import Entry, Link
from plugins.bulletin.pages.plan import Plan, sheaf
from plugins.press.keys import Keys, described, settings_digest

PLAN = Plan("a/index.html", "t.html", {"title": "Tết", "path": (Link("Tin", "tin/"),)})

ENTRY = Entry(
    path="articles/bai.md",
    slug="bai",
    url="2023/11/bai/",
    title="Bài",
    date=date(2023, 11, 10),
    section=Link("Tin", "chuyen-muc/tin/"),
    authors=(Link("A", "tac-gia/a/"),),
    dateline="",
    lead="",
    lead_html="",
    body_html="",
    summary="",
    pictures=(),
    campaigns=(),
    units=(),
    awards=(),
    digest="bài",
)


def key(
    plan: Plan = PLAN, common: str = "c", printer: str = "p", entry: Entry | None = None
) -> str:
    return Keys(common).key(plan, printer, entry)


def test_the_same_page_has_the_same_key() -> None:
    same = Plan("a/index.html", "t.html", {"path": (Link("Tin", "tin/"),), "title": "Tết"})
    assert key(same) == key()


def test_whatever_a_page_shows_changes_its_key() -> None:
    others = [
        key(common="d"),
        key(printer="q"),
        key(entry=ENTRY),
        key(entry=replace(ENTRY, digest="bài khác")),
        key(entry=replace(ENTRY, authors=(Link("A", "tac-gia/a-2/"),))),
        key(Plan("b/index.html", "t.html", PLAN.records)),
        key(Plan("a/index.html", "u.html", PLAN.records)),
        key(Plan("a/index.html", "t.html", {**PLAN.records, "title": "Tết "})),
        key(Plan("a/index.html", "t.html", {**PLAN.records, "path": ()})),
        key(Plan("a/index.html", "t.html", PLAN.records, base="/")),
    ]
    assert len({key(), *others}) == len(others) + 1


def test_settings_are_told_alike_in_every_process() -> None:
    assert described({"autoescape": True, "no_break": described}) == repr(
        {"autoescape": "True", "no_break": "plugins.press.keys.described"}
    )


def test_any_setting_but_where_the_output_lies_changes_the_digest() -> None:
    one = settings_digest({"SITEURL": "", "OUTPUT_PATH": "/a", "filenames": {}})
    assert one == settings_digest({"SITEURL": "", "OUTPUT_PATH": "/b", "filenames": {1: 2}})
    assert one != settings_digest({"SITEURL": "https://b.vn", "OUTPUT_PATH": "/a"})


def test_a_sheaf_changes_its_key_with_what_it_needs_and_all_that_pages_are_made_from() -> None:
    def key(common: str = "c", known: str = "k", name: str = "a/", need: str = "n") -> str:
        return Keys(common, known).sheaf(sheaf(name, tuple, need))

    others = [key("d"), key("c", "l"), key(name="b/"), key(need="m")]
    assert len({key(), *others}) == 5
