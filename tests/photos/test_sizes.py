from __future__ import annotations

import pytest

from plugins.photos.sizes import AVIF_WIDTHS, cut_to, height_at, widths_of


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (4000, (480, 960, 1600)),
        (1600, (480, 960, 1600)),
        (1100, (480, 1100)),
        (1000, (480, 1000)),
        (800, (480, 800)),
        (500, (500,)),
        (30, (30,)),
    ],
)
def test_no_width_is_larger_than_the_picture_or_near_another(
    width: int, widths: tuple[int, ...]
) -> None:
    assert widths_of(width) == widths


def test_avif_comes_in_the_widths_of_cards_phones_and_columns() -> None:
    assert widths_of(5000, AVIF_WIDTHS) == AVIF_WIDTHS
    assert widths_of(700, AVIF_WIDTHS) == (360, 700)


def test_the_height_follows_the_width_and_is_never_nothing() -> None:
    assert height_at(480, (1600, 1067)) == 320
    assert height_at(480, (10000, 3)) == 1


@pytest.mark.parametrize(
    ("size", "focus", "box"),
    [
        ((200, 100), (50, 50), (50, 0, 150, 100)),
        ((200, 100), (0, 90), (0, 0, 100, 100)),
        ((200, 100), (100, 0), (100, 0, 200, 100)),
        ((100, 200), (10, 30), (0, 30, 100, 130)),
        ((100, 100), (10, 30), (0, 0, 100, 100)),
    ],
)
def test_a_picture_is_cut_so_that_its_focus_stays(
    size: tuple[int, int], focus: tuple[int, int], box: tuple[float, ...]
) -> None:
    assert cut_to(size, (60, 60), *focus) == box
