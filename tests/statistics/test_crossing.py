from __future__ import annotations

import pytest

from plugins.statistics.crossing import _legend, shades


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([0, 1, 2, 3, 4], {0: 0, 1: 1, 2: 2, 3: 3, 4: 4}),
        ([1, 2, 3, 4, 5, 6, 7, 300], {1: 1, 2: 1, 3: 2, 4: 2, 5: 3, 6: 3, 7: 4, 300: 4}),
        ([0, 0, 5], {0: 0, 5: 1}),
        ([], {}),
    ],
)
def test_every_shade_is_used_however_far_one_province_is_ahead(
    numbers: list[int], expected: dict[int, int]
) -> None:
    assert shades(numbers) == expected


def test_no_number_stands_lighter_than_a_smaller_one() -> None:
    made = shades([0, 1, 1, 1, 1, 1, 9, 10, 250, 251, 1000])
    assert [made[number] for number in sorted(made)] == sorted(made.values())


def test_the_legend_states_the_numbers_of_each_shade() -> None:
    legend = _legend(shades([0, 1, 2, 2, 3, 8, 9, 1284]))
    assert [(cell.text, cell.shade) for cell in legend] == [
        ("không có bài", 0),
        ("1 – 2 bài", 1),
        ("3 bài", 2),
        ("8 – 9 bài", 3),
        ("1.284 bài", 4),
    ]
