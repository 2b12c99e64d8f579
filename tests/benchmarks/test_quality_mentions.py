"""Places a tagger marked, against those annotated."""

from __future__ import annotations

import pytest

from benchmarks.quality.gold import Annotated, Entity, Surface
from benchmarks.quality.mentions import EXACT, compare
from benchmarks.quality.predictions import Found
from benchmarks.quality.spans import HALF
from benchmarks.quality.tally import Tally

OFFICE = "Sở Nội vụ tỉnh Lạng Sơn"
MENTIONS = (
    Surface(OFFICE, (40, 63)),
    Surface("Sở", (70, 72), frozenset({"bare"})),
    Surface(OFFICE, (80, 103)),
)
ARTICLE = Annotated("a.md", (), (Entity(OFFICE, "sở", (OFFICE,), MENTIONS),))


@pytest.mark.parametrize(
    ("marked", "exact", "overlap"),
    [
        ((), Tally(0, 0, 2), Tally(0, 0, 2)),
        (((40, 63), (80, 103)), Tally(2, 0, 0), Tally(2, 0, 0)),
        (((40, 63), (40, 63)), Tally(1, 0, 1), Tally(1, 0, 1)),
        (((41, 63),), Tally(0, 0, 2), Tally(1, 0, 1)),  # the tail of a longer one: no false alarm
        (((40, 62),), Tally(0, 1, 2), Tally(1, 0, 1)),
        (((40, 50),), Tally(0, 1, 2), Tally(0, 1, 2)),
        (((50, 63),), Tally(0, 0, 2), Tally(1, 0, 1)),  # “tỉnh Lạng Sơn”: more than half of it
        (((70, 72),), Tally(0, 0, 2), Tally(0, 0, 2)),  # bare
        (((0, 5),), Tally(0, 1, 2), Tally(0, 1, 2)),
        (((40, 63), (41, 64)), Tally(1, 1, 1), Tally(1, 1, 1)),  # one mention, one hit
    ],
)
def test_spans(marked: tuple[tuple[int, int], ...], exact: Tally, overlap: Tally) -> None:
    found = [Found("bất kỳ", marked)]
    assert compare(ARTICLE, "units", found, EXACT) == exact
    assert compare(ARTICLE, "units", found, HALF) == overlap
