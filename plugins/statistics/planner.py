"""The pages of figures and the tables one may download, in the folder “thong-ke/”."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.plan import Need, Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Head, StatisticsPage
from plugins.bulletin.text.dates import short_day
from plugins.statistics import tables
from plugins.statistics.crossing import crossed
from plugins.statistics.csv_file import PRINTER
from plugins.statistics.tables import Told
from plugins.statistics.tally import Tally, tally

TOP = Link("Số liệu", "thong-ke/")


@dataclass(frozen=True, slots=True)
class Topic:
    """One of the pages: its name, address and file, and what makes it."""

    title: str
    way: str  # as the pages call each other
    folder: str  # below “thong-ke/”; “”: the first one
    file: str
    told: Callable[[Edition, Tally], Told]
    needs: Callable[[Tally], Need]  # the counts it shows

    @property
    def url(self) -> str:
        return f"{TOP.url}{self.folder}"

    @property
    def data(self) -> str:
        return f"du-lieu/thong-ke/{self.file}.csv"


TOPICS = (
    Topic(
        "Số bài theo tháng", "Theo tháng", "", "thang",
        tables.by_month, lambda of: tuple(of.months.items()),
    ),
    Topic(
        "Số bài theo phong trào", "Theo phong trào", "phong-trao/", "phong-trao",
        tables.by_campaign, lambda of: tuple(sorted(of.campaigns.items())),
    ),
    Topic(
        "Số bài theo tỉnh, thành phố", "Theo địa phương", "dia-phuong/", "dia-phuong",
        tables.by_province, lambda of: tuple(sorted(of.provinces.items())),
    ),
    Topic(
        "Số bài theo chuyên mục", "Theo chuyên mục", "chuyen-muc/", "chuyen-muc",
        tables.by_section, lambda of: tuple(sorted(of.sections.items())),
    ),
    Topic(
        "Phong trào ở các tỉnh, thành phố", "Phong trào và địa phương",
        "phong-trao-va-dia-phuong/", "phong-trao-va-dia-phuong",
        crossed, lambda of: tuple(sorted(of.crossed.items())),
    ),
)  # fmt: skip


def plan_statistics(edition: Edition) -> Iterator[Sheaf]:
    """Five pages with a file each. An edit that changes no count makes none of them anew."""
    counts = tally(edition)
    whole = (counts.total, counts.first, counts.last)
    for topic in TOPICS:
        needs = topic.needs(counts)
        yield sheaf(topic.url, partial(_page, edition, counts, topic), whole, needs)
        yield sheaf(topic.data, partial(_file, edition, counts, topic), whole, needs)


def _page(edition: Edition, counts: Tally, topic: Topic) -> Iterator[Plan]:
    told = topic.told(edition, counts)
    page = StatisticsPage(
        head=Head(
            title=topic.title,
            description=f"{topic.title} của {edition.site.name}. {_whole(counts)}",
            path=() if topic.url == TOP.url else (TOP,),
            active=TOP.url,
            url=topic.url,
        ),
        title=topic.title,
        lead=_whole(counts),
        note=told.note,
        ways=tuple(Link(each.way, each.url) for each in TOPICS),
        downloads=(Link("Tải bảng này (CSV)", topic.data),) if told.lines else (),
        empty="" if told.lines else "Chưa có bài nào để tính.",
    )
    page = replace(page, chart=told.chart, map=told.map, table=told.table, heat=told.heat)
    yield Plan(f"{topic.url}index.html", "statistics.html", {"page": page}, changed=counts.last)


def _file(edition: Edition, counts: Tally, topic: Topic) -> Iterator[Plan]:
    told = topic.told(edition, counts)
    yield Plan(topic.data, PRINTER, {"lines": (told.head, *told.lines)})


def _whole(counts: Tally) -> str:
    """“Tính trên 1.284 bài, từ 1/2/2010 đến 5/3/2026.”"""
    if counts.first is None or counts.last is None:
        return "Bản tin chưa có bài."
    days: Iterable[str] = (short_day(counts.first), short_day(counts.last))
    return f"Tính trên {counted(counts.total)}, từ {' đến '.join(days)}."
