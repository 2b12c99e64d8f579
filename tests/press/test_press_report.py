"""The last line of a build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.bulletin.problem import Gravity, Problem
from plugins.press.report import Report, far_fewer, no_article
from plugins.press.schedule import Waiting


def test_the_report_is_one_vietnamese_sentence() -> None:
    report = Report(20, 163, 24, 58, written=3, kept=200, removed=0, seconds=0.86)
    assert str(report) == (
        "Đã dựng 20 bài thành 163 trang, nhắc đến 24 phong trào và 58 đơn vị: "
        "ghi 3 tệp, giữ nguyên 200 tệp; 0,9 giây."
    )


def test_a_build_that_took_a_while_says_where_the_time_went() -> None:
    report = Report(
        10_000,
        163,
        24,
        58,
        written=3,
        kept=200,
        removed=0,
        seconds=2.0,
        read=12,
        stages={"Đọc bài": 1.25, "In trang": 0.44},
        slowest=(("content/articles/a.md", 0.31),),
    )
    assert str(report).splitlines()[1] == (
        "Đọc 12 bài, 9.988 bài giữ từ lần trước. Đọc bài 1,2 giây; in trang 0,4 giây. "
        "Lâu nhất: content/articles/a.md 0,3 giây."
    )


def test_articles_that_were_read_and_wait_are_not_taken_for_kept_ones() -> None:
    waiting = Waiting(2, date(2026, 9, 2))
    report = Report(1_018, 1_100, 0, 0, 1_100, 0, 0, 2.0, read=1_020, waiting=waiting)
    assert "Đọc 1.020 bài, 0 bài giữ từ lần trước." in str(report)
    assert str(report).startswith("Đã dựng 1.018 bài thành 1.100 trang")


def test_removed_files_are_told_where_there_are_some() -> None:
    assert ", bỏ 2 tệp;" in str(Report(1, 1, 0, 0, written=0, kept=9, removed=2, seconds=0.1))


def test_notices_are_counted_at_the_end() -> None:
    notice = Problem("a.md", 1, "bài chưa có chuyên mục", "thêm dòng  Section:", Gravity.NOTICE)
    report = Report(1, 1, 0, 0, written=0, kept=9, removed=0, seconds=0.1, notices=(notice,))
    assert str(report).endswith("; 0,1 giây; 1 lưu ý.")


@pytest.mark.parametrize(
    ("now", "before", "refused"),
    [(1, 31, True), (9, 20, True), (10, 20, False), (0, 9, False), (1, 11, True), (40, 31, False)],
)
def test_a_bulletin_that_would_lose_most_of_its_articles_is_asked_about(
    now: int, before: int, refused: bool
) -> None:
    problem = far_fewer(Path.cwd() / "content", now, before)
    assert (problem is not None) == refused
    if problem:
        assert f"chỉ có {now} bài" in problem.what
        assert f"có {before} bài" in problem.what
        assert "--allow-fewer" in problem.fix


def test_nothing_to_publish_is_told_with_the_folder_as_it_is_typed() -> None:
    assert no_article(Path.cwd() / "content", Waiting()).path == "content"


def test_what_waits_is_told_where_nothing_can_be_published() -> None:
    problem = no_article(Path("content"), Waiting(2, date(2026, 9, 2), held=1))
    assert problem.what == (
        "không có bài nào để đăng; 2 bài chờ đến ngày đăng, sớm nhất 2/9/2026; 1 bài chưa duyệt"
    )
