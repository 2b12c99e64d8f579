"""Prints what machines look for at the top of a site, as plain text: robots.txt and llms.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import DATA, Site
from plugins.feeds.naming import top_of

# Addresses of open data; Source: docs/contracts.md.
_DATA = (
    ("Bài", "du-lieu/articles.json"),
    ("Phong trào", "du-lieu/campaigns.json"),
    ("Đơn vị", "du-lieu/units.json"),
)


def print_robots(plan: Plan, site: Site) -> bytes:
    """Everything may be read; ``maps`` names the site maps (RFC 9309)."""
    maps = "".join(f"Sitemap: {top_of(site)}{url}\n" for url in plan.records["maps"])
    return f"User-agent: *\nAllow: /\n\n{maps}".encode()


def print_index(plan: Plan, site: Site) -> bytes:
    """The bulletin at a glance, as Markdown (llmstxt.org): its lists, its data, its newest news.

    ``items`` holds (url, title, summary) of these.
    """
    return "\n".join(_lines(plan, site, top_of(site))).encode() + b"\n"


def _lines(plan: Plan, site: Site, top: str) -> Iterator[str]:
    yield from (f"# {site.name}", "", f"> {site.tagline or site.body}")
    if site.notice:
        yield from ("", site.notice)
    groups = [("Mục chính", [(link.name, link.url) for link in site.navigation])]
    groups += [(title, [(link.name, link.url) for link in links]) for title, links in site.footer]
    if DATA in site.offers:
        groups.append(("Dữ liệu mở", list(_DATA)))
    for title, links in groups:
        if links:
            yield from ("", f"## {title}", "", *_links(top, links))
    if items := plan.records["items"]:
        yield from ("", "## Bài mới nhất", "")
        for url, title, summary in items:
            said = f": {_plain(summary)}" if summary else ""
            yield f"- [{_plain(title)}]({top}{url}){said}"


def _links(top: str, links: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f"- [{_plain(name)}]({top}{url})" for name, url in links)


def _plain(text: str) -> str:
    """Text in which no sign means anything in Markdown."""
    return "".join(f"\\{sign}" if sign in "\\[]<>*_`" else sign for sign in " ".join(text.split()))
