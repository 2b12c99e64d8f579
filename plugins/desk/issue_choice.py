"""The issue of a month, and everything it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.bulletin.entry import Entry
from plugins.bulletin.issue import Issue
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem, Refused, refusals, shown
from plugins.bulletin.story import Picture
from plugins.desk.speech import Misuse
from plugins.desk.workplace import Press
from plugins.issues.month import issue_of_month, nearest_months
from plugins.press.schedule import released, today

_MONTH = re.compile(r"(\d{4})-(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Chosen:
    """An issue, and its articles."""

    issue: Issue
    edition: Edition
    notices: tuple[Problem, ...] = ()

    @property
    def site(self) -> Site:
        return self.edition.site

    def entry(self, url: str) -> Entry:
        row = next(row for row in self.edition.rows if row.url == url)
        return self.edition.articles.entry(row)

    def pictures(self) -> Iterator[Picture]:
        """All pictures that are printed."""
        if self.issue.cover:
            yield self.issue.cover
        for url in self.issue.addresses:
            yield from self.entry(url).pictures


def chosen(press: Press, which: str) -> Chosen:
    """The issue that was asked for: “2023-11”.

    Raises :class:`Refused` for what an editor can mend, and :class:`Misuse`.
    """
    month = _MONTH.fullmatch(which.strip())
    if month is None or not 1 <= int(month[2]) <= 12 or int(month[1]) < 1:
        raise Misuse(f"không có tháng “{which}”; viết năm-tháng, ví dụ  bulletin issue 2023-11")
    registry, gathered = press.survey()
    if wrong := refusals(gathered.problems):
        raise Refused(wrong)
    gathered, _ = released(gathered, today())
    edition = press.edition(registry, gathered)
    return _of_month(Path(press.settings["PATH"]), edition, int(month[1]), int(month[2]))


def _of_month(content: Path, edition: Edition, year: int, month: int) -> Chosen:
    made = issue_of_month(
        year,
        month,
        edition.rows,
        sections_of(edition.registers, edition.rows),
        lambda row: edition.brief(row).pictures,
    )
    if made is None:
        near = nearest_months(year, month, edition.rows)
        fix = f"các tháng có bài gần nhất: {', '.join(near)}"
        what = f"tháng {month}/{year} chưa có bài nào được đăng, không làm thành số báo được"
        raise Refused([Problem(shown(content.resolve()), 0, what, fix)])
    return Chosen(made, edition)
