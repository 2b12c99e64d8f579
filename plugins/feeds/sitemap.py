"""Prints the lists of pages for search engines (sitemaps.org, protocol 0.9)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.feeds.naming import top_of

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def print_sitemap(plan: Plan, site: Site) -> bytes:
    """The file of a plan whose record ``pages`` is a tuple of (url, day of change or None)."""
    return _list("urlset", _SPACE, "url", _places(plan, site))


def print_sitemap_index(plan: Plan, site: Site) -> bytes:
    """The list of the lists; ``pages`` holds them in the same form."""
    return _list("sitemapindex", _SPACE, "sitemap", _places(plan, site))


def print_news_sitemap(plan: Plan, site: Site) -> bytes:
    """The newest articles; ``items`` holds (url, day, title). Source: Google's news sitemaps."""
    top = top_of(site)
    publication = (
        f"<news:publication><news:name>{escape(site.name)}</news:name>"
        f"<news:language>{escape(site.language)}</news:language></news:publication>"
    )
    items = (
        f"<loc>{escape(top + url)}</loc><news:news>{publication}"
        f"<news:publication_date>{day.isoformat()}</news:publication_date>"
        f"<news:title>{escape(title)}</news:title></news:news>"
        for url, day, title in plan.records["items"]
    )
    return _list("urlset", f"{_SPACE} {_NEWS}", "url", items)


def _places(plan: Plan, site: Site) -> Iterable[str]:
    top = top_of(site)
    for url, changed in plan.records["pages"]:
        day = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
        yield f"<loc>{escape(top + url)}</loc>{day}"


def _list(name: str, spaces: str, each: str, items: Iterable[str]) -> bytes:
    lines = "".join([f"<{each}>{item}</{each}>\n" for item in items])
    return f"{_XML}<{name} {spaces}>\n{lines}</{name}>\n".encode()
