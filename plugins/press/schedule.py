"""Articles that wait for their day."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

from plugins.bulletin.pages.index import Gathered, Row, ready_on
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
    held: int = 0  # articles nobody approved
    withdrawn: int = 0

    @property
    def all(self) -> int:
        """Articles of which no text is published."""
        return self.articles + self.held + self.withdrawn

    def __str__(self) -> str:
        """“; 2 bài chờ đến ngày đăng, sớm nhất 2/9/2026; 1 bài chưa duyệt”, or “”."""
        told = ""
        if self.articles and self.first:
            told += f"; {self.articles} bài chờ đến ngày đăng, sớm nhất {short_day(self.first)}"
        if self.held:
            told += f"; {self.held} bài chưa duyệt"
        if self.withdrawn:
            told += f"; {self.withdrawn} bài đã rút"
        return told


def released(gathered: Gathered, day: date) -> tuple[Gathered, Waiting]:
    """What may be published on a day, and what waits: articles dated or approved later, those
    nobody approved, whatever the settings say of them, and issues of a later day. None of the
    articles of an issue is published after its day."""
    later = [ready_on(row) for row in gathered.rows if ready_on(row) > day and not _held(row)]
    held = len(gathered.held)
    rows: tuple[Row, ...] = tuple(
        row for row in gathered.rows if ready_on(row) <= day and not _held(row)
    )
    withdrawn = tuple(row for row in gathered.withdrawn if row.date <= day)
    issues = tuple(issue for issue in gathered.issues if issue.day <= day)
    waiting = Waiting(len(later), min(later, default=None), held, len(withdrawn))
    made = replace(gathered, rows=rows, withdrawn=withdrawn, issues=issues)
    sizes = (len(rows), len(withdrawn), len(issues))
    if sizes == (len(gathered.rows), len(gathered.withdrawn), len(gathered.issues)):
        return gathered, waiting
    return made, waiting


def _held(row: Row) -> bool:
    return row.workflow is not None and row.workflow.held
