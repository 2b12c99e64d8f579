"""Days as editors write them and as readers read them. Never by the system's locale."""

from __future__ import annotations

import re
from datetime import date

from plugins.bulletin.text.vietnamese import sentence_case

# As in a sentence. Source: Nghị định 30/2020/NĐ-CP, phụ lục II (“thứ Hai”, “thứ Tư”).
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_HOUR = re.compile(r"(?<=\d)[T ]+([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$", re.ASCII)


class NoDate(ValueError):
    """The text is no day that can be told for sure; ``str()`` says why, in Vietnamese."""


def parse_day(text: str) -> date:
    """The day written as year-month-day, or day first where no other reading is possible.

    ``09/11/2021`` is refused: it may mean 9 November or 11 September. ``31/02/2022`` is refused:
    there is no such day. An hour behind the day, as other systems write it, is passed over. Raises
    :class:`NoDate`.
    """
    text = _HOUR.sub("", text.strip())
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
        if day <= 12 and month <= 12 and day != month:
            raise NoDate(
                f"“{text}” có thể là {spoken_day(date(year, month, day))} "
                f"hoặc {spoken_day(date(year, day, month))}"
            )
    else:
        raise NoDate(f"không đọc được ngày “{text}”")
    try:
        return date(year, month, day)
    except ValueError:
        raise NoDate(f"không có ngày “{text}” trong lịch") from None


def short_day(day: date) -> str:
    """“10/11/2023”, without leading zeros, as on cards."""
    return f"{day.day}/{day.month}/{day.year}"


def weekday_day(day: date) -> str:
    """“Thứ Sáu, 10/11/2023”, as over an article."""
    return sentence_case(weekday_within(day))


def weekday_within(day: date) -> str:
    """“thứ Sáu, 10/11/2023”, within a sentence; “Chủ nhật” keeps its capital."""
    return f"{_WEEKDAYS[day.weekday()]}, {short_day(day)}"


def spoken_day(day: date) -> str:
    """“ngày 9 tháng 11 năm 2021”, as officials write it."""
    return f"ngày {day.day} tháng {day.month} năm {day.year}"


def month_name(year: int, month: int) -> str:
    """“Tháng 11 năm 2023”."""
    return f"Tháng {month} năm {year}"


def partial_day(iso: str) -> str:
    """A day, month or year known only in part: “2/6/2022”, “12/2013”, “2013”; “” stays “”."""
    return "/".join(str(int(part)) for part in reversed(iso.split("-"))) if iso else ""


def partial_day_within(iso: str) -> str:
    """The same within a sentence: “ngày 8/6/2011”, “tháng 12/2013”, “năm 2013”; “” stays “”."""
    noun = ("năm", "tháng", "ngày")[iso.count("-")]
    return f"{noun} {partial_day(iso)}" if iso else ""


def span_of_days(start: date | None, end: date | None) -> str:
    """“29/8/2000 – 30/6/2025”, “đến 30/6/2025”, “từ 1/7/2025”; “” where neither is known."""
    if start and end:
        return f"{short_day(start)} – {short_day(end)}"
    if end:
        return f"đến {short_day(end)}"
    return f"từ {short_day(start)}" if start else ""


def document_day(iso: str) -> str:
    """The day of a document as official papers print it, as far as it is known.

    “ngày 02/6/2022”, “tháng 12/2021”, “năm 2021”; “” stays “”. Days below 10 and months 1 and 2
    take a leading zero. Source: headings of Quyết định 666/QĐ-TTg and 1730/QĐ-TTg.
    """
    match iso.split("-"):
        case [year, month, day]:
            return f"ngày {int(day):02}/{_document_month(month)}/{year}"
        case [year, month]:
            return f"tháng {_document_month(month)}/{year}"
    return f"năm {iso}" if iso else ""


def _document_month(month: str) -> str:
    return f"{int(month):02}" if int(month) <= 2 else str(int(month))
