"""Answers ``planners`` with the pages of campaigns, units and places."""

from __future__ import annotations

from typing import Any

from plugins import _pelican
from plugins.bulletin.plan import Planner
from plugins.topics.planner import plan_topics


def register() -> None:
    _pelican.planners.connect(planner)


def planner(sender: object, settings: dict[str, Any]) -> Planner:
    return plan_topics
