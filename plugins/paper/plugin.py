"""Answers ``planners`` with the pages of the paper itself."""

from __future__ import annotations

from typing import Any

from plugins import _pelican
from plugins.bulletin.pages.plan import Planner
from plugins.paper.planner import plan_paper


def register() -> None:
    _pelican.planners.connect(planner)


def planner(sender: object, settings: dict[str, Any]) -> Planner:
    return plan_paper
