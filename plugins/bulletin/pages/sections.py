"""Every section (chuyên mục) there is: those of the register, and those only articles name."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.index import Row
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.text.vietnamese import sort_key


def sections_of(registers: Registers, rows: Iterable[Row]) -> tuple[Link, ...]:
    """Each section once: registered ones in the order of their file, the others by name.

    Of two spellings of an unregistered section that share an address, that of the first row holds.
    """
    known = {s.url: Link(s.name, s.url) for s in registers.sections.values()}
    others: dict[str, Link] = {}
    for row in rows:
        if row.section.url not in known:
            others.setdefault(row.section.url, row.section)
    return (*known.values(), *sorted(others.values(), key=lambda each: sort_key(each.name)))
