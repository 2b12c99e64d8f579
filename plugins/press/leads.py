"""Where printed pages lead, gathered quickly while they are printed.

Almost every build has nothing to mend, so the finished pages are not taken apart one by one: what
they lead to is gathered as a set, each target once, and held against the addresses there are. Only
when one is missing, or a page is not written as expected, does ``check`` look at each page and say
where. What is gathered here is never less than what ``check`` would find.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from plugins.bulletin.pages.site import Site
from plugins.press.links import Target, meta_links, style_links, target_of

_ATTRIBUTE = re.compile(
    r"[\s\"'/](?:href|src|poster|action|data|xlink:href)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))",
    re.IGNORECASE,
)
_SETS = re.compile(r"srcset\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_META = re.compile(r"<meta\b[^>]*\b(?:og:|twitter:|refresh)[^>]*>", re.IGNORECASE)
_MUTE = re.compile(r"<img\b(?![^>]*\salt\s*=)", re.IGNORECASE)
_PLAIN = re.compile(r"[a-z0-9._~/-]*(?:#[^?#&%]*)?")  # nothing to decode or to climb over
_DOTS = re.compile(r"(?:^|/)\.\.?(?:/|$)")


@dataclass(slots=True)
class Leads:
    """Adds up the targets of pages."""

    site: Site
    targets: set[Target] = field(default_factory=set)
    doubtful: bool = False  # a page must be looked at by ``check``
    _known: dict[str, Target] = field(default_factory=dict)

    def add(self, address: str, data: bytes) -> None:
        """Take in a printed file of any kind."""
        match address.rpartition(".")[2]:
            case "html":
                self._page(address, data.decode())
            case "xml":
                try:
                    expat.ParserCreate().Parse(data, True)
                except expat.ExpatError:
                    self.doubtful = True
                self._page(address, data.decode())
            case "css":
                self._all(address, style_links(data.decode()))
            case "json":
                try:
                    json.loads(data)
                except ValueError:
                    self.doubtful = True
        self.doubtful |= not data

    def _page(self, address: str, page: str) -> None:
        self.doubtful |= "<base" in page or _MUTE.search(page) is not None
        self._all(address, {a or b or c for a, b, c in _ATTRIBUTE.findall(page)}, page)
        if "srcset" in page:
            for double, single, bare in _SETS.findall(page):
                candidates = (double or single or bare).split(",")
                self._all(address, {c.split()[0] for c in candidates if c.strip()})
        for tag in _META.findall(page):
            self._all(address, meta_links(tag))

    def _all(self, address: str, links: Iterable[str], page: str = "") -> None:
        top = "../" * address.count("/")
        for link in links:
            below = link.removeprefix(top)
            if link[:1] == "#" and f'id="{link[1:]}"' in page:
                continue
            if len(below) + len(top) == len(link) and _PLAIN.fullmatch(below) and below[:1] != "#":
                self._from_top(below, address, link)
            else:
                self._any(address, link)

    def _from_top(self, below: str, address: str, link: str) -> None:
        """A link that begins at the top of the bulletin, as templates write almost all."""
        known = self._known.get(below)
        if known is None:
            if _DOTS.search(below) or "//" in below or below.startswith("/"):
                self._any(address, link)
                return
            path, _, anchor = below.partition("#")
            path += "index.html" if not path or path.endswith("/") else ""
            known = self._known[below] = Target(path, "" if anchor == "top" else anchor)
        self.targets.add(known)

    def _any(self, address: str, link: str) -> None:
        target = target_of(address, html.unescape(link), self.site)
        if target is not None:
            self.targets.add(target)
