"""Prints a feed as JSON Feed 1.1 (https://jsonfeed.org/version/1.1)."""

from __future__ import annotations

import json
from typing import Any

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.feeds.feed import Feed, FeedEntry
from plugins.feeds.naming import beginning, tag_uri, top_of

VERSION = "https://jsonfeed.org/version/1.1"


def print_json_feed(plan: Plan, site: Site) -> bytes:
    """The file of a plan whose record ``feed`` is a :class:`Feed`; ids are those of Atom.

    One article stands on each line, so that a change shows as a change of its line.
    """
    feed: Feed = plan.records["feed"]
    top = top_of(site)
    head = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": top + feed.page,
        "feed_url": top + plan.address,
        "description": feed.subtitle,
        "language": site.language,
        "authors": [{"name": site.body}],
    }
    items = ",\n".join(_said(_item(entry, site, top)) for entry in feed.entries)
    return f'{_said(head)[:-1]}, "items": [\n{items}\n]}}\n'.encode()


def _item(entry: FeedEntry, site: Site, top: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": tag_uri(site, entry.url),
        "url": top + entry.url,
        "title": entry.title,
        "content_text": entry.summary or entry.title,
        "date_published": beginning(entry.day).isoformat(),
        "tags": list(entry.categories),
    }
    if entry.changed != entry.day:
        item["date_modified"] = beginning(entry.changed).isoformat()
    if entry.authors:
        item["authors"] = [{"name": name} for name in entry.authors]
    if picture := entry.picture:
        url = top + picture.url
        item["image"] = url
        item["attachments"] = [{"url": url, "mime_type": picture.kind, "title": picture.alt}]
    return item


def _said(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
