"""Where printed pages lead, gathered quickly while they are printed.

Almost every build has nothing to mend, so the finished pages are not taken apart one by one: what
they lead to is gathered as a set, each target once, and held against the addresses there are. Only
when one is missing, or a page is not written as expected, does ``check`` look at each page and say
where. What is gathered here is never less than what ``check`` would find.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from xml.parsers import expat

from plugins.bulletin.pages.site import Site
from plugins.press.links import Target, meta_links, page_facts, style_links, target_of

# How templates write links; a page that holds more of the words than links is read with care.
_HREF = re.compile(rb' href="([^"]*)"')
_SRC = re.compile(rb' src="([^"]*)"')
_SET = re.compile(rb' srcset="([^"]*)"')
_SELDOM = (b"poster", b"action", b"data")  # other attributes that lead somewhere, or only words
# What every page may load: it speaks of sources and actions, and leads nowhere.
_POLICY = re.compile(rb'<meta http-equiv="content-security-policy" content="[^"]*">')
_META = re.compile(rb"<meta\b[^>]*?\b(?:og:image|og:url|twitter:image|refresh)\b[^>]*>")
_MUTE = re.compile(rb"<img\b(?![^>]*\salt\s*=)")
_PLAIN = re.compile(r"[a-z0-9._~/-]*(?:#[^?#&%]*)?")  # nothing to decode or to climb over
_CLIMBING = re.compile(r"^/|//|(?:^|/)\.\.?(?:/|$)")


@dataclass(slots=True)
class Leads:
    """Adds up the targets of pages."""

    site: Site
    targets: set[Target] = field(default_factory=set)
    doubtful: bool = False  # a page must be looked at by ``check``
    # Links that lead from any page so many folders deep to a target that was added already.
    _added: dict[int, set[bytes]] = field(default_factory=dict)

    def add(self, address: str, data: bytes) -> None:
        """Take in a printed file of any kind."""
        match address.rpartition(".")[2]:
            case "html":
                self._page(address, data)
            case "xml":
                try:
                    expat.ParserCreate().Parse(data, True)
                except expat.ExpatError:
                    self.doubtful = True
                self._page(address, data)
            case "css":
                self._all(address, [link.encode() for link in style_links(data.decode())])
            case "json":
                try:
                    json.loads(data)
                except ValueError:
                    self.doubtful = True
        self.doubtful |= not data

    def taken(self) -> tuple[set[Target], bool]:
        """Targets that were not taken before, and whether ``check`` must look."""
        taken = self.targets, self.doubtful
        self.targets, self.doubtful = set(), False
        return taken

    def _page(self, address: str, page: bytes) -> None:
        low = page.lower()
        self.doubtful |= b"<base" in low or _MUTE.search(low) is not None
        links = _links(page, low)
        if links is None:
            links = {link.encode() for link in page_facts(page.decode()).links}
        self._all(address, links, page)
        for found in _META.finditer(low):
            tag = page[found.start() : found.end()].decode()
            self._all(address, [link.encode() for link in meta_links(tag)])

    def _all(self, address: str, links: Iterable[bytes], page: bytes = b"") -> None:
        depth = address.count("/")
        added = self._added.setdefault(depth, set())
        tops = ["../" * depth, *([f"{self.site.address}/"] if self.site.address else [])]
        for written in set(links) - added:
            if written[:1] == b"#" and b'id="%b"' % written[1:] in page:
                continue
            link = written.decode()
            top = next(filter(link.startswith, tops), None)
            target = None if top is None else _from_top(link.removeprefix(top))
            if target is None:
                self._any(address, link)
            else:
                self.targets.add(target)
                added.add(written)

    def _any(self, address: str, link: str) -> None:
        target = target_of(address, link, self.site)
        if target is not None:
            self.targets.add(target)


def _links(page: bytes, low: bytes) -> set[bytes] | None:
    """All links but those of ``<meta>``; None where some may be written in another way than that
    of templates. ``low``: the page in small letters."""
    low = _POLICY.sub(b"", low, count=1)
    links = _HREF.findall(page)
    loading = low.count(b"src")
    sources, sets = (_SRC.findall(page), _SET.findall(page)) if loading else ([], [])
    all_found = len(links) == low.count(b"href") and len(sources) + len(sets) == loading
    if not all_found or any(word in low for word in _SELDOM):
        return None
    candidates = (candidate.split() for each in sets for candidate in each.split(b","))
    found = {*links, *sources, *(words[0] for words in candidates if words)}
    return {unescape(link.decode()).encode() if b"&" in link else link for link in found}


def _from_top(below: str) -> Target | None:
    """What a link leads to that is told from the top of the bulletin, as templates write almost
    all; None where there is something to decode, or it climbs about."""
    path, _, anchor = below.partition("#")
    if not _PLAIN.fullmatch(below) or _CLIMBING.search(path) or (anchor and not path):
        return None
    path += "index.html" if not path or path.endswith("/") else ""
    return Target(path, "" if anchor == "top" else anchor)
