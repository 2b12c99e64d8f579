"""Which places a written name may mean, before the article tells which it does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from plugins.bulletin.registry.places import Gazetteer
from plugins.bulletin.registry.registers import Place
from plugins.bulletin.registry.territories import LEVELS, Level
from plugins.bulletin.text.words import Words
from plugins.units.context import Context
from plugins.units.sights import Sight

_PROVINCE, _DISTRICT, _ = Level


def candidates(sight: Sight, gazetteer: Gazetteer) -> list[Place]:
    """The places of a name and its kind; where that is not said, the provinces first."""
    named = gazetteer.of_name(sight.name)
    if sight.kinds:
        return [place for place in named if place.kind in sight.kinds]
    provinces = [place for place in named if LEVELS[place.kind] is _PROVINCE]
    return provinces or list(named)


def in_brackets(
    sight: Sight,
    after: Sight,
    pool: Sequence[Place],
    texts: Sequence[Words],
    gazetteer: Gazetteer,
) -> list[Place]:
    """The communes meant by the first of two names in brackets, where it is a province's as well.

    “HTX Cửa Khe (Bình Dương, Thăng Bình)”: the commune of the district behind the comma.
    """
    words = texts[sight.block]
    if after.block != sight.block or not words.spaces[sight.first].rstrip().endswith("("):
        return []
    if words.spaces[after.first].strip() != ",":
        return []
    above = {place.slug for place in pool if LEVELS[place.kind] is _DISTRICT}
    return [place for place in gazetteer.of_name(sight.name) if place.parent in above]


def standing_on(places: list[Place], day: date) -> list[Place]:
    """Those that stood on a day; where none did, those that had ended before it."""
    standing = [place for place in places if place.stood_on(day)]
    return standing or [p for p in places if p.valid_to is not None and p.valid_to < day]


def lowest_level(pool: Iterable[Place]) -> Level | None:
    """The lowest level of places one name may mean."""
    return max((LEVELS[place.kind] for place in pool), default=None)


def likeliest(
    pool: list[Place], named: Mapping[str, Place], context: Context, gazetteer: Gazetteer
) -> list[Place]:
    """Of what a bare name may mean, what the article has named, then what lies where it goes.

    Of those the places of the top rank: “Tiên Du” alone is the district, not the township of that
    name in it.
    """
    own = [place for place in pool if place.slug in named]
    if own:
        return own
    if here := context.province:
        pool = [place for place in pool if gazetteer.lies_in(place.slug, here.slug)] or pool
    top = min(LEVELS[place.kind] for place in pool)
    return [place for place in pool if LEVELS[place.kind] is top]
