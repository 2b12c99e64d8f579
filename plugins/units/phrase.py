"""The name of a body in a text, by the grammar of such names.

A noun (“Trung tâm”), what it does or is called (“Kiểm soát bệnh tật”), and the place or the body it
belongs to (“tỉnh”, “Công an tỉnh Quảng Nam”).
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.units.nouns import ITSELF, PLACE, Noun
from plugins.units.sights import LevelWord, Sight


@dataclass(slots=True)  # read faster than a tuple; freezing would triple what it costs to make
class Phrase:
    """The name of a body in a block; numbers of words, both included. Nobody changes one."""

    block: int
    first: int
    last: int
    noun: Noun
    head: int  # last word of the noun
    core: int  # last word of what it is called, without its place
    place: Sight | None = None  # “huyện Cao Lộc” behind it
    level: LevelWord | None = None  # “huyện” behind it
    within: Phrase | None = None  # “Công an tỉnh” behind “Phòng Cảnh sát hình sự”
    depth: int = 0
    country: bool = False  # “Việt Nam”, “Trung ương” at its end
    proper: int = 0  # first word of a name of its own, 0 where it has none

    @property
    def tail(self) -> bool:
        """Whether its place or the body it belongs to is written."""
        return bool(self.place or self.level or self.within or self.country)

    @property
    def called(self) -> bool:
        """Whether anything but the noun names it."""
        return self.core > self.head

    @property
    def whole(self) -> bool:
        """Whether it is a name: “Sở Nội vụ”, “UBND xã”, not “Sở”, “UBND”."""
        if self.core > self.head:  # it is called something: asked first, as it is the rule
            return True
        whole = self.noun.whole
        if whole is PLACE:
            return bool(self.noun.own) or self.tail
        return whole is ITSELF or bool(self.place)
