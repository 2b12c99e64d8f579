"""Answers ``planners`` with the pages and files of figures, ``printers`` with what prints CSV."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins import _pelican
from plugins.bulletin.pages.plan import Plan, Planner
from plugins.bulletin.pages.site import Site
from plugins.statistics.csv_file import PRINTER, print_csv
from plugins.statistics.planner import plan_statistics

Printer = tuple[str, Callable[[Plan, Site], bytes]]


def register() -> None:
    _pelican.planners.connect(planner)
    _pelican.printers.connect(printer)


def planner(sender: object, settings: dict[str, Any]) -> Planner:
    return plan_statistics


def printer(sender: object, settings: dict[str, Any]) -> Printer:
    return PRINTER, print_csv
