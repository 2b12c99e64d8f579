"""Prints the list of all pages for search engines (sitemaps.org, protocol 0.9)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.feeds.atom import WHILE_WRITING

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def print_sitemap(plan: Plan, site: Site) -> bytes:
    """The file of a plan whose record ``pages`` is a tuple of (url, day of change or None)."""
    return (
        HEAD + "".join(_lines(plan, f"{site.address or WHILE_WRITING}/")) + "</urlset>\n"
    ).encode()


def _lines(plan: Plan, top: str) -> Iterator[str]:
    for url, changed in plan.records["pages"]:
        day = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
        yield f"<url><loc>{escape(top + url)}</loc>{day}</url>\n"
