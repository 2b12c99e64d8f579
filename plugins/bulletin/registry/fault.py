"""What is wrong at one line of a register, before it is known under which path it was given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """``line`` from 1, 0 for the file as a whole; ``what`` and ``fix`` in Vietnamese."""

    line: int
    what: str
    fix: str
