"""Bodies that every territory has, told from the registers' own names.

“Hội Liên hiệp Phụ nữ tỉnh Lạng Sơn” in the register is enough to understand “Hội LHPN tỉnh Phú
Thọ”, “Hội LHPN huyện Tiên Du” and, in an article about Phú Thọ, “Hội LHPN tỉnh”.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.bulletin.registry.registers import Place, Registers, Unit
from plugins.bulletin.registry.territories import LEVELS, Level
from plugins.bulletin.text.words import Words, keys_of, words_of

# Without its kind such a name is the person's: “Thành ủy Thành phố Hồ Chí Minh”.
NAMED_AFTER_PEOPLE = frozenset(("Hồ Chí Minh",))


@dataclass(frozen=True, slots=True)
class Head:
    """A unit's name without its place."""

    name: str  # written out: “Hội Liên hiệp Phụ nữ”
    key: tuple[str, ...]  # of the registered unit's own head
    kind: str  # of the units that bear it
    kinds: frozenset[str]  # of the places it may take
    leveled: bool  # whether the kind of place stands in its full name: “… tỉnh Lạng Sơn”
    alone: frozenset[str] = frozenset()  # of the place it means when it stands alone: “Sở Nội vụ”

    def of(self, place: Place) -> str:
        """The full name of the body of a place: “Tỉnh đoàn Lạng Sơn”."""
        full = self.leveled or place.name in NAMED_AFTER_PEOPLE
        return f"{self.name} {place.full_name if full else place.name}"


# “Tỉnh ủy” has its level within; other levels say “Thành ủy”, “Huyện ủy”, “Quận ủy”, “Thị ủy”.
_OWN_WORDS = {
    "Thành": frozenset({"thanh-pho", "thanh-pho-thuoc-tinh"}),
    "Huyện": frozenset({"huyen"}),
    "Quận": frozenset({"quan"}),
    "Thị": frozenset({"thi-xa"}),
}
_PROVINCES = frozenset(kind for kind, level in LEVELS.items() if level is Level.PROVINCE)
# Only provinces have a sở. Source: Luật Tổ chức chính quyền địa phương 72/2025/QH15.
_PROVINCIAL = "sở"


def heads_of(registers: Registers) -> Iterator[tuple[str, Head]]:
    """Each way to write a head, with the head; the same head may come several times."""
    for unit in registers.units.values():
        place = registers.places.get(unit.place) if unit.place else None
        if place is None or unit.after_role:
            continue
        head = _head(unit, place)
        if head is None:
            continue
        own_level = frozenset(k for k, level in LEVELS.items() if level is LEVELS[place.kind])
        for form in (unit.name, *unit.also, *unit.in_context):
            if written := _without_place(form, place):
                alone = head.alone or (own_level if written == form else frozenset())
                yield written, replace(head, name=_wording(written, head), alone=alone)
        yield from _at_other_levels(head)


def unit_key(unit: Unit, registers: Registers) -> tuple[tuple[str, ...], str] | None:
    """What tells a registered unit when its head and its place are known."""
    place = registers.places.get(unit.place) if unit.place else None
    head = _head(unit, place) if place else None
    return (head.key, unit.place) if head else None


def _head(unit: Unit, place: Place) -> Head | None:
    """The head of a unit's full name; None where it says nothing of other places.

    “Công ty cổ phần Sản xuất và Thương mại Lạng Sơn” is one of its own: neither the kind of its
    place nor a word such as “Tỉnh ủy” says that other places have the like.
    """
    words = words_of(unit.name)
    if name := _cut(words, place.full_name):
        kinds = _PROVINCES if words.keys[0] == _PROVINCIAL else frozenset(LEVELS)
        return Head(name, keys_of(name), unit.kind, kinds, leveled=True)
    if words.keys[0] == place.kind_name and (name := _cut(words, place.name)):
        own = frozenset({place.kind})
        return Head(name, keys_of(name), unit.kind, own, leveled=False, alone=own)
    return None


def _wording(form: str, head: Head) -> str:
    """The head as a unit no register has is called by it.

    “BĐBP tỉnh” may stand for “Bộ Chỉ huy Bộ đội Biên phòng tỉnh” where the register says so;
    elsewhere a form much shorter than the head keeps its own words. Forms of one word are
    initials and are written out.
    """
    size = len(keys_of(form))
    return form if size > 1 and 4 * size < 3 * len(head.key) else head.name


def _without_place(form: str, place: Place) -> str:
    """A form without the place or the bare kind of place at its end; “” if nothing is left."""
    words = words_of(form)
    for ending in (place.full_name, place.name, place.kind_name):
        if name := _cut(words, ending):
            return name
    return form if place.kind_name not in form.casefold().split() else ""


def _cut(words: Words, ending: str) -> str:
    keys = keys_of(ending)
    left = len(words.keys) - len(keys)
    if left < 1 or words.keys[left:] != keys or not words.closes[left - 1]:
        return ""
    return words.text[words.starts[0] : words.ends[left - 1]]


def _at_other_levels(head: Head) -> Iterator[tuple[str, Head]]:
    _, _, rest = head.name.partition(" ")
    if not head.leveled and rest and "tinh" in head.kinds:
        for word, kinds in _OWN_WORDS.items():
            name = f"{word} {rest}"
            yield name, Head(name, keys_of(name), head.kind, kinds, leveled=False, alone=kinds)
