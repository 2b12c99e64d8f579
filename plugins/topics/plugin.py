"""Answers ``offers`` with topics, ``planners`` with the pages of campaigns, units and places."""

from __future__ import annotations

from typing import Any

from plugins import _pelican
from plugins.bulletin.pages.plan import Planner
from plugins.bulletin.pages.site import TOPICS
from plugins.topics.planner import plan_topics


def register() -> None:
    _pelican.offers.connect(offer)
    _pelican.planners.connect(planner)


def offer(sender: object, settings: dict[str, Any]) -> str:
    return TOPICS


def planner(sender: object, settings: dict[str, Any]) -> Planner:
    return plan_topics
