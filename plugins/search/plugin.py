"""Plans the search page and its index, and prints the index's files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from plugins._pelican import planners, printers, state_folder
from plugins.bulletin.pages.plan import Plan, Planner
from plugins.bulletin.pages.site import Site
from plugins.search.planner import PRINTER, plan_search


def register() -> None:
    planners.connect(planning)
    printers.connect(printing)


def planning(sender: object, settings: dict[str, Any]) -> Planner:
    """What plans the search; indexes are kept beside the other state of the build."""
    return partial(plan_search, state_folder(settings) / "search", settings.get("SEARCH_UP_TO"))


def printing(sender: object, settings: dict[str, Any]) -> tuple[str, Callable[[Plan, Site], bytes]]:
    """What gives the bytes of a file of the index, which its plan holds."""
    return PRINTER, _file


def _file(plan: Plan, site: Site) -> bytes:
    data: bytes = plan.records["data"]
    return data
