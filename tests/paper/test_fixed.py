from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.bulletin.entry import FixedPage
from plugins.paper.fixed import fixed_pages, not_found
from tests.editions import SITE, edition, plans_of


def test_a_fixed_page_stands_at_its_own_address() -> None:
    about = FixedPage("p.md", "gioi-thieu", "gioi-thieu/", "Giới thiệu", "<p>Mẫu.</p>", "d")
    [plan] = plans_of(fixed_pages(edition([], pages=[about])))
    assert (plan.address, plan.printer) == ("gioi-thieu/index.html", "page.html")
    assert plan.records["page"].body_html == "<p>Mẫu.</p>"


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("", "/"),
        ("https://bantin.example.vn", "/"),
        ("https://example.vn/ban-tin", "/ban-tin/"),
    ],
)
def test_the_page_for_nothing_is_led_from_the_top_of_the_host(address: str, root: str) -> None:
    [plan] = not_found(edition([], site=replace(SITE, address=address))).plans()
    assert (plan.address, plan.root) == ("404.html", root)
    assert not plan.is_page
