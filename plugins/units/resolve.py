"""Which place each written name means, on the day of the article. Never a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from operator import itemgetter

from plugins.bulletin.registry.places import Gazetteer
from plugins.bulletin.registry.registers import Place
from plugins.bulletin.registry.spellings import spelt_otherwise
from plugins.bulletin.registry.territories import LEVELS, TERRITORIES, Level
from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import PARTED, Words
from plugins.units.context import Context, context_of
from plugins.units.meanings import candidates, in_brackets, likeliest, lowest_level, standing_on
from plugins.units.sights import Sight

Settled = dict[Sight, Place]
_PROVINCE = Level.PROVINCE
_LINKS = frozenset(("thuộc", "của", "ở", "cũ", "trước", "đây", "nay"))  # “xã A thuộc huyện B”
_MOST_LINKS = 3
_MOST_BEHIND = 2  # a commune's district and province


def settled_places(
    sights: Sequence[Sight], texts: Sequence[Words], day: date, gazetteer: Gazetteer
) -> tuple[Settled, Context]:
    """The place of every sight that can be told for sure, and what the article is about.

    Provinces are told first, then districts, then communes. Of places with one name those count
    that stood on the day, or had ended before it where none stood, never one still to come. Among
    several the place named right behind decides (“xã Lộc Yên, huyện Cao Lộc”), then the places the
    article names, then its own. What stays open is left out.
    """
    ordered = sorted(sights, key=itemgetter(0, 1))  # by block and first word
    pools: list[list[Place]] = []
    ranks: list[Level | None] = []
    known: dict[tuple[str, frozenset[str]], tuple[list[Place], Level | None]] = {}
    for sight in ordered:
        key = sight.name, sight.kinds
        if key not in known:  # most names stand several times
            meant = standing_on(candidates(sight, gazetteer), day)
            known[key] = meant, lowest_level(meant)
        pool, rank = known[key]
        pools.append(pool)
        ranks.append(rank)
    for number, (sight, after) in enumerate(pairwise(ordered)):
        if sight.kinds or after.first != sight.last + 1:
            continue
        if inside := in_brackets(sight, after, pools[number + 1], texts, gazetteer):
            pools[number] = standing_on(inside, day)
            ranks[number] = lowest_level(pools[number])
    told: list[Place | None] = [None] * len(ordered)
    named: dict[str, Place] = {}
    context = Context()
    for level in Level:
        # from the end of each block, so that what stands right behind a name is known before it;
        # bare names last: “An Khê” is the commune the article names with its kind
        own = [number for number in range(len(ordered) - 1, -1, -1) if ranks[number] is level]
        if not own:
            continue  # nothing is told that the places above did not tell
        for number in sorted(own, key=lambda number: not ordered[number].kinds):
            sight = ordered[number]
            pool = pools[number]
            if not sight.kinds and len(pool) > 1:
                pool = likeliest(pool, named, context, gazetteer)
            behind = _behind(ordered, number, texts, told)
            if sight.parented and not behind:
                continue
            if place := _told(pool, behind, named, context, gazetteer):
                told[number] = named[place.slug] = place
        evidence = [(s.block, p) for s, p in zip(ordered, told, strict=True) if p]
        context = context_of(evidence, gazetteer)
    settled = {
        sight: _as_written(place, sight, texts[sight.block])
        for sight, place in zip(ordered, told, strict=True)
        if place
    }
    return settled, context


def _as_written(place: Place, sight: Sight, words: Words) -> Place:
    """The place with its name as it is written, where that is another spelling: “huyện Đăk Tô”."""
    end = words.ends[sight.last]
    if LEVELS[place.kind] is _PROVINCE or words.text.endswith(place.name, 0, end):
        return place
    if spelt_otherwise(fold(place.name), sight.name):
        return replace(place, name=words.text[end - len(sight.name) : end])
    return place


def written_places(
    sights: Iterable[Sight], texts: Sequence[Words], settled: Settled, gazetteer: Gazetteer
) -> Settled:
    """Places named with their kind that stay open, as they are written; their slug is empty.

    One that no list has (“xã Hàm Tử”), or one of many: “huyện Châu Thành”.
    """
    found: Settled = {}
    for sight in sights:
        if not sight.kinds or sight in settled:
            continue
        kinds = sorted({p.kind for p in gazetteer.of_name(sight.name)} & sight.kinds)
        kind = kinds[-1] if kinds else max(sight.kinds)
        words = texts[sight.block]
        start = words.ends[sight.last] - len(sight.name)
        name = words.text[start : words.ends[sight.last]]
        found[sight] = Place("", name, kind, TERRITORIES[kind].name)
    return found


def _behind(
    ordered: Sequence[Sight], number: int, texts: Sequence[Words], told: Sequence[Place | None]
) -> list[Place]:
    """The places named right behind a sight, one in another: “, huyện Cao Lộc, tỉnh Lạng Sơn”."""
    found: list[Place] = []
    sight = ordered[number]
    for next_one in range(number + 1, min(number + 1 + _MOST_BEHIND, len(ordered))):
        after = ordered[next_one]
        if after.block != sight.block or not _linked(texts[sight.block], sight.last, after.first):
            break
        if place := told[next_one]:
            found.append(place)
        sight = after
    return found


def _linked(words: Words, last: int, first: int) -> bool:
    if not last < first <= last + 1 + _MOST_LINKS:
        return False
    if not _LINKS.issuperset(words.keys[last + 1 : first]):
        return False
    return all(
        words.gaps[place] != PARTED or words.spaces[place].strip() == "("
        for place in range(last + 1, first + 1)
    )


def _told(
    pool: list[Place],
    behind: list[Place],
    named: Mapping[str, Place],
    context: Context,
    gazetteer: Gazetteer,
) -> Place | None:
    if not behind and len(pool) == 1:
        return pool[0]
    above = [place for place in behind if all(LEVELS[place.kind] < LEVELS[p.kind] for p in pool)]
    if above:
        inside = [p for p in pool if gazetteer.lies_in(p.slug, above[0].slug)]
        if not inside and len(above) > 1:
            inside = [p for p in pool if gazetteer.lies_in(p.slug, above[-1].slug)]
        return inside[0] if len(inside) == 1 else None
    if len(pool) == 1:
        return pool[0]
    own = (context.commune, context.district, context.province)
    for places in (list(named.values()), [place for place in own if place]):
        inside = [p for p in pool if any(gazetteer.lies_in(p.slug, n.slug) for n in places)]
        if len(inside) == 1:
            return inside[0]
        pool = inside or pool
    return None
