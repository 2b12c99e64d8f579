"""The bulletin in memory: a page is planned and printed when somebody asks for it.

What a reader would see after a build is what is answered here, since the same sheaves are asked and
the same templates print. Nothing is written but what the manuscripts' room keeps of what it read.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.plan import Leaf, Plan, Sheaf
from plugins.press.render import Printing

HOME = "index.html"
_NO_ROWS: Mapping[str, Row] = MappingProxyType({})
_LATER = re.compile(r"trang-\d+/index\.html$")


class Live:
    """One edition, ready to be asked for its pages by their addresses.

    Its sheaves are enumerated as far as it takes to find a page, newest articles first, so that the
    article somebody works at is seen at once.
    """

    def __init__(
        self,
        sheaves: Iterator[Sheaf],
        closing: Callable[[Sequence[Leaf]], Iterable[Plan]],
        entry: Callable[[str], Entry],
        printing: Printing,
        rows: Mapping[str, Row] = _NO_ROWS,
    ) -> None:
        self._coming, self._closing = sheaves, closing
        self._entry, self._printing = entry, printing
        self.rows = rows  # of the articles that have a page, by url
        self._known: dict[str, Sheaf] = {}  # by name, which is the url of the first page
        self._names: list[str] = []  # all of them, sorted, once all are known

    def page(self, address: str) -> bytes | None:
        """The bytes at an address (“2023/11/giam-sat/index.html”); None where no page is."""
        for plan in self._plans(address):
            if plan.address == address:
                entry = None if plan.entry is None else self._entry(plan.entry)
                return self._printing.page(plan, entry)
        return None

    def _plans(self, address: str) -> Iterator[Plan]:
        """The plans among which that of the address is, if there is one."""
        sheaf = self._sheaf(Leaf(address, True).url)
        if sheaf:
            yield from sheaf.plans()
            return
        # A later page of a list may belong to the sheaf of the first.
        if sheaf := self._known.get(_LATER.sub("", address)):
            yield from sheaf.plans()
        self._names = self._names or sorted(self._known)
        for name in self._beside(address):
            yield from self._known[name].plans()
        yield from self._closing([_leaf(name) for name in self._names])

    def _beside(self, address: str) -> Iterator[str]:
        """The sheaves another file of which may be at an address: it lies below the first one (a
        page of a list, a piece of an index), or in the same folder (a size of a picture, the same
        feed in another form)."""
        place = bisect(self._names, address)
        near = self._names[max(0, place - 1) : place + 1]
        yield from near
        folder = address.rpartition("/")[0]
        for name in self._names:
            if name.rpartition("/")[0] == folder and name not in near:
                yield name

    def _sheaf(self, name: str) -> Sheaf | None:
        if name in self._known:
            return self._known[name]
        for sheaf in self._coming:
            self._known[sheaf.name] = sheaf
            if sheaf.name == name:
                return sheaf
        return None


def _leaf(name: str) -> Leaf:
    """What is known of a sheaf's first page without its plan."""
    is_page = not name or name.endswith("/")
    return Leaf(f"{name}{HOME}" if is_page else name, is_page)
