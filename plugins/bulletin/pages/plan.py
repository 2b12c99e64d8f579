"""What a page is made of, decided before anything is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from plugins.bulletin.pages.index import Edition

REDIRECT = "redirect.html"  # the template that leads from an old address to the one that holds


@dataclass(frozen=True, slots=True)
class Plan:
    """One file of the output: its address, what prints it, and the frozen records it shows.

    A page is a function of its plan, the template and the site, nothing else.
    """

    address: str  # below output/, “phong-trao/vi-nguoi-ngheo/index.html”
    printer: str  # a template (“topic.html”), or “atom”, “sitemap”, “json”, “picture”
    records: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    entry: str | None = None  # url of the article whose full entry the template needs
    changed: date | None = None  # day of the newest article it shows, for the sitemap
    base: str | None = None  # ``root`` of a page that answers at any address: the 404

    @property
    def url(self) -> str:
        """The address as links write it: ``index.html`` is left out."""
        return self.address.removesuffix("index.html")

    @property
    def root(self) -> str:
        """What leads from this page back to the top: “”, “../”, “../../”; of the 404 “/”."""
        return "../" * self.address.count("/") if self.base is None else self.base

    @property
    def is_page(self) -> bool:
        """Whether readers come here to read: no data, no picture, no redirect, no 404."""
        return self.address.endswith("index.html") and self.printer != REDIRECT


# Given the edition and the plans of the planners before it (in the order of ``PLUGINS``), a
# planner answers its own plans only. Only the sitemap and the like look at the earlier ones.
Planner = Callable[[Edition, tuple[Plan, ...]], Iterable[Plan]]
