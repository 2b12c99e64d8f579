"""What templates print. Planners prepare it whole; the theme never searches, sorts or counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.bulletin.entry import Link
from plugins.bulletin.story import Picture


@dataclass(frozen=True, slots=True)
class Named:
    """A campaign, unit or award with its mark, its kind in words and its page, if it has one."""

    mark: str  # “campaign”, “unit”, “award”: the shape and colour beside it
    kind: str  # “Phong trào thi đua”, ready for the start of a line
    name: str
    url: str | None
    note: str = ""  # “Chủ đề chính”, “Từ 1/7/2025 thuộc xã Cao Lộc”, “3 bài”
    note_url: str | None = None


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
class Why:
    """Why an article bears a name."""

    name: str
    sentences: tuple[str, ...]  # “Đoạn 8 viết “Liên đoàn Lao động tỉnh”; bài nói về tỉnh Lạng Sơn.”


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of “Thông tin”: a term and its values, each with or without a link and a remark."""

    term: str
    values: tuple[FactValue, ...]


@dataclass(frozen=True, slots=True)
class FactValue:
    text: str
    url: str | None = None
    remark: str = ""  # “ngày 2/6/2022”


@dataclass(frozen=True, slots=True)
class Participation:
    """One line of a table: a unit on a campaign's page, or a campaign on a unit's page."""

    named: Named
    count: int
    latest: str  # “11/2023”


@dataclass(frozen=True, slots=True)
class Group:
    """Names under a heading: “Phong trào con”, “Đơn vị trực thuộc”, a letter of an index."""

    title: str
    items: tuple[Named, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A box across the page: kind is “ended”, “correction” or “withdrawn”."""

    kind: str
    title: str
    links: tuple[Link, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Pager:
    """The pages of a list; the current one has no link of its own."""

    current: int
    pages: tuple[Link, ...]  # every page by number
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
    feed: Link | None = None  # the Atom feed of this page
    active: str = ""  # url of the navigation entry this page belongs to


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A campaign, unit or place: template ``topic.html``."""

    head: Head
    mark: str  # “campaign” or “unit”
    kind: str
    name: str
    state: str  # “Giai đoạn 2021 – 2025 · đã kết thúc · 3 bài”
    notice: Notice | None
    facts: tuple[Fact, ...]
    articles: Listing
    participation_title: str  # “Đơn vị tham gia”, “Phong trào đã tham gia”
    participations: tuple[Participation, ...]
    family: tuple[Group, ...]  # parents, children, predecessors, successors


@dataclass(frozen=True, slots=True)
class IndexPage:
    """A list of names in groups: template ``names.html``."""

    head: Head
    title: str
    lead: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list of articles: all, a section, an author, a month: template ``list.html``."""

    head: Head
    kind: str  # “Chuyên mục”, “Tác giả”, “Lưu trữ”; “” for all
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
class HomePage:
    """Template ``home.html``."""

    head: Head
    updated: str  # day of the newest article
    lead: Card | None
    latest: tuple[Card, ...]
    running: tuple[Named, ...]
    in_the_news: tuple[Named, ...]
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Template ``article.html``, which also receives ``article``, the entry."""

    head: Head
    day: str  # “Thứ Sáu, 10/11/2023”
    iso_day: date
    campaigns: tuple[Named, ...]
    units: tuple[Named, ...]
    awards: tuple[Named, ...]
    why: tuple[Why, ...]
    related: tuple[Card, ...]
    previous: Link | None  # older
    next: Link | None


@dataclass(frozen=True, slots=True)
class TextPage:
    """About, contact, 404: template ``page.html``."""

    head: Head
    title: str
    body_html: str
