"""Prints a feed as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from html import escape
from io import StringIO
from typing import Any

from feedgenerator import Atom1Feed

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.feeds.feed import Feed, FeedEntry
from plugins.feeds.naming import beginning, tag_uri, top_of

NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class _Atom(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """Every author of a joint byline, the picture, and no clock where there is no article."""

    def add_item_elements(self, handler: Any, item: Mapping[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for name in item["all_authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")
        if picture := item["picture"]:
            # Its length is not known before it is made, and need not be told (RFC 4287, 4.2.7.6).
            handler.addQuickElement("link", "", {"rel": "enclosure", **picture})

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else NEVER


def print_atom(plan: Plan, site: Site) -> bytes:
    """The file of a plan whose record ``feed`` is a :class:`Feed`.

    Ids do not depend on the site's address, so that a move shows no article twice. An article's
    time is the beginning of its day in Vietnam, since manuscripts know days only.
    """
    feed: Feed = plan.records["feed"]
    top = top_of(site)
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
        day = beginning(entry.day)
        atom.add_item(
            title=entry.title,
            link=top + entry.url,
            description=escape(entry.summary, quote=False) or None,
            pubdate=day,
            updateddate=beginning(entry.changed),
            unique_id=tag_uri(site, entry.url),
            categories=entry.categories,
            all_authors=entry.authors,
            picture=_enclosed(entry, top),
        )
    out = StringIO()
    atom.write(out, "utf-8")
    return out.getvalue().encode()


def _enclosed(entry: FeedEntry, top: str) -> dict[str, str]:
    """The attributes of a link to an article's picture; none without one."""
    if entry.picture is None:
        return {}
    picture = entry.picture
    return {"href": top + picture.url, "type": picture.kind, "title": picture.alt}
