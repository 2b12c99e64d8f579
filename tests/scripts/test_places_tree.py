"""How the gazetteer is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from plugins.bulletin.registry.places_tree import SEAL, read_places
from scripts.places_row import Row
from scripts.places_tree import tree_of

PLACES = Path(__file__).parents[2] / "content" / "registry" / "places.txt"


def row_of(slug, read):
    """A row as it was before it was written."""
    first, last = (date.fromisoformat(day) if day else None for day in (read.first, read.last))
    at = [float(x) for x in read.position.split()] or [None, None]
    heirs = dict.fromkeys(read.heirs, len(read.heirs) == 1)
    return Row(slug, read.kind, read.name, read.parent, "", first, last, heirs, *at)


def rows_of(text):
    return {slug: row_of(slug, read) for slug, read in read_places(text)[0].items()}


def test_what_was_read_is_written_the_same():
    text = PLACES.read_text("utf-8")
    body = text.split(SEAL)[1].partition("\n")[2]
    assert tree_of(rows_of(text)) == body


def test_a_corrected_name_keeps_its_address():
    text = "tỉnh Một\n  huyện Hai\n    xã Đông Gia\n      xã Đông\n"
    rows = rows_of(text)
    rows["xa-dong-gia-mot"] = replace(rows["xa-dong-gia-mot"], name="Đông Già A")
    written = tree_of(rows)
    assert "    xã Đông Già A\t\tslug xa-dong-gia-mot\n" in written
    assert list(read_places(written)[0]) == list(rows)


def test_a_commune_of_two_districts_stands_under_the_one_that_gave_it_most():
    text = (
        "tỉnh Một\n  huyện Ba\n  huyện Hai\n    xã Mới\n"
        "      xã A\n      xã B\n      xã C\t\thuyện Ba\n"
    )
    assert tree_of(rows_of(text)) == text
    moved = text.replace("xã B\n", "xã B\t\thuyện Ba\n")
    assert tree_of(rows_of(moved)) == (
        "tỉnh Một\n  huyện Ba\n    xã Mới\n"
        "      xã A\t\thuyện Hai\n      xã B\n      xã C\n  huyện Hai\n"
    )
