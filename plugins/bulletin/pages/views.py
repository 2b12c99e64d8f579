"""What templates print. Planners prepare it whole; the theme never searches, sorts or counts."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.policy import POLICY
from plugins.bulletin.pages.site import FeedLink, SharePicture
from plugins.bulletin.story import Picture


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, printed as it stands, as a link where it has a url."""

    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A campaign, unit or award with its mark, its kind in words and its page, if it has one."""

    mark: str  # “campaign”, “unit”, “award”: the shape and colour beside it; “”: none (a month)
    kind: str  # “Phong trào thi đua”, ready for the start of a line; may be “”
    name: str
    url: str | None
    note: str = ""  # “Chủ đề chính”, “3 bài”
    fate: tuple[Piece, ...] = ()  # “Từ 1/7/2025 thuộc ” “xã Cao Lộc”


@dataclass(frozen=True, slots=True)
class Card:
    """One article in a list."""

    title: str
    url: str
    day: str  # “10/11/2023”
    iso_day: str
    section: Link
    summary: str
    authors: str  # “Thu Thủy – Nguyệt Hà”
    picture: Picture | None = None
    main: Named | None = None  # the one tag a card prints


@dataclass(frozen=True, slots=True)
class Related:
    """Another article and why it is shown: “Cùng nói về ” “Tết Sum vầy”."""

    card: Card
    reason: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of “Thông tin”: a term and its values, each with or without a link and a remark."""

    term: str
    values: tuple[FactValue, ...]


@dataclass(frozen=True, slots=True)
class FactValue:
    """One value of a fact."""

    text: str
    url: str | None = None
    remark: str = ""  # “ngày 2/6/2022”


@dataclass(frozen=True, slots=True)
class Participation:
    """One line of a table: a unit on a campaign's page, or a campaign on a unit's page."""

    named: Named
    count: int
    latest: str  # “11/2023”
    url: str | None = None  # of the page with these articles, if campaign and unit have one


@dataclass(frozen=True, slots=True)
class Group:
    """Names under a heading, and groups within: a province, its bodies, its communes."""

    title: str
    items: tuple[Named, ...]
    anchor: str = ""  # id, unique on its page
    url: str | None = None  # of the page the title leads to
    note: str = ""  # “12 bài”
    groups: tuple[Group, ...] = ()
    way: str = ""  # “Trang của tỉnh Lạng Sơn”: leads to ``url`` where the title opens a box
    more_title: str = ""  # “18 tên khác”
    more: tuple[Named, ...] = ()  # folded away under that title


@dataclass(frozen=True, slots=True)
class Notice:
    """A box across the page: kind is “ended”, “correction”, “withdrawn” or “draft”."""

    kind: str
    title: tuple[Piece, ...]  # “Từ ngày 1/7/2025 thuộc ” “xã Cao Lộc” “, tỉnh Lạng Sơn.”
    text: str = ""


@dataclass(frozen=True, slots=True)
class Pager:
    """The pages of a list: first, those around the current one, last, with “…” in the gaps."""

    current: int
    pages: tuple[Piece, ...]  # “1” “…” “4” “5”; the current one and the gaps have no url
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class Listing:
    """Cards, the pager under them, and the sentence for an empty list."""

    cards: tuple[Card, ...]
    total: int
    pager: Pager | None = None
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What ``<head>`` and the top of a page say."""

    title: str  # of the page alone; the site's name is added by the theme
    description: str
    path: tuple[Link, ...] = ()  # breadcrumbs, without the page itself
    feed: FeedLink | None = None  # the feeds of this page, with their title
    url: str = ""  # of this page, for ``<link rel="canonical">``
    active: str = ""  # url of the navigation entry this page belongs to
    policy: str = POLICY  # what the page may load; see ``policy`` for one that needs more
    share: SharePicture | None = None  # an article's own; other pages show that of the bulletin


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


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A campaign, unit or place: template ``topic.html``."""

    head: Head
    mark: str  # “campaign” or “unit”
    kind: str
    name: str
    state: str  # “Giai đoạn 2021 – 2025 · đã kết thúc · 3 bài”
    notice: Notice | None
    facts: tuple[Fact, ...]  # this and all below “articles” are empty on later pages of the list
    articles_title: str  # “Bài mới nhất”, “Bài có nhắc đến”
    articles: Listing
    participation_title: str  # “Đơn vị tham gia”, “Phong trào đã tham gia”
    participations: tuple[Participation, ...]
    participation_note: str = ""  # “và 12 đơn vị khác”, where the table is cut
    family: tuple[Group, ...] = ()  # parents, children, predecessors, successors
    history: tuple[Fact, ...] = ()  # a day and what happened then
    participation_lead: str = ""  # what the table counts
    all_participations: Link | None = None  # “Tất cả 63 đơn vị”, where the table is cut
    introduction_html: str = ""  # by an editor, on the first page only
    introduction_title: str = ""  # its heading, if it has one
    chart: Chart | None = None  # articles by year
    map: DotMap | None = None  # where: of the articles, or of the unit itself


