"""The pages of issues: each one below “so/”, the list of all, and the PDF where there is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from plugins.bulletin.entry import Link
from plugins.bulletin.issue import FOLDER, Issue
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row, briefs_of
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import (
    Fact,
    FactValue,
    Group,
    Head,
    IndexPage,
    IssuePage,
    IssuePart,
    Named,
)
from plugins.bulletin.text.dates import spoken_day
from plugins.bulletin.text.vietnamese import sentence_case, with_dots
from plugins.issues.compose import imprint_lines, imprint_of
from plugins.issues.cover import cover_of
from plugins.issues.names import names_of

ALL = Link("Các số bản tin", FOLDER)
PRINTER = "issue-pdf"

Rows = dict[str, Row]


def plan_issues(edition: Edition) -> Iterator[Sheaf]:
    """A page for each issue, its PDF, and the list of all issues, which is there in any case.

    An edit of an article makes anew the pages of the issues that hold it and no others.
    """
    issues = edition.issues
    wanted = {url for issue in issues for url in issue.addresses}
    rows = {row.url: row for row in edition.rows if row.url in wanted} if wanted else {}
    told = tuple((each.url, each.name, each.title, len(each.addresses)) for each in issues)
    yield sheaf(FOLDER, partial(_list, edition, issues), told, registers=False)
    for place, issue in enumerate(issues):
        near = (*issues[place + 1 : place + 2], *issues[max(0, place - 1) : place])
        shown = [rows[url] for url in issue.addresses]
        yield sheaf(
            issue.url,
            partial(_issue, edition, issue, rows, near),
            issue.digest,
            briefs_of(shown),
            tuple((each.url, each.name, each.day) for each in near),
            registers=False,
        )


def pdf_url(issue: Issue) -> str:
    """“so/so-11-2023/so-11-2023.pdf”."""
    return f"{issue.url}{issue.slug}.pdf"


def _issue(edition: Edition, issue: Issue, rows: Rows, near: Sequence[Issue]) -> Iterator[Plan]:
    shown = [rows[url] for url in issue.addresses]
    site = edition.site
    imprint = imprint_of(issue, site)
    lines = [*imprint_lines(imprint), *([("Sử dụng lại", imprint.reuse)] if imprint.reuse else [])]
    editorial = issue.editorial
    page = IssuePage(
        head=Head(
            title=issue.name,
            description=f"{site.name}, {issue.name}: {shown[0].title}",
            path=(ALL,),
            url=issue.url,
            active=FOLDER,
        ),
        title=issue.name,
        theme=issue.title,
        day=sentence_case(spoken_day(issue.day)),
        iso_day=issue.day.isoformat(),
        count=counted(len(shown)),
        cover=cover_of(issue, lambda url: edition.brief(rows[url]).pictures),
        parts=tuple(
            IssuePart(
                part.title,
                f"phan-{number}",
                tuple(edition.cards.of(rows[url]) for url in part.articles),
            )
            for number, part in enumerate(issue.parts, start=1)
        ),
        names=names_of([edition.brief(row) for row in shown]),
        imprint=tuple(Fact(term, (FactValue(text),)) for term, text in lines),
        others=(
            *(Link(_way(issue, each), each.url) for each in near),
            Link("Tất cả các số", FOLDER),
        ),
        editorial_title=editorial.title if editorial else "",
        editorial_html=editorial.html if editorial else "",
        editorial_author=editorial.author if editorial else "",
        download=Link(_weight(issue.pdf.size_bytes), pdf_url(issue)) if issue.pdf else None,
    )
    yield Plan(f"{issue.url}index.html", "issue.html", {"page": page}, changed=issue.day)
    if issue.pdf:
        yield Plan(pdf_url(issue), PRINTER, {"source": issue.pdf.source, "sha": issue.pdf.sha})


def _way(issue: Issue, other: Issue) -> str:
    earlier = (other.day, other.slug) < (issue.day, issue.slug)
    return f"{'Số trước' if earlier else 'Số sau'}: {other.name}"


def _weight(size_bytes: int) -> str:
    """“Tải bản in (PDF, 1,8 MB)”."""
    told = f"{max(size_bytes, 100_000) / 1e6:.1f}".replace(".", ",")
    return f"Tải bản in (PDF, {told} MB)"


def _list(edition: Edition, issues: Sequence[Issue]) -> Iterator[Plan]:
    groups = tuple(
        Group(
            f"Năm {year}",
            tuple(
                Named("", "", _titled(issue), issue.url, counted(len(issue.addresses)))
                for issue in of_year
            ),
            anchor=f"nam-{year}",
        )
        for year, of_year in groupby(issues, key=lambda issue: issue.day.year)
    )
    lead = f"{with_dots(len(issues))} số, số mới trước." if issues else "Chưa có số nào."
    head = Head(
        title=ALL.name,
        description=f"Các số đã ra của {edition.site.name}.",
        url=ALL.url,
        active=ALL.url,
    )
    page = IndexPage(head, ALL.name, lead, groups)
    yield Plan(f"{FOLDER}index.html", "names.html", {"page": page})


def _titled(issue: Issue) -> str:
    return f"{issue.name}: {issue.title}" if issue.title else issue.name
