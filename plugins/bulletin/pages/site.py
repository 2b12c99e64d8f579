"""What every page says of the bulletin itself; all of it comes from the settings."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.bulletin.entry import Link

# What plugins offer, so that pages of others may lead there; one that is switched off offers none.
TOPICS = "topics"  # a page for each campaign, unit and place, and their indexes
FEEDS = "feeds"  # feeds of everything, and of each section and topic that has articles
DATA = "data"  # the same as files for programs and tables
PICTURES = "pictures"  # a picture of each article, for those who share it


@dataclass(frozen=True, slots=True)
class FeedLink:
    """The feeds of a page: the same articles as Atom and as JSON Feed."""

    name: str
    url: str  # “phong-trao/tet-sum-vay/atom.xml”
    json_url: str  # “phong-trao/tet-sum-vay/feed.json”


@dataclass(frozen=True, slots=True)
class SharePicture:
    """A picture of 1200 × 630 px for those who share a page: Open Graph asks for 1.91 : 1."""

    url: str  # without a leading slash; changes with what it shows
    alt: str
    kind: str  # “image/jpeg”
    width: int = 1200
    height: int = 630


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a state body's site must say of itself on every page; “” where it is not told.

    Source: decree 42/2022/NĐ-CP and the foot of such sites; docs/contracts.md.
    """

    authority: str = ""  # cơ quan chủ quản
    licence: str = ""  # “Giấy phép số 12/GP-TTĐT ngày …”
    responsible: str = ""  # the person
    address: str = ""
    telephone: str = ""
    email: str = ""
    reuse: str = ""  # “Ghi rõ nguồn … khi sử dụng lại thông tin.”
    print_licence: str = ""  # this and the following for the printed bulletin only: “số 12/GP-…”
    printer: str = ""  # Source: Luật Báo chí 2016, điều 34
    print_run: str = ""  # “300 bản”
    frequency: str = ""  # “mỗi tháng một số”


@dataclass(frozen=True, slots=True)
class Site:
    """The bulletin's name, body and duties, and the links of head and foot."""

    name: str  # “Bản tin Thi đua – Khen thưởng”
    body: str  # the body that publishes it
    tagline: str
    address: str  # SITEURL without a trailing slash; “” while writing
    language: str  # “vi”
    notice: str  # “Trang mẫu …”: what the foot of every page must say
    legal: tuple[str, ...]  # further lines of the foot, below the imprint
    page_size: int  # articles on one page of a list
    navigation: tuple[Link, ...]
    footer: tuple[tuple[str, tuple[Link, ...]], ...]  # heading and its links
    identity: str = "bantin.example.vn,2026"  # a domain and a year it was ours: begins the ids
    # in feeds (RFC 4151), which must outlive a change of address
    offers: tuple[str, ...] = (TOPICS, FEEDS)
    imprint: Imprint = Imprint()
    share: SharePicture | None = None  # of pages that have none of their own
    title_pictures: int = 0  # of how many of the newest articles without a picture one is drawn

    @property
    def base(self) -> str:
        """The path under which the bulletin lies on its host: “/”, “/ban-tin/”."""
        return urlsplit(self.address).path.rstrip("/") + "/"

    def topic(self, url: str) -> str | None:
        """The url of the page of a campaign, unit or place; None where these have no pages."""
        return url if TOPICS in self.offers else None

    def feed(self, name: str, page: str = "") -> FeedLink | None:
        """The feeds of a page with their title, “” being the home page; None where none are."""
        if FEEDS not in self.offers:
            return None
        return FeedLink(name, f"{page}atom.xml", f"{page}feed.json")
