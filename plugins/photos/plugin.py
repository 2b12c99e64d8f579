"""Sizes the pictures of articles, plans the files of every size, and prints them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from plugins._pelican import (
    code_digest,
    content_folder,
    planners,
    printers,
    state_folder,
    steps,
)
from plugins.bulletin.pages.plan import Plan, Planner
from plugins.bulletin.pages.site import Site
from plugins.bulletin.story import Step


def register() -> None:
    steps.connect(sizing)
    planners.connect(planning)
    printers.connect(printing)


def sizing(sender: object, settings: dict[str, Any]) -> Step:
    """The step that opens the pictures of an article."""
    # Pillow is imported when there is something to do with pictures or pages.
    from plugins.photos.step import picture_step

    return picture_step(content_folder(settings))


def planning(sender: object, settings: dict[str, Any]) -> Planner:
    """What plans the files of every picture."""
    from plugins.photos.planner import plan_pictures

    return plan_pictures


def printing(sender: object, settings: dict[str, Any]) -> tuple[str, Callable[[Plan, Site], bytes]]:
    """What makes the bytes of a planned picture."""
    from plugins.photos.kept import Kept
    from plugins.photos.planner import PRINTER
    from plugins.photos.printing import Darkroom

    maker = code_digest(Path(__file__).parent, ("pillow",))
    kept = Kept(state_folder(settings) / "pictures", maker)
    return PRINTER, Darkroom(content_folder(settings), kept).print
