"""The registers, searched by whoever must choose an entry."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.tagging.likeness import Likeness, Named
from plugins.bulletin.text.vietnamese import slug_of

_MOST = 12  # entries that are offered

Entry = tuple[str, str]  # slug and name


class Chooser:
    """The entries of one state of the registers."""

    def __init__(self, registers: Registers) -> None:
        campaigns = registers.campaigns.values()
        units = registers.units.values()
        self._campaigns = _searchable((each.slug, each.name) for each in campaigns)
        self._units = _searchable(
            (
                *((each.slug, each.name) for each in units),
                *((each.slug, each.full_name) for each in registers.places.values()),
            )
        )
        named = [Named(name, each.slug) for each in campaigns for name in (each.name, *each.also)]
        self._near = {
            True: Likeness(tuple(named), units=False),
            False: Likeness(tuple(Named(each.name, each.slug) for each in units), units=True),
        }

    def found(self, words: str, near: str, of_campaigns: bool) -> list[Entry]:
        """Those whose name or slug holds all words, whatever their marks.

        Those that bear them in their name stand before those that lie there; short ones first.
        Without words, those that are like a name.
        """
        sought = [word for word in slug_of(words[:200]).split("-") if word]
        if not sought:
            like = self._near[of_campaigns].near(near[:300])
            return [(named.slug, named.name) for named in like if named.slug]
        entries = self._campaigns if of_campaigns else self._units
        found = [entry for said, entry in entries if all(word in said for word in sought)]

        def rank(entry: Entry) -> tuple[bool, int, str]:
            named = slug_of(entry[1])
            return not all(word in named for word in sought), len(entry[1]), entry[0]

        return sorted(found, key=rank)[:_MOST]


def _searchable(entries: Iterable[Entry]) -> list[tuple[str, Entry]]:
    return [(f"{slug_of(name)} {slug}", (slug, name)) for slug, name in entries]
