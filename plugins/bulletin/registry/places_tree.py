"""Reads ``places.txt``, the national gazetteer, in some fifty milliseconds."""

from __future__ import annotations

import hashlib
import re

from plugins.bulletin.registry.fault import Fault
from plugins.bulletin.registry.place_areas import Area, Areas
from plugins.bulletin.registry.place_lines import (
    COMMUNES,
    LINE,
    PROVINCES,
    Named,
    Notes,
    commune_slug,
    notes_of,
)
from plugins.bulletin.registry.place_rows import PlaceRow, place_of
from plugins.bulletin.text.vietnamese import slug_of

SEAL = "# sha256: "
SWITCH = "2025-07-01"  # first day of the communes of today
_HEAD = re.compile(r"(?:(?:#[^\n]*)?\n)*")
_SILENT = Notes()
_STEP = 2  # blanks by which a line lies deeper than the one it belongs to
_AGAIN = "lập lại tệp bằng scripts/derive_places.py, hoặc lấy lại bản trong kho mã"


def seal_of(body: str) -> str:
    """What stands behind ``# sha256:`` in a file that nobody changed after it was derived."""
    return hashlib.sha256(body.encode()).hexdigest()


def read_places(text: str) -> tuple[dict[str, PlaceRow], list[Fault]]:
    """The rows of a ``places.txt`` by slug, in that order, and what is wrong with its lines.

    Lines with a fault are left out. Days and positions are looked into only where the file does
    not bear its seal: one that does was checked when it was derived.
    """
    body = _HEAD.sub("", text, count=1)
    head = text[: len(text) - len(body)]
    start = head.count("\n") + 1
    if body and not body.startswith(tuple(f"{noun} " for noun in PROVINCES)):
        return {}, [Fault(start, "dòng đầu phải là một tỉnh hoặc thành phố", _AGAIN)]
    tree = _Tree(body, start)
    if f"{SEAL}{seal_of(body)}\n" not in head:
        tree.check()
    return {slug: tree.rows[slug] for slug in sorted(tree.rows)}, tree.faults


