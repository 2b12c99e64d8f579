"""Gathering a content folder with registers that are at hand, and with or without a store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.index import Gathered
from plugins.bulletin.problem import Problem
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.registry.registry import Registry
from plugins.bulletin.story import Step
from plugins.manuscript import gather as room
from plugins.manuscript.store import Store, open_store
from plugins.manuscript.workers import ALONE, Crew


@dataclass(frozen=True)
class AtHand(Registry):
    """Registers that were never read; ``digest`` is theirs."""

    known: Registers = field(default_factory=Registers)

    @property
    def digest(self) -> str:  # type: ignore[override]
        return self.known.digest

    @property
    def _read(self) -> tuple[Registers, tuple[Problem, ...]]:  # type: ignore[override]
        return self.known, ()


def gather(
    content: Path,
    registers: Registers,
    steps: Sequence[Step] = (),
    store: Store | None = None,
    crew: Crew = ALONE,
) -> Gathered:
    """What a content folder has; without a store everything is read."""
    registry = AtHand(content / "registry", registers)
    store = store or open_store(None, "")
    gathered = room.gather(content, registry, lambda: tuple(steps), store, crew)
    store.commit()
    return gathered


def entries_of(gathered: Gathered) -> list[Entry]:
    """All articles, in the order of the rows."""
    return [gathered.articles.entry(row) for row in gathered.rows]
