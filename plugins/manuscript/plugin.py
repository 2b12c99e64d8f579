"""Answers where articles come from: the content folder of the settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from plugins._pelican import content_folder, sources
from plugins.bulletin.entry import Gathered
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Step
from plugins.manuscript.gather import gather


def register() -> None:
    sources.connect(manuscripts)


def manuscripts(
    registers: Registers, settings: dict[str, Any]
) -> Callable[[Sequence[Step]], Gathered]:
    """What reads all articles and pages, given the steps they go through."""
    content = content_folder(settings)
    here = Path.cwd()
    typed = content.relative_to(here) if content.is_relative_to(here) else content
    return partial(gather, typed, registers)