@dataclass(frozen=True, slots=True)
class TogetherPage:
    """A campaign and a unit, and the articles that name both: template ``together.html``."""

    head: Head
    title: tuple[Piece, ...]  # “Vì người nghèo” “ tại ” “tỉnh Lạng Sơn”
    state: str  # “4 bài · gần nhất 10/11/2023”
    topics: tuple[Named, ...]  # the campaign, the unit
    articles: Listing


@dataclass(frozen=True, slots=True)
class ParticipationsPage:
    """All units of a campaign, or all campaigns of a unit: template ``participations.html``."""

    head: Head
    mark: str  # of the topic itself: “campaign” or “unit”
    title: str
    lead: str  # what the table counts
    participations: tuple[Participation, ...]
    pager: Pager | None = None


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


@dataclass(frozen=True, slots=True)
class IndexPage:
    """A list of names in groups: template ``names.html``."""

    head: Head
    title: str
    lead: str  # “312 phong trào, xếp theo loại.”
    groups: tuple[Group, ...]
    ways: tuple[Link, ...] = ()  # to the same names in another order
    letters: tuple[Piece, ...] = ()  # A to Y; letters without a name have no url
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list of articles: all, a section, an author, a month: template ``list.html``."""

    head: Head
    kind: str  # “Chuyên mục”, “Tác giả”; “” where the path says it
    title: str
    articles: Listing
    ways: tuple[Link, ...] = ()  # years or months nearby


@dataclass(frozen=True, slots=True)
class Band:
    """One section on the home page: the first article with its picture, then headlines."""

    section: Link
    first: Card
    others: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """A campaign now running, as far as the newest article can tell."""

    named: Named  # its note: “2021 – 2025 · 41 bài”
    elapsed: int | None = None  # percent of its time; None where a year is unknown


@dataclass(frozen=True, slots=True)
class HomePage:
    """Template ``home.html``."""

    head: Head
    updated: str  # “thứ Hai, 23/11/2026”, day of the newest article; “” without one
    lead: Card | None
    latest: tuple[Card, ...]  # at most two, with picture and sapo
    headlines: tuple[Card, ...]  # those after them, without
    running: tuple[Running, ...]
    in_the_news: tuple[Named, ...]
    bands: tuple[Band, ...]
    all_news: Link
    all_campaigns: Link | None  # “Tất cả 312 phong trào”
    all_units: Link | None
    empty: str = ""  # what is said where there is no article yet


@dataclass(frozen=True, slots=True)
class NameList:
    """The names of one sort in an article, the main one first."""

    title: str  # “Phong trào trong bài”
    items: tuple[Named, ...]  # at most five
    more_title: str = ""  # “4 tên khác được nhắc đến”
    more: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Sharing:
    """How to pass an article on."""

    address: str  # of the article, whole
    ways: tuple[Link, ...]  # to other hosts: their urls are whole addresses


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Template ``article.html``, which also receives ``article``, the entry (its tags say why)."""

    head: Head
    day: str  # “Thứ Sáu, 10/11/2023”
    iso_day: str
    names: tuple[NameList, ...]  # campaigns, units, awards; those without a name are left out
    related: tuple[Related, ...]
    previous: Link | None  # older
    next: Link | None
    day_within: str  # “thứ Sáu, 10/11/2023”, within a sentence
    sharing: Sharing | None = None  # None where nobody could follow a link to it
    copy: Link | None = None  # to print and to keep; its name is that of a saved file
    notices: tuple[Notice, ...] = ()  # corrections, newest first; in a preview that it is a draft
    iso_changed: str = ""  # day of its last correction, or its own


@dataclass(frozen=True, slots=True)
class TextPage:
    """About, contact: template ``page.html``; nothing at this address: ``404.html``."""

    head: Head
    title: str
    body_html: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class MapPage:
    """The parts of the bulletin: template ``site_map.html``, which adds the links of the site."""

    head: Head
    title: str
    news: tuple[Link, ...]
    years: tuple[Link, ...]
    others: tuple[Link, ...]  # fixed pages that the foot does not lead to


@dataclass(frozen=True, slots=True)
class CorrectedArticle:
    """One correction: its day, the article and what was wrong."""

    day: str  # “21/11/2026”
    iso_day: str
    article: Link
    text: str


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """All corrections, newest first: template ``corrections.html``."""

    head: Head
    title: str
    items: tuple[CorrectedArticle, ...]
    empty: str  # what is said where there is none


@dataclass(frozen=True, slots=True)
class WithdrawnPage:
    """An article that was taken back: template ``withdrawn.html``."""

    head: Head
    title: str
    notice: Notice
    published: str  # “Bài đăng ngày 10 tháng 11 năm 2023.”


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """An address that has moved: template ``redirect.html``."""

    head: Head
    target: Link
