"""What every page says of the bulletin itself; all of it comes from the settings."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.bulletin.entry import Link


@dataclass(frozen=True, slots=True)
class Site:
    """The bulletin's name, body and duties, and the links of head and foot."""

    name: str  # “Bản tin Thi đua – Khen thưởng”
    body: str  # the body that publishes it
    tagline: str
    address: str  # SITEURL without a trailing slash; “” while writing
    language: str  # “vi”
    notice: str  # “Trang mẫu …”: what the foot of every page must say
    legal: tuple[str, ...]  # licence, person responsible, contact, re-use rule
    page_size: int  # articles on one page of a list
    navigation: tuple[Link, ...]
    footer: tuple[tuple[str, tuple[Link, ...]], ...]  # heading and its links
    identity: str = "bantin.example.vn,2026"  # a domain and a year it was ours: begins the ids
    # in feeds (RFC 4151), which must outlive a change of address

    @property
    def base(self) -> str:
        """The path under which the bulletin lies on its host: “/”, “/ban-tin/”."""
        return urlsplit(self.address).path.rstrip("/") + "/"
