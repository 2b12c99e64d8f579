"""What bodies an article has named so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from plugins.bulletin.registry.registers import Place
from plugins.bulletin.tagging.mention import Rule
from plugins.units.nouns import FIELD, PLACE
from plugins.units.phrase import Phrase

_ASSOCIATIONS = frozenset(("to-chuc-chinh-tri-xa-hoi", "hoi-quan-chung"))
_HOSTS = frozenset(("doanh-nghiep", "truong-hoc", "co-so-y-te"))  # with a union of their own
_PARTS_OF_HOSTS = frozenset(("Phân xưởng", "Xưởng", "Phòng Giao dịch", "Phòng khám"))
# Kinds of which “Bệnh viện”, “Nhà trường” alone is the one spoken of, whatever its noun.
_BY_KIND = frozenset(("truong-hoc", "co-so-y-te"))


class Named(NamedTuple):
    """What a phrase names."""

    name: str
    kind: str
    slug: str | None
    rule: Rule
    settled_by: str = ""
    place: Place | None = None

    def owning(self, title: str, kind: str) -> Named:
        """The body of that title which belongs to this one: “Công đoàn Công ty Bảo Long”."""
        return Named(f"{title} {self.name}", kind, None, self.rule, self.settled_by)


@dataclass(slots=True)
class Memory:
    """What an article has named so far; made for each article, filled while it is read."""

    last: dict[str, Named] = field(default_factory=dict)  # by noun, the last one
    first: dict[str, Named] = field(default_factory=dict)  # by noun or kind, the first one
    spellings: dict[str, Named] = field(default_factory=dict)  # by folded name, the first one
    place: Place | None = None  # of the last body of a territory
    opening: Named | None = None  # the first body named at all, where it may have organs of its own
    hosts: dict[int, Named] = field(default_factory=dict)  # by block, the last such body
    crowds: dict[int, Place] = field(default_factory=dict)  # by block, of the last association
    association: str = ""  # what the last association is called: “Cựu chiến binh”

    def keep(self, phrase: Phrase, named: Named, title: Callable[[], str]) -> None:
        """Take note of a body that was named; ``title`` is its name without its place."""
        noun = phrase.noun
        if noun.kind in _ASSOCIATIONS and noun.name.startswith("Hội"):
            self.association = title().removeprefix("Hội ").removeprefix("Liên hiệp ")
        if noun.kind in _HOSTS and phrase.whole and noun.name not in _PARTS_OF_HOSTS:
            self.hosts[phrase.block] = named
            if not self.last:
                self.opening = named
        if noun.kind in _ASSOCIATIONS and named.place and noun.whole is PLACE:
            self.crowds[phrase.block] = named.place
        self.last[noun.name] = named
        self.first.setdefault(noun.name, named)
        if noun.kind in _BY_KIND:
            self.first.setdefault(noun.kind, named)
        if named.place and phrase.tail and noun.whole in (PLACE, FIELD):
            self.place = named.place
