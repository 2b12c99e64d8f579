"""Provinces, districts and communes: which place a name means, and what lies in what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from plugins.bulletin.registry.place_rows import PlaceRows
from plugins.bulletin.registry.registers import Place
from plugins.bulletin.registry.spellings import spellings
from plugins.bulletin.registry.territories import LEVELS, Level
from plugins.bulletin.text.vietnamese import fold


class Gazetteer:
    """Places by name and by what they lie in. Holds nothing but the places it was given.

    What was asked once is remembered: an archive names the same few hundred places.
    """

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places
        names: list[str] = []
        owners: list[str] = []
        children: dict[str, list[str]] = {}
        districts: dict[str, list[str]] = {}
        for slug, own_names, parent, kind in _outlines(places):
            children.setdefault(parent, []).append(slug)
            if LEVELS[kind] is Level.DISTRICT:
                districts.setdefault(parent, []).append(slug)
            names.extend(own_names)
            owners.extend([slug] * len(own_names))
        self._children = children
        self._districts = districts
        self._named: dict[str, tuple[Place, ...]] = {}
        self._above: dict[str, tuple[Place, ...]] = {}
        self._around: dict[str, frozenset[str]] = {}
        self._lineages: dict[str, Mapping[Level, Place]] = {}
        self._levels: dict[str, frozenset[Level]] = {}
        self._by_name: dict[str, list[str]] = {}
        # Folding once, not fourteen thousand times: a fold is as long as what it folds.
        folded = fold("\n".join(names)).split("\n") if names else ()
        for name, slug in zip(folded, owners, strict=True):
            for spelling in spellings(name):
                owned = self._by_name.setdefault(spelling, [])
                if not owned or owned[-1] != slug:
                    owned.append(slug)

    def __getitem__(self, slug: str) -> Place:
        return self._places[slug]

    def __contains__(self, slug: object) -> bool:
        return slug in self._places

    @property
    def names(self) -> Iterable[str]:
        """Every bare name and other name, folded: “lộc yên”, “1”, “xứ lạng”, however spelt."""
        return self._by_name.keys()

    def named(
        self, name: str, *, kind: str = "", day: date | None = None, within: str = ""
    ) -> tuple[Place, ...]:
        """Places of this name, by slug; () if there is none.

        ``name`` is bare (“Lộc Yên”, “1” for phường 1) or another name (“Xứ Lạng”), compared
        through ``fold``. ``kind`` leaves those of that kind, ``day`` those that stood on it,
        ``within`` (a slug) those that lie in that place, at any depth.
        """
        return tuple(
            place
            for place in map(self._places.__getitem__, self._by_name.get(fold(name), ()))
            if (not kind or place.kind == kind)
            and (day is None or place.stood_on(day))
            and (not within or self.lies_in(place.slug, within))
        )

    def of_name(self, folded: str) -> tuple[Place, ...]:
        """Places of a name that is folded already, by slug: one of :attr:`names`."""
        found = self._named.get(folded)
        if found is None:
            slugs = self._by_name.get(folded)
            if slugs is None:
                return ()
            found = self._named[folded] = tuple(map(self._places.__getitem__, slugs))
        return found

    def levels_of(self, folded: str) -> frozenset[Level]:
        """The levels of the places of a name that is folded already."""
        found = self._levels.get(folded)
        if found is None:
            levels = frozenset(LEVELS[place.kind] for place in self.of_name(folded))
            if not levels:
                return levels
            found = self._levels[folded] = levels
        return found

    def lies_in(self, slug: str, within: str) -> bool:
        """Whether a place lies in another, or in one that the other took over, wholly or in part.

        Xã Lộc Yên lies in huyện Cao Lộc; huyện Vị Xuyên lies in tỉnh Tuyên Quang as well, which
        took over tỉnh Hà Giang.
        """
        around = self._around.get(slug)
        if around is None:
            above = self.ancestors(slug)
            heirs = (heir.slug for place in above for heir in place.heirs)
            around = self._around[slug] = frozenset((*(place.slug for place in above), *heirs))
        return within in around

    def ancestors(self, slug: str) -> tuple[Place, ...]:
        """What a place lies in, nearest first, its province last; () for a province."""
        found = self._above.get(slug)
        if found is None:
            above = self._places[slug].parent
            found = self._above[slug] = (
                (self._places[above], *self.ancestors(above)) if above else ()
            )
        return found

    def lineage(self, slug: str) -> Mapping[Level, Place]:
        """A place and what it lies in, by level."""
        found = self._lineages.get(slug)
        if found is None:
            line = (self._places[slug], *self.ancestors(slug))
            found = self._lineages[slug] = {LEVELS[place.kind]: place for place in line}
        return found

    def province_of(self, slug: str) -> Place:
        """The province a place lies in, or the place itself if it is one."""
        return (self._places[slug], *self.ancestors(slug))[-1]

    def children(self, slug: str) -> tuple[Place, ...]:
        """Places directly in a place, of all times, by slug."""
        return tuple(self._places[below] for below in self._children.get(slug, ()))

    def districts(self, slug: str) -> tuple[Place, ...]:
        """Districts and towns of a province, of all times, by slug."""
        return tuple(self._places[below] for below in self._districts.get(slug, ()))

    def provinces(self, day: date | None = None) -> tuple[Place, ...]:
        """Provinces and cities of that rank, of one day or of all times, by slug."""
        return tuple(p for p in self.children("") if day is None or p.stood_on(day))

    def heirs(self, slug: str, day: date) -> tuple[Place, ...]:
        """What stood on a day in place of one that had ended: heirs, or the heirs of heirs.

        The place itself if it stood; () where nothing is known.
        """
        found: dict[str, Place] = {}
        queue, seen = [slug], {slug}
        while queue:
            place = self._places[queue.pop(0)]
            if place.stood_on(day):
                found[place.slug] = place
                continue
            for heir in place.heirs:
                if heir.slug not in seen:
                    seen.add(heir.slug)
                    queue.append(heir.slug)
        return tuple(found.values())


def _outlines(places: Mapping[str, Place]) -> Iterator[tuple[str, tuple[str, ...], str, str]]:
    """Slug, name with other names, parent and kind of every place."""
    if isinstance(places, PlaceRows):
        yield from places.outlines()
    else:
        for place in places.values():
            yield place.slug, (place.name, *place.also), place.parent, place.kind
