"""Charts and maps, their numbers ready for SVG."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.pages.views.parts import FactValue, Named


@dataclass(frozen=True, slots=True)
class Bar:
    """One column of a chart. Numbers of the picture are ready for attributes of SVG."""

    label: str  # “Năm 2023”, as the table says it
    short: str  # “2023”, under the bar; “” where labels are thinned out
    count: str  # “1.284”
    x: int
    y: str
    width: int
    height: str
    rise: str  # how high the bar stands on the page, “4.5rem”: where its number belongs
    tone: str = ""  # “earlier”: of a period before the present one
    url: str | None = None  # of the list of these articles


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns, drawn as one SVG of ``width`` by 100, stretched; the table says the same."""

    title: str  # “Số bài theo năm”
    told: str  # the picture in a sentence, for those who do not see it
    head: str  # what the columns are: “Năm”
    width: int
    bars: tuple[Bar, ...]
    with_values: bool  # whether numbers fit over the bars
    periods: tuple[FactValue, ...] = ()  # “2016 – 2020” and its name, earlier ones first


@dataclass(frozen=True, slots=True)
class Spot:
    """A circle on the map, in pixels of its picture."""

    x: str
    y: str
    radius: str
    name: str  # “Tỉnh Lạng Sơn”
    count: str = ""  # “14 bài”
    label: str = ""  # “Lạng Sơn”, where it is written beside the circle
    label_x: str = ""
    label_y: str = ""
    leftwards: bool = False  # the label ends at label_x, rather than beginning there


@dataclass(frozen=True, slots=True)
class DotMap:
    """The country with circles, and the list that says the same."""

    title: str  # “Nơi có bài”
    told: str  # the picture in a sentence
    spots: tuple[Spot, ...]
    items: tuple[Named, ...]
    more_title: str = ""  # “Cả 12 tỉnh, thành phố”
    more: tuple[Named, ...] = ()  # folded away under that title
