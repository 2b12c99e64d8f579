from __future__ import annotations

from datetime import date

import pytest

from plugins.bulletin.text.dates import (
    NoDate,
    document_day,
    month_name,
    parse_day,
    partial_day,
    partial_day_within,
    short_day,
    span_of_days,
    spoken_day,
    weekday_day,
    weekday_within,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-11-10", date(2023, 11, 10)),
        (" 2024-02-29 ", date(2024, 2, 29)),
        ("31/8/2015", date(2015, 8, 31)),
        ("17-10-2019", date(2019, 10, 17)),
        ("5/5/2020", date(2020, 5, 5)),
        ("2023-11-10 07:30", date(2023, 11, 10)),
        ("2023-11-10T07:30:59", date(2023, 11, 10)),
        ("31/8/2015 7:05", date(2015, 8, 31)),
    ],
)
def test_a_day_that_can_be_read_in_one_way_only(text: str, day: date) -> None:
    assert parse_day(text) == day


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("09/11/2021", "ngày 9 tháng 11 năm 2021 hoặc ngày 11 tháng 9 năm 2021"),
        ("31/02/2022", "không có ngày “31/02/2022”"),
        ("2023-02-29", "không có ngày"),
        ("11/31/2021", "không có ngày"),
        ("٢٠٢٣-١١-١٠", "không đọc được"),
        ("２０２３-１１-１０", "không đọc được"),
        ("hôm qua", "không đọc được"),
        ("", "không đọc được"),
        ("2023-1-2", "không đọc được"),
        ("10/11/23", "không đọc được"),
        ("2023-11-10 25:00", "không đọc được"),
        ("2023-11-10 07", "không đọc được"),
        ("07:30", "không đọc được"),
        ("09/11/2021 07:30", "ngày 9 tháng 11 năm 2021 hoặc"),
    ],
)
def test_a_day_that_cannot_be_told_for_sure_is_refused_with_the_reason(
    text: str, reason: str
) -> None:
    with pytest.raises(NoDate, match=reason):
        parse_day(text)


def test_days_as_readers_see_them() -> None:
    day = date(2023, 11, 5)
    assert short_day(day) == "5/11/2023"
    assert weekday_day(day) == weekday_within(day) == "Chủ nhật, 5/11/2023"
    assert weekday_day(date(2023, 11, 6)) == "Thứ Hai, 6/11/2023"
    assert weekday_within(date(2023, 11, 6)) == "thứ Hai, 6/11/2023"
    assert spoken_day(day) == "ngày 5 tháng 11 năm 2023"
    assert month_name(2023, 11) == "Tháng 11 năm 2023"


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2022-06-02", "2/6/2022"), ("2013-12", "12/2013"), ("2013", "2013"), ("", "")],
)
def test_a_day_known_in_part(iso: str, words: str) -> None:
    assert partial_day(iso) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2011-06-08", "ngày 8/6/2011"),
        ("2013-02", "tháng 2/2013"),
        ("2013", "năm 2013"),
        ("", ""),
    ],
)
def test_a_day_known_in_part_within_a_sentence_has_no_zeros(iso: str, words: str) -> None:
    assert partial_day_within(iso) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2022-06-02", "ngày 02/6/2022"),
        ("2022-02-12", "ngày 12/02/2022"),
        ("2021-12", "tháng 12/2021"),
        ("2021-01", "tháng 01/2021"),
        ("2021", "năm 2021"),
        ("", ""),
    ],
)
def test_the_day_of_a_document_keeps_its_zeros(iso: str, words: str) -> None:
    assert document_day(iso) == words


def test_a_span_says_what_is_known_of_it() -> None:
    first, last = date(2000, 8, 29), date(2025, 6, 30)
    assert span_of_days(first, last) == "29/8/2000 – 30/6/2025"
    assert span_of_days(None, last) == "đến 30/6/2025"
    assert span_of_days(first, None) == "từ 29/8/2000"
    assert span_of_days(None, None) == ""
