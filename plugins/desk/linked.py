"""Where the links that editors typed lead, and the address that may be meant by one that does not.

What pages there are is asked of the planners of the site; a page is printed only where a link names
a place within it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.story import TypedLink
from plugins.bulletin.text.vietnamese import shortened, slug_of
from plugins.press.links import HOME, page_facts, target_of

_LONGEST = 100  # signs of an address in a message
_ENDING = re.compile(r"\.(?:md|html?|php|aspx?)$", re.IGNORECASE)
_LIKE = 0.75  # how like each other two last parts of addresses must be
_MEND = "sửa địa chỉ của liên kết, hoặc bỏ liên kết"


@dataclass(frozen=True, slots=True)
class Source:
    """A file whose editor typed links."""

    path: str
    address: str  # of its page: “2023/11/giam-sat/index.html”
    links: tuple[TypedLink, ...]
    ready: date | None = date.min  # the first day its page is published; None: nobody approved it


@dataclass(frozen=True, slots=True)
class Broken:
    """A link, picture or old address that leads nowhere."""

    problem: Problem
    link: str  # as it was typed
    nearest: str | None = None  # the address, or picture, that may be meant


@dataclass(frozen=True, slots=True)
class Outside:
    """A link to another site."""

    path: str
    line: int
    link: str


@dataclass(slots=True)
class Book:
    """What there is to lead to."""

    names: frozenset[str]  # urls of first pages of sheaves, as planned: “2023/11/giam-sat/”, “”
    page: Callable[[str], bytes | None]  # the bytes at an address
    ready: Mapping[str, date | None]  # of articles by url, as ``Source.ready``
    withdrawn: frozenset[str]  # urls
    anchors_of: dict[str, frozenset[str] | None] = field(default_factory=dict)  # known so far

    def has(self, address: str) -> bool:
        """Whether there is a page or file at an address."""
        url = address.removesuffix(HOME) if address.rpartition("/")[2] == HOME else address
        return url in self.names or url in self.ready or self.anchors(address) is not None

    def anchors(self, address: str) -> frozenset[str] | None:
        """What a “#…” behind an address may name; None where nothing is there."""
        if address not in self.anchors_of:
            data = self.page(address)
            found = None
            if data is not None:
                is_page = address.endswith(".html")
                found = page_facts(data.decode()).anchors if is_page else frozenset()
            self.anchors_of[address] = found
        return self.anchors_of[address]


def examined(
    sources: Iterable[Source], book: Book, site: Site, nearest: Nearest, today: date
) -> Iterator[Broken | Outside | None]:
    """Each typed link: broken, outside, or None for one that leads where it should."""
    for source in sources:
        for link in source.links:
            yield _examined(source, link, book, site, nearest, today)


def _examined(
    source: Source, link: TypedLink, book: Book, site: Site, nearest: Nearest, today: date
) -> Broken | Outside | None:
    target = target_of(source.address, link.href, site)
    said = f"liên kết “{shortened(link.typed, _LONGEST)}”"

    def broken(what: str, fix: str, near: str | None = None) -> Broken:
        return Broken(Problem(source.path, link.line, what, fix), link.typed, near)

    if target is None:
        is_web = link.href.lower().startswith(("http://", "https://"))
        return Outside(source.path, link.line, link.href) if is_web else None
    address, anchor = target
    if not book.has(address):
        near = nearest.of(address)
        fix = f"có phải  {near}  ?" if near else _MEND
        lost = shortened(address.removesuffix(HOME), _LONGEST)
        return broken(f"{said} không dẫn tới đâu: không có “{lost}”", fix, near)
    url = address.removesuffix(HOME)
    if url in book.ready and source.ready is not None:
        ready = book.ready[url]
        if ready is None:
            what = f"{said} dẫn tới một bài chưa duyệt, bạn đọc không mở được"
            return broken(what, "chờ bài ấy được duyệt rồi hãy đặt liên kết, hoặc bỏ liên kết")
        if ready > max(source.ready, today):
            what = f"{said} dẫn tới một bài chưa đến ngày đăng"
            return broken(what, "chờ bài ấy lên trang rồi hãy đặt liên kết, hoặc bỏ liên kết")
    if url in book.withdrawn:
        what = f"{said} dẫn tới một bài đã rút"
        problem = Problem(source.path, link.line, what, "bỏ liên kết nếu không cần", Gravity.NOTICE)
        return Broken(problem, link.typed)
    if anchor and anchor not in (there := book.anchors(address) or frozenset()):
        found = difflib.get_close_matches(slug_of(anchor), sorted(there), n=1, cutoff=0.6)
        near = f"/{url}#{found[0]}" if found else f"/{url}"
        fix = f"có phải  {near}  ?" if found else f"bỏ phần sau dấu “#”:  {near}"
        return broken(f"{said}: trang ấy không có chỗ nào tên “#{anchor}”", fix, near)
    return None


class Nearest:
    """Finds the address that is most like one where nothing is."""

    def __init__(self, names: Iterable[str], files: Mapping[str, str]) -> None:
        """``files``: addresses by the names of the editors' files, without their endings."""
        self._files = files
        self._by_slug: dict[str, list[str]] = {}
        for name in names:
            if name.endswith("/"):
                self._by_slug.setdefault(name.rstrip("/").rpartition("/")[2], []).append(name)
        self._known: dict[str, str | None] = {}

    def of(self, address: str) -> str | None:
        """“/2023/11/giam-sat/”; None where none is like it."""
        if address not in self._known:
            self._known[address] = self._found(address)
        return self._known[address]

    def _found(self, address: str) -> str | None:
        url = address.removesuffix(f"/{HOME}").strip("/")
        stem = _ENDING.sub("", url.rpartition("/")[2])
        if stem in self._files:
            return f"/{self._files[stem]}"
        slug = slug_of(stem)
        likely = [slug] if slug in self._by_slug else []
        likely = likely or difflib.get_close_matches(slug, self._by_slug, n=3, cutoff=_LIKE)
        names = [name for each in likely for name in self._by_slug[each]]
        if not slug or not names:
            return None
        return "/" + max(names, key=lambda n: difflib.SequenceMatcher(None, n, url).ratio())
