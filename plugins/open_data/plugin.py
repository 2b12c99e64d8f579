"""Answers ``planners`` with the data files and ``printers`` with what prints JSON and CSV."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins import _pelican
from plugins.bulletin.pages.plan import Plan, Planner
from plugins.bulletin.pages.site import DATA, Site
from plugins.open_data.csv_file import print_csv
from plugins.open_data.json_file import print_json
from plugins.open_data.planner import plan_data

Printer = tuple[str, Callable[[Plan, Site], bytes]]


def register() -> None:
    _pelican.planners.connect(planner)
    _pelican.printers.connect(printer)
    _pelican.printers.connect(tables)
    _pelican.offers.connect(offer)


def offer(sender: object, settings: dict[str, Any]) -> str:
    return DATA


def planner(sender: object, settings: dict[str, Any]) -> Planner:
    return plan_data


def printer(sender: object, settings: dict[str, Any]) -> Printer:
    return "json", print_json


def tables(sender: object, settings: dict[str, Any]) -> Printer:
    return "csv", print_csv
