from __future__ import annotations

from datetime import date

import pytest

from plugins.bulletin.text.dates import NoDate
from plugins.report.period import Period, read_period


@pytest.mark.parametrize(
    ("typed", "first", "last", "told"),
    [
        ("2023", "2023-01-01", "2023-12-31", "năm 2023"),
        ("2024-02", "2024-02-01", "2024-02-29", "tháng 2 năm 2024"),
        ("11/2023", "2023-11-01", "2023-11-30", "tháng 11 năm 2023"),
        ("2023-11-10", "2023-11-10", "2023-11-10", "ngày 10 tháng 11 năm 2023"),
        ("31/12/2023", "2023-12-31", "2023-12-31", "ngày 31 tháng 12 năm 2023"),
    ],
)
def test_a_year_a_month_or_a_day_is_a_period(typed: str, first: str, last: str, told: str) -> None:
    period = read_period(typed)
    assert period == Period(date.fromisoformat(first), date.fromisoformat(last))
    assert str(period) == told


@pytest.mark.parametrize("typed", ["", "23", "2023-00", "2023-13", "13/2023", "2023-02-30", "nay"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(NoDate):
        read_period(typed)


def test_both_ends_belong_to_a_period_and_its_months_go_over_the_year() -> None:
    period = Period(date(2023, 11, 10), date(2024, 1, 1))
    assert period.first in period
    assert period.last in period
    assert date(2024, 1, 2) not in period
    assert period.months == ((2023, 11), (2023, 12), (2024, 1))
    assert str(period) == "từ ngày 10 tháng 11 năm 2023 đến ngày 1 tháng 1 năm 2024"
