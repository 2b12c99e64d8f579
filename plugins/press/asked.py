"""What a build and a look ask of the press, which asks Pelican and the plugins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Gathered
from plugins.bulletin.pages.plan import Leaf, Plan, Sheaf
from plugins.bulletin.registry.registry import Registry
from plugins.press.keys import Digests
from plugins.press.place import Place
from plugins.press.progress import Watch
from plugins.press.render import Printer


class Asked(Protocol):
    """The press as its own modules see it; any part may raise ``Refused``."""

    settings: dict[str, Any]
    watch: Watch

    def content(self) -> Path: ...
    def place(self) -> Place: ...
    def registry(self) -> Registry: ...
    def survey(self, known_good: str = "") -> tuple[Registry, Gathered]: ...
    def digests(self, registry: Registry, gathered: Gathered) -> Digests: ...
    def edition(self, registry: Registry, gathered: Gathered) -> Edition: ...
    def sheaves(self, edition: Edition) -> Iterator[Sheaf]: ...
    def closing(self, edition: Edition, leaves: Sequence[Leaf]) -> Iterator[Plan]: ...
    def templates(self) -> Environment: ...
    def printers(self) -> Mapping[str, Printer]: ...
    def finisher(self) -> Callable[[Path], None] | None: ...
