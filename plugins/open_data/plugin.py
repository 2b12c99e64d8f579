"""Answers ``planners`` with the data files and ``printers`` with what prints JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins import _pelican
from plugins.bulletin.pages.plan import Plan, Planner
from plugins.bulletin.pages.site import Site
from plugins.open_data.json_file import print_json
from plugins.open_data.planner import plan_data

Printer = tuple[str, Callable[[Plan, Site], bytes]]


def register() -> None:
    _pelican.planners.connect(planner)
    _pelican.printers.connect(printer)


def planner(sender: object, settings: dict[str, Any]) -> Planner:
    return plan_data


def printer(sender: object, settings: dict[str, Any]) -> Printer:
    return "json", print_json
