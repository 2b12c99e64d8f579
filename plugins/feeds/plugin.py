"""Answers ``offers`` and ``planners`` with feeds, ``closers`` with the sitemap; prints both."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins import _pelican
from plugins.bulletin.pages.plan import Closer, Plan, Planner
from plugins.bulletin.pages.site import FEEDS, Site
from plugins.feeds.atom import print_atom
from plugins.feeds.planner import plan_feeds, plan_sitemap
from plugins.feeds.sitemap import print_sitemap

Printer = tuple[str, Callable[[Plan, Site], bytes]]


def register() -> None:
    _pelican.offers.connect(offer)
    _pelican.planners.connect(planner)
    _pelican.closers.connect(closer)
    _pelican.printers.connect(atom)
    _pelican.printers.connect(sitemap)


def offer(sender: object, settings: dict[str, Any]) -> str:
    return FEEDS


def planner(sender: object, settings: dict[str, Any]) -> Planner:
    return plan_feeds


def closer(sender: object, settings: dict[str, Any]) -> Closer:
    return plan_sitemap


def atom(sender: object, settings: dict[str, Any]) -> Printer:
    return "atom", print_atom


def sitemap(sender: object, settings: dict[str, Any]) -> Printer:
    return "sitemap", print_sitemap
