"""Writes the rows of the gazetteer as the tree that ``places.txt`` holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from plugins.bulletin.registry.place_areas import EVE
from plugins.bulletin.registry.place_lines import commune_slug, district_slug, province_slug
from plugins.bulletin.registry.places_tree import SWITCH
from plugins.bulletin.registry.territories import LEVELS, TERRITORIES, Level
from plugins.bulletin.text.vietnamese import slug_of
from scripts.places_row import Row


def tree_of(rows: Mapping[str, Row]) -> str:
    """The lines of all rows, each with its newline; at every level in the order of slugs."""
    tree = _Tree(rows)
    return "".join(line + "\n" for line in tree.lines())


class _Tree:
    def __init__(self, rows: Mapping[str, Row]) -> None:
        self.rows = rows
        self.within: dict[str, list[Row]] = defaultdict(list)  # by parent
        self.taken: dict[str, list[Row]] = defaultdict(list)  # communes, by their first heir
        self.today: dict[str, list[Row]] = defaultdict(list)  # by the district they stand under
        for _, row in sorted(rows.items()):
            self.within[row.parent].append(row)
            if row.heirs and LEVELS[row.kind] is Level.COMMUNE:
                self.taken[min(row.heirs)].append(row)
        for _, row in sorted(rows.items()):
            if LEVELS[row.kind] is Level.COMMUNE and row.last is None:
                self.today[self.district_under(row)].append(row)

    def district_under(self, row: Row) -> str:
        """Where most of what a commune of today took lay; the last by slug of as many."""
        olds = self.taken[row.slug] or [old for old in self.rows.values() if row.slug in old.heirs]
        found = Counter(
            old.slug if LEVELS[old.kind] is Level.DISTRICT else old.parent for old in olds
        )
        return max(found, key=lambda slug: (found[slug], slug))

    def lines(self) -> Iterator[str]:
        for province in self.within[""]:
            heirs = [f"→ {self.full(self.rows[slug])}" for slug in province.heirs]
            yield self.line(0, province, None, EVE if heirs else "", heirs)
            for district in self.within[province.slug]:
                if LEVELS[district.kind] is Level.DISTRICT:
                    yield self.district_line(district, province)
                    yield from self.below(district, province)

    def district_line(self, district: Row, province: Row) -> str:
        moved = {
            heir
            for commune in self.within[district.slug]
            if commune.last == district.last
            for heir in commune.heirs
        }
        heirs = [] if moved == set(district.heirs) else [self.heirs(district.heirs, province)]
        return self.line(2, district, province.first, _day(province.last) or EVE, heirs)

    def below(self, district: Row, province: Row) -> Iterator[str]:
        lost = [row for row in self.within[district.slug] if not row.heirs]
        for row in self.today[district.slug] + lost:
            if row in lost:
                yield self.line(4, row, district.first, _day(district.last), ["→ ?"])
            else:
                yield self.line(4, row, date.fromisoformat(SWITCH), "", [])
                yield from self.old(6, row, district, province)

    def old(self, depth: int, heir: Row, district: Row, province: Row) -> Iterator[str]:
        """What became part of a commune, and what had become part of that before."""
        for row in self.taken[heir.slug]:
            own = self.rows[row.parent]
            notes = [] if own == district else [self.named(own, province)]
            more = sorted(row.heirs)[1:]
            notes += [self.heirs(more, province)] if more else []
            yield self.line(depth, row, own.first, _day(own.last), notes)
            yield from self.old(depth + 2, row, district, province)

    def line(self, depth: int, row: Row, first: date | None, last: str, notes: list[str]) -> str:
        """A line; ``first`` and ``last`` are the days it need not give."""
        days = [f"từ {row.first}"] if row.first != first else []
        days += [f"đến {row.last}"] if _day(row.last) != last else []
        slug = [f"slug {row.slug}"] if row.slug != self.derived(row) else []
        at = row.as_read().position
        cells = [" " * depth + self.full(row), at, "; ".join([*notes, *days, *slug])]
        return "\t".join(cells).rstrip("\t")

    def heirs(self, slugs: Iterable[str], province: Row) -> str:
        return "→ " + ", ".join(self.named(self.rows[slug], province) for slug in sorted(slugs))

    def named(self, row: Row, province: Row) -> str:
        """As a line of a province names another place: with its province where that is another."""
        home = self.rows[row.parent]
        home = self.rows[home.parent] if home.parent else home
        today = LEVELS[row.kind] is Level.COMMUNE
        near = home.slug in (province.heirs or (province.slug,)) if today else home == province
        return self.full(row) + ("" if near else f" ({self.full(home)})")

    def derived(self, row: Row) -> str:
        """The slug a reader gives a place whose line says none."""
        parent = self.rows.get(row.parent)
        if parent is None:
            return province_slug(row.kind, slug_of(row.name))
        if LEVELS[row.kind] is Level.DISTRICT:
            return district_slug(row.kind, slug_of(row.name), slug_of(parent.name))
        within = parent.slug if parent.parent else slug_of(parent.name)
        return commune_slug(row.kind, slug_of(row.name), within)

    @staticmethod
    def full(row: Row) -> str:
        return f"{TERRITORIES[row.kind].name} {row.name}"


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
