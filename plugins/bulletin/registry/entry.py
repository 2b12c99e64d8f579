"""A record of a register beside the table it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from plugins.bulletin.registry.table import Table


class Record(Protocol):
    """What every entry has."""

    @property
    def slug(self) -> str: ...


class Named(Record, Protocol):
    """An entry with names of its own."""

    @property
    def name(self) -> str: ...
    @property
    def also(self) -> tuple[str, ...]: ...


T = TypeVar("T", bound=Record)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """So that what is wrong with the record can be told at its line."""

    record: T
    table: Table

    @property
    def line(self) -> int:
        return self.table.line()
