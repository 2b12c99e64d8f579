from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.pages.occurrences import NONE, occurrences
from tests.editions import article, campaign_mark, edition, unit_mark, unknown_unit

ALL = edition(article(f"bai-{number}", f"20{number:02}-01-01") for number in range(30)).found.all
PLACES = st.integers(0, len(ALL))


def test_each_slug_has_its_rows_once_in_the_order_given() -> None:
    newer, _ = article(
        "b", "2024-05-02", [campaign_mark("x"), campaign_mark("x")], [unit_mark("u")]
    )
    older, _ = article("a", "2024-05-01", [campaign_mark("x")])
    found = occurrences((newer, older))
    assert found.all == (newer, older)
    assert found.campaigns == {"x": (newer, older)}
    assert found.units == {"u": (newer,)}


def test_names_no_register_knows_are_passed_over() -> None:
    only, _ = article("a", "2024-05-01", units=[unknown_unit("Công ty A")])
    assert occurrences((only,)).units == {}


def test_sections_and_authors_are_found_by_address() -> None:
    only, _ = article("a", "2024-05-01", authors=("Thu Thủy", "Thu Thủy"))
    found = occurrences((only,))
    assert found.sections == {"chuyen-muc/tin-tuc/": (only,)}
    assert found.authors == {only.authors[0].url: (only,)}


@given(PLACES, PLACES, PLACES, PLACES)
def test_two_stretches_are_told_alike_only_if_they_are_the_same_rows(
    start: int, stop: int, other_start: int, other_stop: int
) -> None:
    start, stop = sorted((start, stop))
    other_start, other_stop = sorted((other_start, other_stop))
    same = ALL[start:stop] == ALL[other_start:other_stop]
    assert (ALL.told(start, stop) == ALL.told(other_start, other_stop)) == same


@given(PLACES, PLACES, st.integers(0, 12))
def test_a_stretch_tells_its_own_as_the_whole_does(start: int, stop: int, reach: int) -> None:
    start, stop = sorted((start, stop))
    some = ALL.stretch(start, stop)
    assert some == ALL[start:stop]
    assert some.told() == ALL.told(start, stop)
    assert list(some.around(reach)) == [
        some.told(max(0, place - reach), place + reach + 1) for place in range(len(some))
    ]


def test_where_no_row_is_nothing_is_told() -> None:
    assert NONE == ()
    assert NONE.told() == NONE.told(0, 20) == 0
    assert list(NONE.around(5)) == []


def test_rows_whose_cards_would_differ_are_told_from_one_another() -> None:
    before = [article("a", "2024-05-01"), article("b", "2024-05-02")]
    after = [before[0], article("b", "2024-05-02", summary="Khác")]
    assert edition(before).found.all.told() != edition(after).found.all.told()
