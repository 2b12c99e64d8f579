"""Articles that wait for their day."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

from plugins.bulletin.pages.index import Gathered, Row
from plugins.bulletin.text.dates import short_day

VIETNAM = timezone(timedelta(hours=7))  # no daylight saving since 1975


def today(environment: Mapping[str, str] = os.environ) -> date:
    """The day in Vietnam, or that of ``SOURCE_DATE_EPOCH``: a build of a given day can be repeated.

    Source: reproducible-builds.org, “SOURCE_DATE_EPOCH”. A value that is no number is passed over.
    """
    given = environment.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(given), UTC) if given.isdecimal() else datetime.now(UTC)
    return moment.astimezone(VIETNAM).date()


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many articles wait, and for which day the first of them."""

    articles: int = 0
    first: date | None = None

    def __str__(self) -> str:
        """“; 2 bài chờ đến ngày đăng, sớm nhất 2/9/2026”, or “”."""
        if not self.articles or self.first is None:
            return ""
        return f"; {self.articles} bài chờ đến ngày đăng, sớm nhất {short_day(self.first)}"


def released(gathered: Gathered, day: date) -> tuple[Gathered, Waiting]:
    """What may be published on a day: articles dated later wait, and are told."""
    later = [row for row in gathered.rows if row.date > day]
    if not later:
        return gathered, Waiting()
    rows: tuple[Row, ...] = tuple(row for row in gathered.rows if row.date <= day)
    return replace(gathered, rows=rows), Waiting(len(later), min(row.date for row in later))
