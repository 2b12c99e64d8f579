"""The bulletin in memory: a page is planned and printed when somebody asks for it.

What a reader would see after a build is what is answered here, since the same sheaves are asked and
the same templates print. Nothing is written but what the manuscripts' room keeps of what it read.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.plan import Leaf, Plan, Sheaf
from plugins.press.render import Printing

HOME = "index.html"


@dataclass(frozen=True, slots=True)
class Live:
    """One edition, ready to be asked for its pages by their addresses."""

    sheaves: Mapping[str, Sheaf]  # by name, which is the url of the first page
    closing: Callable[[Sequence[Leaf]], Iterable[Plan]]
    entry: Callable[[str], Entry]
    printing: Printing
    _names: list[str] = field(default_factory=list)

    def page(self, address: str) -> bytes | None:
        """The bytes at an address (“2023/11/giam-sat/index.html”); None where no page is."""
        for plan in self._plans(address):
            if plan.address == address:
                entry = None if plan.entry is None else self.entry(plan.entry)
                return self.printing.page(plan, entry)
        return None

    def _plans(self, address: str) -> Iterator[Plan]:
        """The plans among which that of the address is, if there is one."""
        url = address.removesuffix(HOME) if address.endswith(f"/{HOME}") else address
        url = "" if address == HOME else url
        if url in self.sheaves:
            yield from self.sheaves[url].plans()
            return
        # Another file of a sheaf lies beside its first one: a page of a list, a size of a picture.
        if not self._names:
            self._names.extend(sorted(self.sheaves))
        place = bisect(self._names, url)
        for name in self._names[max(0, place - 1) : place + 1]:
            yield from self.sheaves[name].plans()
        yield from self.closing([_leaf(name) for name in self._names])


def _leaf(name: str) -> Leaf:
    """What is known of a sheaf's first page without its plan."""
    is_page = not name or name.endswith("/")
    return Leaf(f"{name}{HOME}" if is_page else name, is_page)
