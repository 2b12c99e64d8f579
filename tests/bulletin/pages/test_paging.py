from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.pages.occurrences import NONE
from plugins.bulletin.pages.paging import pager, parts
from tests.editions import article, edition

EDITION = edition(article(f"bai-{number:03}", "2024-05-01") for number in range(200))
ALL, CARDS = EDITION.found.all, EDITION.cards


@given(st.integers(0, 200), st.integers(1, 30))
def test_every_article_stands_on_exactly_one_page_in_order(count: int, size: int) -> None:
    pages = list(parts("tin/", ALL.stretch(0, count), size))
    assert [row for page in pages for row in page.rows] == list(ALL[:count])
    assert all(len(page.rows) <= size and page.total == count for page in pages)
    assert all(page.rows for page in pages[1:])


@given(st.integers(1, 200), st.integers(1, 30))
def test_next_leads_through_all_pages_and_previous_back(count: int, size: int) -> None:
    some = parts("tin/", ALL.stretch(0, count), size)
    pages = {part.url: part.listing(CARDS) for part in some}
    urls = list(pages)
    assert len(urls) == -(-count // size)
    for before, after in pairwise(urls):
        assert pages[before].pager and pages[before].pager.next == after
        assert pages[after].pager and pages[after].pager.previous == before
    first, last = pages[urls[0]].pager, pages[urls[-1]].pager
    assert first is None or (first.previous is None and last is not None and last.next is None)


@given(st.integers(1, 300), st.data())
def test_a_pager_names_first_and_last_page_and_never_links_to_its_own(
    last: int, data: st.DataObject
) -> None:
    current = data.draw(st.integers(1, last))
    steps = pager("tin/", current, last).pages
    assert steps[0].text == "1"
    assert steps[-1].text == str(last)
    assert [step.text for step in steps if step.url is None and step.text != "…"] == [str(current)]
    numbers = [int(step.text) for step in steps if step.text != "…"]
    assert numbers == sorted(set(numbers))
    assert len(steps) <= 9


@given(st.integers(1, 300), st.data())
def test_three_dots_stand_for_at_least_two_pages(last: int, data: st.DataObject) -> None:
    steps = pager("tin/", data.draw(st.integers(1, last)), last).pages
    for before, gap, after in zip(steps, steps[1:], steps[2:], strict=False):
        if gap.text == "…":
            assert int(after.text) - int(before.text) > 2


def test_the_first_page_has_no_number() -> None:
    assert [part.url for part in parts("tin/", ALL.stretch(0, 5), 2)] == [
        "tin/",
        "tin/trang-2/",
        "tin/trang-3/",
    ]


def test_a_page_lists_the_cards_of_its_articles() -> None:
    *_, last = parts("tin/", ALL.stretch(0, 5), 2)
    listing = last.listing(CARDS)
    assert [card.title for card in listing.cards] == ["Bài bai-004"]
    assert listing.total == 5


def test_an_empty_list_is_one_page_that_says_so_without_a_pager() -> None:
    [part] = parts("tin/", NONE, 20)
    page = part.listing(CARDS, "Chưa có bài nào.")
    assert (part.url, page.cards, page.pager) == ("tin/", (), None)
    assert page.empty == "Chưa có bài nào."


def test_a_list_with_articles_does_not_say_that_it_is_empty() -> None:
    [part] = parts("tin/", ALL.stretch(0, 1), 20)
    page = part.listing(CARDS, "Chưa có bài nào.")
    assert page.empty == ""
    assert page.pager is None
