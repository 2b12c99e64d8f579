"""A key changes with whatever the page shows, and with nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.bulletin.entry import Entry, Link
from plugins.bulletin.pages.index import Gathered, Row, row_of
from plugins.bulletin.pages.plan import Plan, sheaf
from plugins.press.keys import Keys, content_digest, described, settings_digest

PLAN = Plan("a/index.html", "t.html", {"title": "Tết", "path": (Link("Tin", "tin/"),)})
ENTRY = Entry(
    "a.md", "a", "2024/01/a/", "Tin", date(2024, 1, 9), Link("Tin", "tin/"),
    (Link("An", "tac-gia/an/"),), "", "", "", "<p>Tin.</p>", "", (), (), (), (), "0",
)  # fmt: skip

ROW = row_of(ENTRY)


def key(plan: Plan = PLAN, common: str = "c", printer: str = "p", row: Row | None = None) -> str:
    return Keys(common).key(plan, printer, row)


def test_the_same_page_has_the_same_key() -> None:
    same = Plan("a/index.html", "t.html", {"path": (Link("Tin", "tin/"),), "title": "Tết"})
    assert key(same) == key()


def test_whatever_a_page_shows_changes_its_key() -> None:
    others = [
        key(common="d"),
        key(printer="q"),
        key(row=ROW),
        key(row=replace(ROW, entry="1")),
        key(row=replace(ROW, authors=(Link("An", "tac-gia/ann/"),))),
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
    other = {"OUTPUT_PATH": "/b", "filenames": {1: 2}, "DEBUG": False, "PORT": 8000}
    assert one == settings_digest({"SITEURL": "", **other})
    assert one != settings_digest({"SITEURL": "https://b.vn", "OUTPUT_PATH": "/a"})


def test_a_sheaf_changes_its_key_with_what_it_needs_and_all_that_pages_are_made_from() -> None:
    def key(common: str = "c", known: str = "k", registers: str = "r", need: str = "n") -> str:
        return Keys(common, known, registers).sheaf(sheaf("a/", tuple, need))

    others = [key("d"), key("c", "l"), key(registers="s"), key(need="m")]
    assert len({key(), *others}) == 5


def test_registers_change_no_key_of_a_sheaf_whose_needs_say_all_it_shows_of_them() -> None:
    some = sheaf("a/", tuple, "n", registers=False)
    assert Keys("c", "k", "r").sheaf(some) == Keys("c", "k", "s").sheaf(some)
    assert Keys("c", "k").sheaf(some) != Keys("c", "k").sheaf(sheaf("a/", tuple, "n"))


def test_an_edition_changes_with_an_address_that_another_article_left_to_an_author() -> None:
    row = row_of(ENTRY)
    moved = replace(row, authors=(Link("An", "tac-gia/ann/"),))
    assert content_digest(Gathered(rows=(row,))) != content_digest(Gathered(rows=(moved,)))
