"""Pages of figures."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.views.parts import Head, Named
from plugins.bulletin.pages.views.pictures import Chart, DotMap


@dataclass(frozen=True, slots=True)
class BarLine:
    """A name, its number, and how long its bar is: percent of the longest."""

    named: Named
    count: str  # “1.284”
    percent: int


@dataclass(frozen=True, slots=True)
class BarTable:
    """A table with a bar in each line."""

    head: str  # “Chuyên mục”
    lines: tuple[BarLine, ...]


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A number and its shade, 0 (none) to 4."""

    text: str  # “” for none
    shade: int


@dataclass(frozen=True, slots=True)
class HeatLine:
    """A line of the heat table."""

    name: str
    url: str | None
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class HeatTable:
    """Numbers of two things crossed, told by shade as well."""

    corner: str  # what the lines are
    columns: tuple[Link, ...]
    linked: bool  # whether the columns have pages
    lines: tuple[HeatLine, ...]
    legend: tuple[HeatCell, ...]  # “1 – 3 bài” and its shade


@dataclass(frozen=True, slots=True)
class StatisticsPage:
    """Figures with their picture and a file of them: template ``statistics.html``."""

    head: Head
    title: str
    lead: str  # “Tính trên 1.284 bài, từ 1/2/2010 đến 5/3/2026.”
    note: str  # how it was counted; may be “”
    ways: tuple[Link, ...]  # the pages of figures, this one among them
    downloads: tuple[Link, ...]
    empty: str = ""  # what is said where there is nothing to count
    chart: Chart | None = None  # of these four those that the page has
    map: DotMap | None = None
    table: BarTable | None = None
    heat: HeatTable | None = None
