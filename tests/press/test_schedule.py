"""An article waits for its day, and the day is that of Vietnam."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from plugins.bulletin.pages.index import Gathered
from plugins.press.report import Report
from plugins.press.schedule import Waiting, released, today
from tests.editions import article


def gathered(*days: str) -> Gathered:
    return Gathered(rows=tuple(article(f"bai-{day}", day).row for day in days))


def test_articles_of_the_day_and_before_are_published_later_ones_wait() -> None:
    found = gathered("2026-09-03", "2026-09-02", "2026-09-01", "2026-08-31")
    now, waiting = released(found, date(2026, 9, 1))
    assert [row.date.day for row in now.rows] == [1, 31]
    assert waiting == Waiting(2, date(2026, 9, 2))


def test_where_nothing_waits_nothing_changes() -> None:
    found = gathered("2026-09-01")
    assert released(found, date(2026, 9, 1)) == (found, Waiting())


def test_the_report_says_how_many_wait_and_for_when() -> None:
    report = Report(1, 1, 0, 0, 0, 1, 0, 0.1, waiting=Waiting(2, date(2026, 9, 2)))
    assert str(report).endswith("; 2 bài chờ đến ngày đăng, sớm nhất 2/9/2026.")


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 9, 1, 16, 59, tzinfo=UTC), date(2026, 9, 1)),
        (datetime(2026, 9, 1, 17, 0, tzinfo=UTC), date(2026, 9, 2)),
    ],
)
def test_a_day_begins_at_midnight_in_vietnam(moment: datetime, day: date) -> None:
    assert today({"SOURCE_DATE_EPOCH": str(int(moment.timestamp()))}) == day


@pytest.mark.parametrize("given", [{}, {"SOURCE_DATE_EPOCH": "hôm nay"}])
def test_without_a_given_day_it_is_the_one_on_the_clock(given: dict[str, str]) -> None:
    assert abs((today(given) - datetime.now(UTC).date()).days) <= 1
