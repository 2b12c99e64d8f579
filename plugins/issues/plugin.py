"""Answers ``planners`` with the pages of issues, ``printers`` with what publishes their PDF."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins import _pelican
from plugins.bulletin.pages.plan import Plan, Planner
from plugins.bulletin.pages.site import Site
from plugins.issues.planner import PRINTER, plan_issues

Printer = tuple[str, Callable[[Plan, Site], bytes]]


def register() -> None:
    _pelican.planners.connect(planner)
    _pelican.printers.connect(printer)


def planner(sender: object, settings: dict[str, Any]) -> Planner:
    return plan_issues


def printer(sender: object, settings: dict[str, Any]) -> Printer:
    content = _pelican.content_folder(settings)
    return PRINTER, lambda plan, site: (content / str(plan.records["source"])).read_bytes()