class _Tree:
    """Rows by slug, from the lines of a body whose first line has the number ``start``."""

    def __init__(self, body: str, start: int) -> None:
        self.rows: dict[str, PlaceRow] = {}
        self.faults: list[Fault] = []
        self._start = start
        self._lines: list[tuple[str, str, str, str, str, str]] = LINE.findall(body)
        self._numbers: dict[str, int] = {}
        self._areas = Areas()
        self._addressed: dict[tuple[str, str], str] = {}  # slugs that lines give, by parent, name
        self._parts: list[tuple[str, Area, tuple[Named, ...]]] = []  # further heirs of communes
        self._read_areas()
        self._read_communes()
        self._divide_communes()
        self._move_areas()

    def check(self) -> None:
        """Tell of days and positions that are none, and of ends before beginnings."""
        for slug, row in list(self.rows.items()):
            try:
                place = place_of(slug, row)
            except ValueError:
                self._fault(self._numbers[slug], "dòng không đọc được")
                del self.rows[slug]
                continue
            if place.valid_from and place.valid_to and place.valid_to < place.valid_from:
                self._fault(self._numbers[slug], f"“{place.full_name}” kết thúc trước khi bắt đầu")

    def _read_areas(self) -> None:
        for number, (indent, noun, name, position, notes, _) in enumerate(self._lines, self._start):
            if noun in COMMUNES or not noun:
                continue
            said = self._notes(number, notes)
            if said and not self._areas.add(number, len(indent), noun, name, position, said):
                self._fault(number, f"“{noun} {name}” đứng sai chỗ trong cây")
        for number, area in self._areas.by_line.items():
            self._add(number, area.slug, area.row)

    def _read_communes(self) -> None:
        """One long loop, since it is run fourteen thousand times whenever registers are read."""
        province: Area | None = None
        district: Area | None = None
        above: list[tuple[int, tuple[str, ...]]] = []  # depth and slug of communes this is under
        before, depth_before = "", 0  # slug and depth of the commune in the line before
        depth_above = 0  # depth of the line before, whatever it holds
        slugs: dict[str, str] = {}  # of names: half of the communes share theirs with others
        for number, (indent, noun, name, position, notes, odd) in enumerate(
            self._lines, self._start
        ):
            kind = COMMUNES.get(noun)
            if kind is None:
                if area := self._areas.by_line.get(number):
                    province, district = area.province or area, area if area.province else None
                    above, before, depth_above = [], "", len(indent)
                elif odd:
                    self._fault(number, "dòng không đọc được")
                continue
            said = self._notes(number, notes) if notes else _SILENT
            depth = len(indent)
            leap, depth_above = depth > depth_above + _STEP, depth
            if said is None:
                continue
            if leap:
                self._fault(number, f"“{noun} {name}” thụt vào quá sâu so với dòng trên")
                continue
            if before and depth > depth_before:
                above.append((depth_before, (before,)))
            while above and above[-1][0] >= depth:
                above.pop()
            if depth <= 2:
                district = None
            if not depth or province is None:
                self._fault(number, f"“{noun} {name}” đứng sai chỗ trong cây")
                continue
            heirs: tuple[str, ...] = ()
            if not above and said.heirs is None:  # a commune of today
                parent, within = province.now, province.now_name
                first, last = SWITCH, ""
            else:
                old = self._areas.district(said.district, province) if said.district else district
                if old is None:
                    self._fault(number, f"không rõ “{noun} {name}” thuộc huyện nào")
                    continue
                parent = within = old.slug
                _, _, _, first, last, _, _ = old.row
                if above:
                    heirs = above[-1][1]
            bare = slugs.get(name)
            if bare is None:
                bare = slugs[name] = slug_of(name)
            slug = commune_slug(kind, bare, within)
            if notes:
                first, last = said.first or first, said.last or last
                if said.slug:
                    slug = self._addressed[parent, f"{noun} {name}"] = said.slug
                if said.heirs:
                    self._parts.append((slug, province, said.heirs))
            self._add(number, slug, PlaceRow(kind, name, parent, first, last, heirs, position))
            before, depth_before = slug, depth

    def _divide_communes(self) -> None:
        """Give communes the heirs their lines name, beside the one they stand under."""
        for slug, here, heirs in self._parts:
            self._set_heirs(slug, [(heir, self._commune(heir, here)) for heir in heirs])

    def _move_areas(self) -> None:
        """Districts went where their lines say, or where those communes went that ended with them.

        Provinces went where their lines say.
        """
        moved: dict[str, str] = {}  # last days of districts whose lines say nothing
        for area in self._areas.by_line.values():
            if area.heirs is None:
                moved[area.slug] = area.row.last
                continue
            found = []
            for heir in area.heirs:
                other = self._areas.heir(heir, area)
                slug = other.slug if other else self._commune(heir, area.province or area)
                found.append((heir, slug))
            self._set_heirs(area.slug, found)
        heirs: dict[str, set[str]] = {slug: set() for slug in moved}
        for _, _, parent, _, last, own, _ in self.rows.values():
            if own and moved.get(parent) == last:
                heirs[parent].update(own)
        for slug, those in heirs.items():
            self.rows[slug] = self.rows[slug]._replace(heirs=tuple(sorted(those)))

    def _commune(self, named: Named, here: Area) -> str:
        """The slug of a commune of today that a line of province ``here`` names."""
        province, kind = self._areas.province(named, here), COMMUNES.get(named.noun)
        if not (province and kind):
            return ""
        given = self._addressed.get((province.now, f"{named.noun} {named.name}"))
        return given or commune_slug(kind, slug_of(named.name), province.now_name)

    def _set_heirs(self, slug: str, named: list[tuple[Named, str]]) -> None:
        row, found = self.rows[slug], set(self.rows[slug].heirs)
        for heir, target in named:
            if target in self.rows and self.rows[target].name == heir.name:
                found.add(target)
            else:
                what = f"không có “{heir.noun} {heir.name}” để kế tục “{row.name}”"
                self._fault(self._numbers[slug], what)
        self.rows[slug] = row._replace(heirs=tuple(sorted(found)))

    def _notes(self, number: int, notes: str) -> Notes | None:
        try:
            return notes_of(notes) if notes else _SILENT
        except ValueError:
            self._fault(number, "dòng không đọc được")
            return None

    def _add(self, number: int, slug: str, row: PlaceRow) -> None:
        if slug in self.rows:
            self._fault(number, f"slug “{slug}” đã có ở dòng {self._numbers[slug]}")
        else:
            self.rows[slug], self._numbers[slug] = row, number

    def _fault(self, number: int, what: str) -> None:
        self.faults.append(Fault(number, what, _AGAIN))
