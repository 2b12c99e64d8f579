"""Answers ``offers`` and ``planners`` with feeds, ``closers`` with the site map; prints them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from plugins import _pelican
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.plan import Closer, Plan, Planner, Sheaf
from plugins.bulletin.pages.site import FEEDS, Site
from plugins.feeds.atom import print_atom
from plugins.feeds.json_feed import print_json_feed
from plugins.feeds.plain import print_index, print_robots
from plugins.feeds.planner import plan_feeds, plan_sitemap, plan_top
from plugins.feeds.sitemap import print_news_sitemap, print_sitemap, print_sitemap_index

Printer = tuple[str, Callable[[Plan, Site], bytes]]


def register() -> None:
    _pelican.offers.connect(offer)
    _pelican.planners.connect(planner)
    _pelican.closers.connect(closer)
    for printer in (atom, json_feed, sitemap, sitemap_index, news_sitemap, robots, llms):
        _pelican.printers.connect(printer)


def offer(sender: object, settings: dict[str, Any]) -> str:
    return FEEDS


def planner(sender: object, settings: dict[str, Any]) -> Planner:
    return plan


def plan(edition: Edition) -> Iterator[Sheaf]:
    """Feeds, and what is looked for at the top of a site."""
    yield from plan_feeds(edition)
    yield from plan_top(edition)


def closer(sender: object, settings: dict[str, Any]) -> Closer:
    return plan_sitemap


def atom(sender: object, settings: dict[str, Any]) -> Printer:
    return "atom", print_atom


def json_feed(sender: object, settings: dict[str, Any]) -> Printer:
    return "json-feed", print_json_feed


def sitemap(sender: object, settings: dict[str, Any]) -> Printer:
    return "sitemap", print_sitemap


def sitemap_index(sender: object, settings: dict[str, Any]) -> Printer:
    return "sitemap-index", print_sitemap_index


def news_sitemap(sender: object, settings: dict[str, Any]) -> Printer:
    return "news-sitemap", print_news_sitemap


def robots(sender: object, settings: dict[str, Any]) -> Printer:
    return "robots", print_robots


def llms(sender: object, settings: dict[str, Any]) -> Printer:
    return "llms", print_index
