"""The day a text says it is of: only where a whole line or a dateline says nothing else."""

from __future__ import annotations

import re
from datetime import date

_PLACE = r"(?:[^\W\d_][\w .’'-]{1,40}?,\s*)?"
_SPOKEN = r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)"
_SHORT = r"ngày\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)"
_LINE = re.compile(rf"^[(\[]?\s*{_PLACE}(?:{_SPOKEN}|{_SHORT})\s*[)\]]?\s*\.?$", re.IGNORECASE)
_SAID = re.compile(rf"(?<!\w)(?:{_SPOKEN}|{_SHORT})(?!\w)", re.IGNORECASE)


def day_of_line(line: str) -> date | None:
    """The day of a line such as “Lạng Sơn, ngày 9 tháng 11 năm 2021”; None for any other line."""
    found = _LINE.match(" ".join(line.split()))
    return _day(found) if found else None


def day_within(text: str) -> date | None:
    """The first whole day a text names, which may be that of the event only."""
    found = _SAID.search(text)
    return _day(found) if found else None


def _day(found: re.Match[str]) -> date | None:
    day, month, year = (int(part) for part in found.groups() if part)
    try:
        return date(year, month, day)
    except ValueError:
        return None
