"""Reads ``places.tsv``, the national gazetteer, in milliseconds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from plugins.bulletin.place_rows import PlaceRows, place_of
from plugins.bulletin.registry.fault import Fault
from plugins.bulletin.territories import LEVELS

COLUMNS = "slug\tkind\tname\tparent\tfrom\tto\theirs\tlatitude\tlongitude\n"
SEAL = "# sha256: "
_AGAIN = "lập lại tệp bằng scripts/derive_places.py, hoặc lấy lại bản trong kho mã"


def seal_of(rows: str) -> str:
    """What stands behind ``# sha256:`` in a file that nobody changed after it was derived."""
    return hashlib.sha256(rows.encode()).hexdigest()


def read_places(text: str) -> tuple[dict[str, str], list[Fault]]:
    """The lines of a ``places.tsv`` by slug, and what is wrong with them.

    A file that bears its seal was checked when it was derived and is taken as it is; any other is
    checked line by line, and lines with a fault are left out.
    """
    head, columns, rows = text.partition(COLUMNS)
    if not columns or any(line[:1] not in ("#", "") for line in head.split("\n")):
        return {}, [Fault(0, "tệp không có dòng tên cột như phải có", _AGAIN)]
    if f"{SEAL}{seal_of(rows)}\n" in head:
        return {line[: line.index("\t")]: line for line in rows.split("\n") if line}, []
    lines: dict[str, str] = {}
    numbers: dict[str, int] = {}
    faults: list[Fault] = []
    for number, line in enumerate(rows.split("\n"), head.count("\n") + 2):
        if not line:
            continue
        try:
            slug = place_of(line).slug
        except (ValueError, KeyError):
            faults.append(Fault(number, "dòng không đọc được", _AGAIN))
            continue
        if slug in lines:
            what = f"slug “{slug}” đã có ở dòng {numbers[slug]}"
            faults.append(Fault(number, what, _AGAIN))
            continue
        lines[slug], numbers[slug] = line, number
    faults.extend(Fault(numbers[slug], what, _AGAIN) for slug, what in _strangers(lines))
    return lines, faults


def _strangers(lines: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each place lies in one of a higher level, ends after it began, and has heirs that exist."""
    places = PlaceRows(lines)
    for slug, place in places.items():
        if place.parent and place.parent not in places:
            yield slug, f"không có nơi nào mang slug “{place.parent}” (cấp trên của “{slug}”)"
        elif place.parent and LEVELS[places[place.parent].kind] >= LEVELS[place.kind]:
            yield slug, f"“{slug}” không thể thuộc “{place.parent}”"
        if place.valid_from and place.valid_to and place.valid_to < place.valid_from:
            yield slug, f"“{slug}” kết thúc trước khi bắt đầu"
        for heir in place.heirs:
            if heir.slug not in places:
                yield slug, f"không có nơi nào mang slug “{heir.slug}” (kế tục “{slug}”)"
