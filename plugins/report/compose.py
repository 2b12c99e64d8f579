"""A report of a period: what it says, in which order."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.site import Site
from plugins.bulletin.text.vietnamese import with_dots
from plugins.report import counts
from plugins.report.table import Bar, Figure, Report, Section, Table
from plugins.report.told import Scope, Standing, Subject, Told

_BARS = 20  # of one picture; the table has all of them
_MONTHS = 24  # of one picture; years are shown of more
_SHOWN = ("Ngày", "Tên bài", "Chuyên mục", "Tác giả", "Mức độ")  # of the list in running text


def composed(
    site: Site, scope: Scope, articles: Sequence[Told], by: Sequence[str] = counts.BY
) -> Report:
    """The report on articles, newest first, all of which the scope covers."""
    tables = [counts.TABLES[each](scope, articles) for each in by]
    if _several(scope):
        tables.insert(0, counts.by_campaign(scope, articles))
    full = counts.listed(scope, articles)
    sections = [Section("Khái quát", _sentences(site, scope, articles))]
    sections += (Section(each.title, (), each, figure_of(each)) for each in tables)
    sections.append(Section(full.title, (), narrowed(full)))
    return Report(
        authority=site.imprint.authority,
        body=site.body,
        paper=site.name,
        about=_about(scope),
        period=str(scope.period),
        last=scope.period.last,
        sections=tuple(sections),
        tables=(*tables, full, counts.crossed(scope, articles)),
    )


def narrowed(table: Table) -> Table:
    """A list of articles with as many columns as have room on paper; titles lead to articles."""
    places = [table.head.index(name) for name in _SHOWN]
    lines = tuple(tuple(line[place] for place in places) for line in table.lines)
    return Table(table.key, table.title, _SHOWN, lines)


def figure_of(table: Table) -> Figure | None:
    """The first lines of a table as bars; None where there is nothing to compare."""
    names = table.head[3:6] if table.key != "don-vi" else table.head[3:5]
    bars = [
        Bar(str(line[1]), tuple(int(str(number)) for number in line[3 : 3 + len(names)]))
        for line in table.lines
    ]
    if len(bars) < 2 or not any(sum(bar.parts) for bar in bars):
        return None
    if table.key == "thang" and len(bars) > _MONTHS:
        return Figure("nam", "Số bài theo năm", names, _by_year(table, bars))
    title = table.title
    if len(bars) > _BARS:
        title += f" ({_BARS} dòng đầu của bảng)"
    return Figure(table.key, title, names, tuple(bars[:_BARS]))


def _by_year(table: Table, bars: Sequence[Bar]) -> tuple[Bar, ...]:
    years: dict[str, tuple[int, ...]] = {}
    for line, bar in zip(table.lines, bars, strict=True):
        year = f"Năm {str(line[0])[:4]}"
        before = years.get(year, (0,) * len(bar.parts))
        years[year] = tuple(a + b for a, b in zip(before, bar.parts, strict=True))
    return tuple(Bar(year, parts) for year, parts in years.items())


def _several(scope: Scope) -> bool:
    return scope.campaign is None or len(scope.campaign.keys) > 1


def _about(scope: Scope) -> str:
    """“về phong trào “…”, đơn vị …, năm 2023”."""
    told = []
    if scope.campaign:
        told.append(f"“{scope.campaign.name}”")
    if scope.unit:
        told.append(scope.unit.name)
    if scope.author:
        told.append(f"tác giả {scope.author}")
    what = ", ".join(told) or "các phong trào thi đua, cuộc vận động"
    return f"Tin, bài về {what}, {scope.period}"


def _sentences(site: Site, scope: Scope, articles: Sequence[Told]) -> tuple[str, ...]:
    total = counts.whole(scope, articles)
    said = [f"Trong kỳ báo cáo ({scope.period}), {site.name} có {counted(len(articles))}"]
    about, passing = with_dots(total[Standing.ABOUT]), with_dots(total[Standing.PASSING])
    subject = scope.campaign or scope.unit
    what = f"“{subject.name}”" if scope.campaign and subject else subject.name if subject else ""
    if what:
        said[0] += f" nêu {what}: {about} bài viết về, {passing} bài nhắc qua."
    else:
        neither = with_dots(total[Standing.NEITHER])
        said[0] += f": {about} bài viết về ít nhất một phong trào, cuộc vận động, chương trình; "
        said[0] += f"{passing} bài chỉ nhắc qua; {neither} bài không nêu phong trào nào."
    for each, noun in ((scope.campaign, "phong trào"), (scope.unit, "đơn vị, địa phương")):
        if each and each.parts:
            said.append(_of_parts(each, noun))
    said.append(
        "Bài “viết về”: nêu tên ở đầu đề, ở sapo hoặc nhiều lần; bài “nhắc qua”: chỉ điểm tên."
    )
    if _several(scope):
        said.append("Một bài nêu nhiều phong trào thì tính cho mỗi phong trào.")
    return tuple(said)


def _of_parts(subject: Subject, noun: str) -> str:
    few = "; ".join(subject.parts[:10]) + ("; …" if len(subject.parts) > 10 else "")
    told = "Có tính cả" if subject.counted else "Chưa tính"
    return f"{told} {with_dots(len(subject.parts))} {noun} thuộc “{subject.name}”: {few}."
