"""Pages that are no news, and the page for an address where nothing is."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import TOPICS
from plugins.bulletin.pages.views import Head, TextPage
from plugins.paper.archive import ARCHIVE
from plugins.paper.lists import NEWS
from plugins.paper.sheet import Sheet

TOPIC_INDEXES = (Link("Phong trào", "phong-trao/"), Link("Đơn vị", "don-vi/"))


def fixed_pages(sheet: Sheet) -> Iterator[Plan]:
    """About, contact and whatever else lies in ``content/pages/``."""
    for page in sheet.pages:
        head = Head(title=page.title, description=f"{page.title} – {sheet.site.name}", url=page.url)
        view = TextPage(head, page.title, page.body_html)
        yield Plan(f"{page.url}index.html", "page.html", {"page": view})


def not_found(sheet: Sheet) -> Plan:
    """“404.html”: a server shows it at any address, so its links begin at the host."""
    title = "Không có trang này"
    view = TextPage(
        head=Head(title=title, description="Có thể địa chỉ đã đổi."),
        title=title,
        body_html="<p>Có thể địa chỉ đã đổi. Mời xem một trong các trang sau.</p>",
        links=(NEWS, *(TOPIC_INDEXES if TOPICS in sheet.site.offers else ()), ARCHIVE),
    )
    return Plan("404.html", "404.html", {"page": view}, base=sheet.site.base)
