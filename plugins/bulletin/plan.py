"""What a page is made of, decided before anything is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from plugins.bulletin.index import Edition


@dataclass(frozen=True, slots=True)
class Plan:
    """One file of the output: its address, what prints it, and the frozen records it shows.

    A page is a function of its plan, the template and the site, nothing else.
    """

    address: str  # below output/, “phong-trao/vi-nguoi-ngheo/index.html”
    printer: str  # a template (“topic.html”), or “atom”, “sitemap”, “json”, “picture”
    records: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    entry: str | None = None  # url of the article whose full entry the template needs

    @property
    def url(self) -> str:
        """The address as links write it: ``index.html`` is left out."""
        return self.address.removesuffix("index.html")

    @property
    def root(self) -> str:
        """What leads from this page back to the top: “”, “../”, “../../”."""
        return "../" * self.address.count("/")


Planner = Callable[[Edition], Iterable[Plan]]
