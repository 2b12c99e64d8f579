"""Sizes the pictures of articles, plans the files of every size, and prints them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from plugins._pelican import (
    code_digest,
    content_folder,
    offers,
    planners,
    printers,
    state_folder,
    steps,
)
from plugins.bulletin.pages.plan import Plan, Planner
from plugins.bulletin.pages.sharing import CUT, DRAWN
from plugins.bulletin.pages.site import PICTURES, Site
from plugins.bulletin.story import Step
from plugins.photos.planner import PRINTER

Printer = tuple[str, Callable[[Plan, Site], bytes]]


def register() -> None:
    steps.connect(sizing)
    planners.connect(planning)
    printers.connect(printing)
    printers.connect(cutting)
    printers.connect(drawing)
    offers.connect(offer)


def sizing(sender: object, settings: dict[str, Any]) -> Step:
    """The step that opens the pictures of an article."""
    # Pillow is imported when there is something to do with pictures or pages.
    from plugins.photos.step import picture_step

    return picture_step(content_folder(settings))


def planning(sender: object, settings: dict[str, Any]) -> Planner:
    """What plans the files of every picture."""
    from plugins.photos.planner import plan_pictures

    return plan_pictures


def offer(sender: object, settings: dict[str, Any]) -> str:
    return PICTURES


def printing(sender: object, settings: dict[str, Any]) -> Printer:
    """What makes the files of a planned picture."""
    return PRINTER, _Waiting(settings, "print")


def cutting(sender: object, settings: dict[str, Any]) -> Printer:
    """What cuts a picture for those who share its article."""
    return CUT, _Waiting(settings, "cut")


def drawing(sender: object, settings: dict[str, Any]) -> Printer:
    """What draws a title for those who share an article without a picture."""
    return DRAWN, _Waiting(settings, "draw")


class _Waiting:
    """A printer that is made ready when the first picture is due: most builds print none."""

    def __init__(self, settings: dict[str, Any], way: str) -> None:
        self._settings, self._way = settings, way

    def __call__(self, plan: Plan, site: Site) -> bytes:
        return self._print(plan, site)

    @cached_property
    def _print(self) -> Callable[[Plan, Site], bytes]:
        """Keeps what it makes beside the output, for builds with the same code."""
        from plugins.photos.kept import Kept
        from plugins.photos.printing import Darkroom

        maker = code_digest(Path(__file__).parent, ("pillow",))
        kept = Kept(state_folder(self._settings) / "pictures", maker)
        made: Callable[[Plan, Site], bytes] = getattr(
            Darkroom(content_folder(self._settings), kept), self._way
        )
        return made
