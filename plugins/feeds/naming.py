"""Names, addresses and times as feeds and site maps write them: whole, for who reads elsewhere."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

from plugins.bulletin.pages.site import Site

VIETNAM = timezone(timedelta(hours=7))  # no daylight saving since 1975
WHILE_WRITING = "http://localhost:8000"  # feeds must be absolute even before there is an address


def tag_uri(site: Site, url: str) -> str:
    """The name of a page for ever (RFC 4151): it outlives a change of the site's address."""
    return f"tag:{site.identity}:{url}"


def top_of(site: Site) -> str:
    """The address of the home page, with a slash at its end."""
    return f"{site.address or WHILE_WRITING}/"


def beginning(day: date) -> datetime:
    """The moment a day begins in Vietnam: manuscripts know days only."""
    return datetime.combine(day, time(), VIETNAM)
