"""What pages of several kinds are put together from."""

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
