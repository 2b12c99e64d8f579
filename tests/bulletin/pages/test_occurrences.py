from __future__ import annotations

from plugins.bulletin.pages.occurrences import occurrences
from tests.editions import campaign_mark, row, unit_mark, unknown_unit


def test_each_slug_has_its_rows_once_in_the_order_given() -> None:
    newer = row("b", "2024-05-02", [campaign_mark("x"), campaign_mark("x")], [unit_mark("u")])
    older = row("a", "2024-05-01", [campaign_mark("x")])
    found = occurrences((newer, older))
    assert found.campaigns == {"x": (newer, older)}
    assert found.units == {"u": (newer,)}


def test_names_no_register_knows_are_passed_over() -> None:
    assert occurrences((row("a", "2024-05-01", units=[unknown_unit("Công ty A")]),)).units == {}


def test_sections_and_authors_are_found_by_address() -> None:
    only = row("a", "2024-05-01", authors=("Thu Thủy", "Thu Thủy"))
    found = occurrences((only,))
    assert found.sections == {"chuyen-muc/tin-tuc/": (only,)}
    assert found.authors == {only.authors[0].url: (only,)}
