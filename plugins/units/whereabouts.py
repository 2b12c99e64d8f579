"""Which place “huyện” or “xã” means where it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugins.bulletin.registry.registers import Place
from plugins.bulletin.text.words import PARTED, Words
from plugins.units.context import Context
from plugins.units.nouns import PROVINCES
from plugins.units.sights import Sight

_PREPOSITIONS = frozenset(("ở", "tại", "về", "đến", "từ", "của", "riêng", "với", "thăm"))


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The places an article names in reading order, and those it is about."""

    at: tuple[tuple[int, int], ...]  # block and first word
    places: tuple[Place, ...]
    context: Context

    def meant(self, kinds: Iterable[str], block: int, word: int) -> Place | None:
        """The place of one of these kinds that a noun of place means at a word; None if none.

        “Tỉnh” is the province the article is about, wherever another is named; “huyện”, “xã” the
        one last named in the paragraph, then the article's own, then the last one named before,
        then the only one named at all.
        """
        allowed = frozenset(kinds)
        own = self.context.place_of(allowed)
        if allowed <= PROVINCES or (own and own.kind in PROVINCES):
            return own or self._only(allowed)
        here = bisect_left(self.at, (block, word))
        for number in range(here - 1, -1, -1):
            if self.at[number][0] != block:
                break
            if self.places[number].kind in allowed:
                return self.places[number]
        if own:
            return own
        for number in range(here - 1, -1, -1):
            if self.places[number].kind in allowed:
                return self.places[number]
        return self._only(allowed)

    def opening(self, block: int) -> Place | None:
        """The place a block begins with: “Bến Tre: …”."""
        number = bisect_left(self.at, (block, 0))
        here = number < len(self.at) and self.at[number] == (block, 0)
        return self.places[number] if here else None

    def _only(self, kinds: frozenset[str]) -> Place | None:
        named = {place.slug: place for place in self.places if place.kind in kinds}
        return next(iter(named.values())) if len(named) == 1 else None


def _leads(sight: Sight, words: Words) -> bool:
    """Whether “xã”, “huyện” behind may mean it: not one of several, nor the end of a name.

    A bare name leads at the head of a clause or behind a preposition: “Ở Lại Sơn, Hội LHPN xã …”,
    not “Đồn Biên phòng Phúc Sơn”.
    """
    if sight.kinds:
        return not sight.listed
    first = sight.first
    return not first or words.gaps[first] == PARTED or words.keys[first - 1] in _PREPOSITIONS


def whereabouts_of(
    settled: Mapping[Sight, Place], texts: Sequence[Words], context: Context
) -> Whereabouts:
    """The places told, by where they stand; “xã” means none of several: “các xã A và B”."""
    ordered = sorted(
        (sight for sight in settled if _leads(sight, texts[sight.block])),
        key=lambda sight: (sight.block, sight.first),
    )
    return Whereabouts(
        tuple((sight.block, sight.first) for sight in ordered),
        tuple(settled[sight] for sight in ordered),
        context,
    )
