"""What a page is made of, decided before anything is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from plugins.bulletin.pages.edition import Edition

REDIRECT = "redirect.html"  # the template that leads from an old address to the one that holds
WITHDRAWN = "withdrawn.html"  # the one that says an article was taken back


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
        """Whether readers come here to read: no data, no picture, no redirect, no 404, no article
        that was withdrawn."""
        return self.address.endswith("index.html") and self.printer not in (REDIRECT, WITHDRAWN)


class Sheaf(NamedTuple):  # an archive has tens of thousands of them in every build
    """Plans that are made together, and only when something they show may have changed.

    While the key stands, so do all pages of the sheaf, and ``plans`` is not asked. What every page
    may show (the site, the code) is not in the key: the press adds it, and the registers where
    ``registers`` says that the plans ask them for more than the key tells.
    """

    name: str  # the url of its first page or file: “phong-trao/vi-nguoi-ngheo/”, “atom.xml”
    key: str
    plans: Callable[[], Iterable[Plan]]
    registers: bool = True


# What tells one making of a sheaf from another: repr spells these, and no two of them the same.
Need: TypeAlias = "str | int | date | tuple[Need, ...] | None"


def sheaf(
    name: str, plans: Callable[[], Iterable[Plan]], *needs: Need, registers: bool = True
) -> Sheaf:
    """A sheaf; ``needs``: all else its plans are made from, such as digests of rows, counts.

    ``registers``: False where all they are made from of the registers is among the needs, so that
    an entry that is added or changed leaves the other pages as they are.
    """
    return Sheaf(name, sha256(repr(needs).encode()).hexdigest(), plans, registers)


@dataclass(frozen=True, slots=True)
class Leaf:
    """What is known of a page of the bulletin, whether or not its plan was made in this build."""

    address: str
    is_page: bool
    changed: date | None = None

    @property
    def url(self) -> str:
        return self.address.removesuffix("index.html")


# A planner answers its sheaves, cheaply: all work is in the functions of the sheaves.
Planner = Callable[[Edition], Iterable[Sheaf]]
# What is planned from the plans of all others, once they are made: the sitemap and the like. Of the
# edition it may ask the site and the registers only: while these and all leaves are the same, it is
# not asked again.
Closer = Callable[[Edition, Sequence[Leaf]], Iterable[Plan]]
