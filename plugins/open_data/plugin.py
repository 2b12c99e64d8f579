"""Answers ``planners`` with the data files and ``printers`` with what prints them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from plugins import _pelican
from plugins.bulletin.pages.plan import Plan, Planner
from plugins.bulletin.pages.site import DATA, Site
from plugins.open_data.csv_file import print_csv
from plugins.open_data.json_file import print_json, print_ndjson, print_schema
from plugins.open_data.planner import plan_data
from plugins.open_data.sqlite_file import print_sqlite

Printer = tuple[str, Callable[[Plan, Site], bytes]]


def register() -> None:
    _pelican.planners.connect(planner)
    _pelican.printers.connect(printer)
    _pelican.printers.connect(tables)
    _pelican.printers.connect(lines)
    _pelican.printers.connect(database)
    _pelican.printers.connect(schemas)
    _pelican.offers.connect(offer)


def offer(sender: object, settings: dict[str, Any]) -> str:
    return DATA


def planner(sender: object, settings: dict[str, Any]) -> Planner:
    return partial(plan_data, most=settings.get("WHOLE_DATA_UP_TO"))


def printer(sender: object, settings: dict[str, Any]) -> Printer:
    return "json", print_json


def tables(sender: object, settings: dict[str, Any]) -> Printer:
    return "csv", print_csv


def lines(sender: object, settings: dict[str, Any]) -> Printer:
    return "ndjson", print_ndjson


def database(sender: object, settings: dict[str, Any]) -> Printer:
    return "sqlite", print_sqlite


def schemas(sender: object, settings: dict[str, Any]) -> Printer:
    return "schema", print_schema
