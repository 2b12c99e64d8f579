"""Where a new entry stands among those of its register.

Editors order the registers by subject: who launched it, which territory. What is accepted later
goes to the last run of entries of its group and takes its place there in Vietnamese order, so that
the registers grow where they are local and recent, and accepted names stand in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plugins.bulletin.text.vietnamese import sort_key


class Standing(NamedTuple):
    """What the order of an entry depends on."""

    rank: int  # of its kind, as the file lists the kinds
    place: str  # slug; “” for the whole country, and for campaigns
    name: str


def number_among(entries: Sequence[Standing], new: Standing) -> int:
    """How many of the entries, which are in the order of the file, stand before the new one.

    The group is that of the same kind and place; where there is none, that of the same kind. From
    the end of its last run the new entry moves up past those whose names come after its own. A
    kind without entries comes to the end, before entries of kinds that the file lists later.
    """
    for of_group in (
        [entry[:2] == new[:2] for entry in entries],
        [entry.rank == new.rank for entry in entries],
    ):
        if True in of_group:
            number = len(of_group) - of_group[::-1].index(True)
            key = sort_key(new.name)
            while number and of_group[number - 1] and sort_key(entries[number - 1].name) > key:
                number -= 1
            return number
    number = len(entries)
    while number and entries[number - 1].rank > new.rank:
        number -= 1
    return number
