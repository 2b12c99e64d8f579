"""The days a report is about, as they are typed and as they are told."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from plugins.bulletin.text.dates import NoDate, month_name, parse_day, spoken_day

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})|(?P<m>\d{1,2})/(?P<y>\d{4})")
_FIRST, _LAST = 1945, 2100  # years in which an article may stand


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both counted."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        """“năm 2023”, “tháng 11 năm 2023”, “ngày …” or “từ ngày … đến ngày …”."""
        if self == year(self.first.year):
            return f"năm {self.first.year}"
        if self == month(self.first.year, self.first.month):
            return month_name(self.first.year, self.first.month).lower()
        if self.first == self.last:
            return spoken_day(self.first)
        return f"từ {spoken_day(self.first)} đến {spoken_day(self.last)}"

    @property
    def months(self) -> tuple[tuple[int, int], ...]:
        """Year and month of each month that has a day in it."""
        start = self.first.year * 12 + self.first.month - 1
        end = self.last.year * 12 + self.last.month - 1
        return tuple((n // 12, n % 12 + 1) for n in range(start, end + 1))


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31))


def month(of_year: int, number: int) -> Period:
    days = monthrange(of_year, number)[1]
    return Period(date(of_year, number, 1), date(of_year, number, days))


def read_period(text: str) -> Period:
    """The days that a year (“2023”), a month (“2023-11”, “11/2023”) or a day stands for.

    Raises :class:`NoDate`, which says why in Vietnamese.
    """
    text = text.strip()
    if _YEAR.fullmatch(text):
        return year(_within(int(text), text))
    if found := _MONTH.fullmatch(text):
        of_year = _within(int(found["year"] or found["y"]), text)
        number = int(found["month"] or found["m"])
        if not 1 <= number <= 12:
            raise NoDate(f"không có tháng “{text}”")
        return month(of_year, number)
    day = parse_day(text)
    _within(day.year, text)
    return Period(day, day)


def _within(number: int, text: str) -> int:
    if not _FIRST <= number <= _LAST:
        raise NoDate(f"năm của “{text}” phải từ {_FIRST} đến {_LAST}")
    return number
