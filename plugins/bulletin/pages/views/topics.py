"""Campaigns and units: each alone, together, and all of them."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.views.parts import (
    Fact,
    Group,
    Head,
    Listing,
    Named,
    Notice,
    Pager,
    Piece,
)
from plugins.bulletin.pages.views.pictures import Chart, DotMap


@dataclass(frozen=True, slots=True)
class Participation:
    """One line of a table: a unit on a campaign's page, or a campaign on a unit's page."""

    named: Named
    count: int
    latest: str  # “11/2023”
    url: str | None = None  # of the page with these articles, if campaign and unit have one


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
    """All units of a campaign, or all campaigns of a unit: template ``participants.html``."""

    head: Head
    mark: str  # of the topic itself: “campaign” or “unit”
    title: str
    lead: str  # what the table counts
    participations: tuple[Participation, ...]
    pager: Pager | None = None


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
    map: DotMap | None = None  # where the names lie, on the first page only
