"""Of overlapping candidates, the one that counts."""

from __future__ import annotations

import pytest

from plugins.bulletin.tagging.overlap import Stretch, without_overlaps


@pytest.mark.parametrize(
    ("candidates", "taken", "kept"),
    [
        ([(0, 5), (0, 9)], [], [(0, 9)]),
        ([(0, 5), (3, 20)], [], [(0, 5)]),
        ([(0, 5), (5, 7)], [], [(0, 5), (5, 7)]),
        ([(6, 9), (0, 5)], [], [(0, 5), (6, 9)]),
        ([(0, 5), (6, 9)], [(4, 6)], [(6, 9)]),
        ([(0, 5)], [(5, 9)], [(0, 5)]),
        ([(0, 9), (2, 4)], [(7, 8)], [(2, 4)]),
        ([], [(0, 1)], []),
    ],
)
def test_candidates_that_do_not_touch(
    candidates: list[Stretch], taken: list[Stretch], kept: list[Stretch]
) -> None:
    assert list(without_overlaps(candidates, candidates, taken)) == kept


def test_of_two_on_one_stretch_the_lower_rank_stays() -> None:
    found = without_overlaps(["b", "a"], [(0, 1), (0, 1)], ranks=[2, 1])
    assert found == ("a",)
