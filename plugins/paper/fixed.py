"""Pages that are no news, and the page for an address where nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plugins.bulletin.entry import FixedPage, Link
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.site import TOPICS, Site
from plugins.bulletin.pages.views import Head, TextPage
from plugins.paper.archive import ARCHIVE
from plugins.paper.lists import NEWS

NOT_FOUND = "404.html"
TOPIC_INDEXES = (Link("Phong trào", "phong-trao/"), Link("Đơn vị", "don-vi/"))


def fixed_pages(edition: Edition) -> Iterator[Sheaf]:
    """About, contact and whatever else lies in ``content/pages/``."""
    for page in edition.pages:
        plans = partial(_fixed_page, page, edition.site)
        yield sheaf(page.url, plans, page.title, page.body_html, registers=False)


def _fixed_page(page: FixedPage, site: Site) -> Iterator[Plan]:
    head = Head(title=page.title, description=f"{page.title} – {site.name}", url=page.url)
    view = TextPage(head, page.title, page.body_html)
    yield Plan(f"{page.url}index.html", "page.html", {"page": view})


def not_found(edition: Edition) -> Sheaf:
    """“404.html”: a server shows it at any address, so its links begin at the host."""
    return sheaf(NOT_FOUND, partial(_not_found, edition.site), registers=False)


def _not_found(site: Site) -> Iterator[Plan]:
    title = "Không có trang này"
    view = TextPage(
        head=Head(title=title, description="Có thể địa chỉ đã đổi."),
        title=title,
        body_html="<p>Có thể địa chỉ đã đổi. Mời xem một trong các trang sau.</p>",
        links=(NEWS, *(TOPIC_INDEXES if TOPICS in site.offers else ()), ARCHIVE),
    )
    yield Plan(NOT_FOUND, "404.html", {"page": view}, base=site.base)
