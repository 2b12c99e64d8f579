"""The issue that was asked for, and everything it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from plugins.bulletin.entry import Entry
from plugins.bulletin.issue import Issue
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Gathered, ready_on
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem, Refused, notices, refusals, shown
from plugins.bulletin.story import Picture
from plugins.bulletin.text.dates import short_day
from plugins.desk.speech import Misuse
from plugins.desk.workplace import Press
from plugins.issues.cover import cover_of
from plugins.issues.month import issue_of_month, nearest_months
from plugins.press.schedule import released, today

_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_WAYS = "viết năm-tháng, ví dụ  bulletin issue 2023-11  , hoặc tên một tệp trong content/issues/"


@dataclass(frozen=True, slots=True)
class Chosen:
    """An issue, its articles, and what a file made of it is called."""

    issue: Issue
    edition: Edition
    name: str  # “2023-11”, “SO-11-2023”: without an ending
    notices: tuple[Problem, ...] = ()  # of its file

    @property
    def site(self) -> Site:
        return self.edition.site

    @property
    def cover(self) -> Picture | None:
        return cover_of(self.issue, lambda url: self.entry(url).pictures)

    def entry(self, url: str) -> Entry:
        row = next(row for row in self.edition.rows if row.url == url)
        return self.edition.articles.entry(row)

    def pictures(self) -> Iterator[Picture]:
        """All pictures that are printed."""
        if cover := self.cover:
            yield cover
        for url in self.issue.addresses:
            yield from self.entry(url).pictures


def chosen(press: Press, which: str) -> Chosen:
    """The issue that was asked for: by the name of its file, “SO-11-2023”, by its path, or by its
    month, “2023-11”; that of a month without a file holds all articles of the month.

    Raises :class:`Refused` for what an editor can mend, and :class:`Misuse`.
    """
    asked = which.strip()
    month = _MONTH.fullmatch(asked)
    if month and (not 1 <= int(month[2]) <= 12 or int(month[1]) < 1):
        raise Misuse(f"không có tháng “{which}”; {_WAYS}")
    registry, gathered = press.survey()
    if wrong := refusals(gathered.problems):
        raise Refused(wrong)
    told = notices(gathered.problems)
    name = asked if month else PurePosixPath(asked.replace("\\", "/")).stem
    issue = _of_file(gathered.issues, asked, month)
    out, _ = released(gathered, today())
    if issue:
        _refuse_waiting(issue, gathered, out)
    edition = press.edition(registry, out)
    if issue is None and month:
        return _of_month(Path(press.settings["PATH"]), edition, int(month[1]), int(month[2]))
    if issue is None:
        raise Misuse(f"không có số báo “{which}”; {_near(name, gathered.issues)}")
    if not month:
        name = PurePosixPath(issue.path).stem
    return Chosen(issue, edition, name, tuple(each for each in told if each.path == issue.path))


def _of_file(issues: Sequence[Issue], asked: str, month: re.Match[str] | None) -> Issue | None:
    if month:
        day = (int(month[1]), int(month[2]))
        found = [issue for issue in issues if (issue.day.year, issue.day.month) == day]
        if len(found) > 1:
            names = ", ".join(sorted(PurePosixPath(issue.path).stem for issue in found))
            raise Misuse(
                f"tháng {day[1]}/{day[0]} có {len(found)} số báo; viết tên một số: {names}"
            )
        return found[0] if found else None
    typed = Path(asked)
    if typed.is_file():
        real = typed.resolve()
        same = (issue for issue in issues if Path(issue.path).resolve() == real)
        if issue := next(same, None):
            return issue
        raise Misuse(
            f"{asked} không phải một số báo: tệp phải nằm trong content/issues/, đuôi .toml"
        )
    wanted = PurePosixPath(asked.replace("\\", "/")).name.removesuffix(".toml").casefold()
    named = (i for i in issues if wanted in (PurePosixPath(i.path).stem.casefold(), i.slug))
    return next(named, None)


def _near(name: str, issues: Sequence[Issue]) -> str:
    names = {PurePosixPath(i.path).stem.casefold(): PurePosixPath(i.path).stem for i in issues}
    near = get_close_matches(name.casefold(), names, n=1)
    return f"có phải “{names[near[0]]}”?" if near else _WAYS


def _refuse_waiting(issue: Issue, gathered: Gathered, out: Gathered) -> None:
    """Raises :class:`Refused` where an article of the issue may not be read yet."""
    there = {row.url for row in out.rows}
    waiting = {row.url: row for row in gathered.rows if row.url not in there}
    problems = [
        Problem(
            issue.path,
            line,
            what=f"bài “{url.rstrip('/')}” đến {short_day(ready_on(waiting[url]))} mới được đăng",
            fix="đợi đến ngày ấy, hoặc sửa ngày của bài",
        )
        for url, line in zip(issue.addresses, issue.lines, strict=True)
        if url in waiting
    ]
    if problems:
        raise Refused(problems)


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
    return Chosen(made, edition, made.slug)
