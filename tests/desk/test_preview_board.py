"""What open pages hear, and what is put into them."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from itertools import islice

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.index import Row
from plugins.bulletin.problem import Problem
from plugins.bulletin.workflow import State, Workflow
from plugins.desk.web.board import Board, Standing
from plugins.desk.web.dressing import Dressing, mark_of

PAGE = b"<html><head><title>a</title></head><body><p>b</p></body></html>"
PROBLEM = Problem("content/articles/a.md", 2, "sai <script>alert(1)</script>", "sửa & lưu")
ROW = Row(
    "a.md",
    "2026/11/a/",
    "A",
    date(2026, 11, 20),
    Link("", ""),
    (),
    (),
    (),
    False,
    False,
    (),
    "",
    "",
)


def test_a_page_hears_what_is_now_and_each_look_after() -> None:
    board = Board()
    events = board.events(beat=5)
    assert next(events).startswith(b"retry")
    first = next(events)
    threading.Timer(0.05, board.say).start()
    second = next(events)
    assert first.startswith(b"data: ")
    assert second.startswith(b"data: ")
    assert first != second


def test_a_beat_shows_that_a_browser_has_gone() -> None:
    assert list(islice(Board().events(beat=0.01), 3))[2] == b": \n\n"


def test_what_was_wrong_is_gone_with_the_next_look() -> None:
    board = Board()
    board.say((PROBLEM,))
    assert board.standing.problems == (PROBLEM,)
    board.say()
    assert board.standing.problems == ()
    assert board.standing.version != Board().standing.version


def test_a_problem_stands_above_the_page_escaped() -> None:
    html = Dressing("mã").page(PAGE, Standing("1-1", (PROBLEM,))).decode()
    assert "content/articles/a.md:2" in html
    assert "&lt;script&gt;alert(1)" in html
    assert "sửa &amp; lưu" in html
    assert "<script>" not in html
    assert "<p>b</p>" in html


def test_without_a_problem_nothing_is_above_it_but_the_script_is_there() -> None:
    html = Dressing("mã").page(PAGE, Standing("1-1"), article='2026/11/a/"x').decode()
    assert "bulletin-overlay" not in html
    assert 'src="/_bulletin/preview.js"' in html
    assert 'data-article="2026/11/a/&quot;x"' in html


def test_what_is_no_page_stays_as_it_is() -> None:
    assert Dressing("mã").page(b"<p>x", Standing("1-1", (PROBLEM,))) == b"<p>x"


def test_where_there_is_no_page_yet_the_problem_is_one() -> None:
    assert "a.md:2" in Dressing("mã").empty(Standing("1-1", (PROBLEM,))).decode()


def test_an_article_that_waits_for_its_day_is_marked_and_no_other() -> None:
    assert mark_of(ROW, date(2026, 11, 19)) == (
        "Chờ đăng: bài lên trang từ ngày 20 tháng 11 năm 2026"
    )
    assert mark_of(ROW, date(2026, 11, 20)) == ""
    draft = replace(ROW, workflow=Workflow(State.DRAFT))
    assert mark_of(draft, date(2026, 11, 19)) == ""
