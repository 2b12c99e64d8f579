"""Prints a feed as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from html import escape
from io import StringIO
from typing import Any

from feedgenerator import Atom1Feed

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.feeds.feed import Feed

VIETNAM = timezone(timedelta(hours=7))  # no daylight saving since 1975
WHILE_WRITING = "http://localhost:8000"  # feeds must be absolute even before there is an address
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class _Atom(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """Every author of a joint byline, and no clock where there is no article."""

    def add_item_elements(self, handler: Any, item: Mapping[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name in item["all_authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else NEVER


def print_atom(plan: Plan, site: Site) -> bytes:
    """The file of a plan whose record ``feed`` is a :class:`Feed`.

    Ids do not depend on the site's address, so that a move shows no article twice. An article's
    time is the beginning of its day in Vietnam, since manuscripts know days only.
    """
    feed: Feed = plan.records["feed"]
    top = f"{site.address or WHILE_WRITING}/"
    atom = _Atom(
        title=feed.title,
        link=top + feed.page,
        description=feed.subtitle,
        language=site.language,
        author_name=site.body,
        feed_url=top + feed.url,
        feed_guid=tag_uri(site, feed.url),
    )
    for entry in feed.entries:
        day = _beginning(entry.day)
        atom.add_item(
            title=entry.title,
            link=top + entry.url,
            description=escape(entry.summary, quote=False) or None,
            pubdate=day,
            updateddate=day,
            unique_id=tag_uri(site, entry.url),
            categories=entry.categories,
            all_authors=entry.authors,
        )
    out = StringIO()
    atom.write(out, "utf-8")
    return out.getvalue().encode()


def tag_uri(site: Site, url: str) -> str:
    """The name of a page for ever (RFC 4151)."""
    return f"tag:{site.identity}:{url}"


def _beginning(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)
