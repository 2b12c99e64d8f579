"""Dates: written in another order, read in two ways, impossible, far away or not dates at all."""

from __future__ import annotations

from tests.catalogue.case import BODY, SECTION, TITLE, Case, harmless, published, refused


def _dated(date: str) -> str:
    return f"{TITLE}Date: {date}\n{SECTION}\n{BODY}"


def _wrong(name: str, date: str, *words: str, fault: str = "") -> Case:
    return refused(f"date {name}", _dated(date), 2, *words, fault=fault)


def _right(name: str, date: str) -> Case:
    url = f"2021/11/date-{name.replace(' ', '-')}/"
    return published(f"date {name}", _dated(date), ('datetime="2021-11-13',), url=url)


def _either(name: str, date: str) -> Case:
    url = f"2021/11/date-{name.replace(' ', '-')}/"
    return harmless(f"date {name}", _dated(date), ('datetime="2021-11-13',), url=url)


CASES = (
    _right("day first beyond doubt", "13/11/2021"),
    _right("with an hour", "2021-11-13 14:30"),
    _right("with blanks around", "   2021-11-13   "),
    _either("of iso with a zone", "2021-11-13T23:30:00+07:00"),
    _either("with dots", "13.11.2021"),
    _either("in words", "ngày 13 tháng 11 năm 2021"),
    _either("in english", "Sat, 13 Nov 2021"),
    _either("with long dashes", "2021\u201311\u201313"),
    _either("with slashes year first", "2021/11/13"),
    _wrong("ambiguous", "09/11/2021", "năm-tháng-ngày", "11 tháng 9|9 tháng 11"),
    _wrong("ambiguous with dots", "9.11.2021", "năm-tháng-ngày"),
    _wrong("month first", "11/13/2021", "."),
    _wrong("not in the calendar", "31/02/2022", "31/02/2022", "lịch"),
    _wrong("29 february of a common year", "2023-02-29", "2023-02-29"),
    _wrong("thirteenth month", "2021-13-01", "2021-13-01"),
    _wrong("day zero", "2021-11-00", "2021-11-00"),
    _wrong("year of two digits", "13/11/21", "13/11/21"),
    _wrong("year of two digits first", "21-11-13", "21-11-13"),
    _wrong("year one", "0001-01-01", "năm 0*1"),
    _wrong("year 9999", "9999-12-31", "9999"),
    _wrong("year of five digits", "20211-11-13", "20211"),
    _wrong("yesterday", "hôm qua", "hôm qua"),
    _wrong("month only", "2021-11", "2021-11"),
    _wrong("of no hour", "2021-11-13 25:00", "."),
    _wrong("with words behind", "2021-11-13 sáng thứ bảy", "."),
    _either("in other digits", "\u0662\u0660\u0662\u0661-11-13"),
    _wrong("as a number", "1636761600", "1636761600"),
    _wrong("as a script", "<script>alert(1)</script>", "."),
)
