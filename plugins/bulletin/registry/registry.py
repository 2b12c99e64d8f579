"""A folder of registers that is read when somebody needs it, and told apart by its bytes before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from plugins.bulletin.problem import Problem
from plugins.bulletin.registry.load import folder_digest, read_registers
from plugins.bulletin.registry.registers import Registers


@dataclass(frozen=True)  # without slots, for what it has read is kept in it
class Registry:
    """Reading it takes longer than all else in a build that changes one article."""

    folder: Path

    @cached_property
    def digest(self) -> str:
        """Of every byte of its files; the same as ``registers.digest``."""
        return folder_digest(self.folder)

    @property
    def registers(self) -> Registers:
        """What can be read of the folder; see ``problems``."""
        return self._read[0]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it, notices too."""
        return self._read[1]

    @cached_property
    def _read(self) -> tuple[Registers, tuple[Problem, ...]]:
        return read_registers(self.folder)
