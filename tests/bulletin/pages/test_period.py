from __future__ import annotations

from datetime import date

import pytest

from plugins.bulletin.pages.period import (
    Standing,
    elapsed,
    period_of,
    runs_in,
    standing,
    state,
    years,
)
from plugins.bulletin.registry.registers import Period
from tests.editions import campaign


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (2021, 2025, "2021 – 2025"),
        (2021, None, "từ 2021"),
        (None, 2025, "đến 2025"),
        (2025, 2025, "2025"),
        (None, None, ""),
    ],
)
def test_the_years_of_a_period(start: int | None, end: int | None, words: str) -> None:
    assert years(Period(start, end)) == words


@pytest.mark.parametrize(
    ("periods", "year", "words"),
    [
        ([(2021, 2025)], 2024, "Giai đoạn 2021 – 2025 · đang diễn ra"),
        ([(2021, 2025)], 2025, "Giai đoạn 2021 – 2025 · đang diễn ra"),
        ([(2021, 2025)], 2026, "Giai đoạn 2021 – 2025 · đã kết thúc"),
        ([(2021, 2025)], 2020, "Giai đoạn 2021 – 2025 · chưa bắt đầu"),
        ([(2021, 2025)], None, "Giai đoạn 2021 – 2025"),
        ([(2016, 2020), (2021, 2025)], 2018, "Giai đoạn 2016 – 2020 · đang diễn ra"),
        ([(2021, 2025), (2016, 2020)], 2030, "Giai đoạn 2021 – 2025 · đã kết thúc"),
        ([(2011, 2015), (2021, 2025)], 2018, "Giai đoạn 2011 – 2015 · đã kết thúc"),
        ([(1989, None)], 2026, "Từ 1989"),
        ([(2027, None)], 2026, "Từ 2027 · chưa bắt đầu"),
        ([(None, 2025)], 2025, "Đến 2025 · đang diễn ra"),
        ([(None, 2025)], 2026, "Đến 2025 · đã kết thúc"),
        ([(2025, 2025)], 2025, "Năm 2025 · đang diễn ra"),
        ([], 2025, ""),
        ([(None, None)], 2025, ""),
    ],
)
def test_the_state_of_a_campaign_is_told_by_the_year_given(
    periods: list[tuple[int | None, int | None]], year: int | None, words: str
) -> None:
    shown = campaign("a", periods=tuple(Period(*pair) for pair in periods))
    today = None if year is None else date(year, 6, 1)
    assert state(shown, year, standing(shown, today, None)) == words


@pytest.mark.parametrize(
    ("periods", "launched_on", "successor", "latest", "now"),
    [
        ([(2021, 2025)], "", "", None, Standing.RUNNING),
        ([(2016, 2020)], "", "", date(2024, 5, 1), Standing.OVER),
        ([(2016, 2020), (2021, None)], "", "", date(2024, 5, 1), Standing.RUNNING),
        ([(2021, None)], "", "", date(2023, 6, 1), Standing.RUNNING),  # a year ago to the day
        ([(2021, None)], "", "", date(2023, 5, 31), Standing.UNKNOWN),
        ([(2021, None)], "", "", None, Standing.UNKNOWN),
        ([(2021, None)], "", "khac", date(2024, 5, 1), Standing.OVER),
        ([(2026, None)], "", "", date(2024, 5, 1), Standing.TO_COME),
        ([], "2000-10-17", "", date(2024, 5, 1), Standing.RUNNING),
        ([], "2000", "", date(2020, 5, 1), Standing.UNKNOWN),
        ([], "", "", date(2024, 5, 1), Standing.UNKNOWN),  # nobody knows when it began
    ],
)
def test_only_a_known_end_or_news_of_the_last_year_say_that_a_campaign_runs(
    periods: list[tuple[int | None, int | None]],
    launched_on: str,
    successor: str,
    latest: date | None,
    now: Standing,
) -> None:
    shown = campaign(
        "a",
        periods=tuple(Period(*pair) for pair in periods),
        launched_on=launched_on,
        successor=successor,
    )
    assert standing(shown, date(2024, 6, 1), latest) is now
    assert standing(shown, None, latest) is Standing.UNKNOWN


def test_a_campaign_without_periods_is_told_by_the_year_it_was_launched() -> None:
    shown = campaign("a", launched_on="2000-10-17")
    assert state(shown, 2024, Standing.RUNNING) == "Từ 2000 · đang diễn ra"
    assert state(shown, 2024, Standing.UNKNOWN) == ""


def test_nothing_speaks_against_a_period_without_end_once_it_has_begun() -> None:
    assert runs_in(Period(2021, None), 2030)
    assert not runs_in(Period(2021, None), 2020)


def test_a_campaign_without_periods_has_none_now() -> None:
    assert period_of(campaign("a"), 2025) is None


@pytest.mark.parametrize(
    ("year", "day", "percent"), [(2021, 1, 0), (2023, 183, 50), (2025, 366, 100), (2027, 1, 100)]
)
def test_how_much_of_five_years_has_gone(year: int, day: int, percent: int) -> None:
    assert elapsed(Period(2021, 2025), year, day) == percent


def test_nothing_is_said_of_time_gone_where_a_year_is_unknown() -> None:
    assert elapsed(Period(2021, None), 2023, 1) is None
    assert elapsed(Period(None, 2025), 2023, 1) is None
