"""The places an article names, each told in the light of the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from plugins.bulletin.registry.registers import Place
from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import JOINED, Words
from plugins.units.bare import Bare, bare_names, bare_sights
from plugins.units.context import Context
from plugins.units.lexicon import Lexicon
from plugins.units.line import Line
from plugins.units.resolve import Settled, settled_places, written_places
from plugins.units.rows import after_separator
from plugins.units.sights import Sight, sights_of


class Toponyms(NamedTuple):
    """What an article writes of places and what it means by it."""

    sights: Sequence[dict[int, Sight]]  # of each block, by first word
    settled: Settled
    context: Context


def toponyms_of(
    lines: Sequence[Line], texts: Sequence[Words], day: date, lexicon: Lexicon
) -> Toponyms:
    """Names with their kind, then bare ones that they and the article's own place let be told.

    Once the article's province is known, its districts may be meant without their kind, and the
    communes of its district that it goes to; with them places are settled again.
    """
    gazetteer = lexicon.gazetteer
    with_kind = [sight for line in lines for sight in sights_of(line, lexicon)]
    known = frozenset(sight.name for sight in with_kind)
    covered = {(s.block, place) for s in with_kind for place in range(s.first, s.last + 1)}
    bares = [
        bare
        for line in lines
        for bare in bare_names(line, lexicon)
        if (line.number, bare.sight.first) not in covered
    ]
    sights = [*with_kind, *bare_sights(bares, known)]
    settled, context = settled_places(sights, texts, day, gazetteer)
    open_ones = [bare for bare in bares if bare.sight.name not in known]
    further = _districts(context.province, open_ones, day, lexicon)
    further |= _communes(context.district, bares, texts, day, lexicon) - known
    if further:
        sights = [*with_kind, *bare_sights(bares, known | further)]
        settled, context = settled_places(sights, texts, day, gazetteer)
    settled = written_places(sights, texts, settled, gazetteer) | settled
    by_block: list[dict[int, Sight]] = [{} for _ in texts]
    for sight in sights:
        by_block[sight.block][sight.first] = sight
    return Toponyms(by_block, settled, context)


def _districts(
    province: Place | None, bares: Iterable[Bare], day: date, lexicon: Lexicon
) -> frozenset[str]:
    """Folded names of the districts of a province that are written without their kind."""
    districts = lexicon.districts.get(province.slug) if province else None
    if districts is None:
        return frozenset()
    names = {bare.sight.name for bare in bares}
    return frozenset(
        name for name in names if any(place.stood_on(day) for place in districts.get(name, ()))
    )


def _communes(
    district: Place | None,
    bares: Sequence[Bare],
    texts: Sequence[Words],
    day: date,
    lexicon: Lexicon,
) -> frozenset[str]:
    """Folded names of those of a district that the text goes to: “Ở Lại Sơn, chị em …”."""
    if district is None:
        return frozenset()
    found: set[str] = set()
    before: Sight | None = None  # the last one gone to
    for sight, _, _ in bares:
        words = texts[sight.block]
        told = _gone_to(words, sight.first) or _follows(words, before, sight)
        if told and " " in sight.name and _commune(sight.name, district, day, lexicon):
            found.add(sight.name)
            before = sight
    return frozenset(found)


def _commune(name: str, district: Place, day: date, lexicon: Lexicon) -> bool:
    """Whether a place right in a district bore a folded name on a day."""
    return any(
        place.parent == district.slug and place.stood_on(day) and fold(place.name) == name
        for place in lexicon.gazetteer.of_name(name)
    )


def _gone_to(words: Words, first: int) -> bool:
    return first > 0 and words.gaps[first] == JOINED and words.keys[first - 1] in ("ở", "tại", "về")


def _follows(words: Words, before: Sight | None, sight: Sight) -> bool:
    """Whether one name is listed behind another: “ở Mỹ Khánh, Giai Xuân”."""
    if before is None or before.block != sight.block:
        return False
    return before.last < sight.first == after_separator(words, before.last + 1, (",",))
