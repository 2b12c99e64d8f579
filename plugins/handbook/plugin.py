"""Answers ``planners`` and ``printers`` with the handbook, where the setting ``HANDBOOK`` is on.

The handbook lies beside the code and is no content: what it holds is among what is offered, so that
an edition made from another text is another edition.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import plugins
from plugins import _pelican
from plugins.bulletin.pages.plan import Plan, Planner
from plugins.bulletin.pages.site import Site
from plugins.bulletin.system import in_words
from plugins.handbook.chapters import TOP, Handbook, handbook
from plugins.handbook.planner import PRINTER, plan_handbook, print_picture

Printer = tuple[str, Callable[[Plan, Site], bytes]]
_PRODUCT = Path(plugins.__file__).resolve().parent.parent


def register() -> None:
    _pelican.offers.connect(offer)
    _pelican.planners.connect(planner)
    _pelican.printers.connect(printer)


def offer(sender: object, settings: dict[str, Any]) -> str | None:
    book = _book(settings)
    return f"{TOP} {book.digest}" if book else None


def planner(sender: object, settings: dict[str, Any]) -> Planner | None:
    book = _book(settings)
    return partial(plan_handbook, book=book) if book else None


def printer(sender: object, settings: dict[str, Any]) -> Printer | None:
    book = _book(settings)
    return (PRINTER, partial(print_picture, book)) if book else None


def _book(settings: dict[str, Any]) -> Handbook | None:
    """The handbook, where it is published. Raises ``Refused`` where its files are not there."""
    if not settings.get("HANDBOOK"):
        return None
    with in_words():
        return handbook(_PRODUCT)
