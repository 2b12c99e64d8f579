"""The issue of a month: every article once, in an order that can be told."""

from __future__ import annotations

from datetime import date

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.index import Row
from plugins.issues.month import issue_of_month, nearest_months

NEWS, DEEDS = Link("Tin tức", "chuyen-muc/tin-tuc/"), Link("Gương tốt", "chuyen-muc/guong-tot/")


def row(url: str, day: str, section: Link = NEWS, featured: bool = False) -> Row:
    when = date.fromisoformat(day)
    return Row(url, url, url, when, section, (), (), (), featured, False, (), "", "")


ROWS = (
    row("a/", "2023-11-10"),
    row("b/", "2023-11-20"),
    row("c/", "2023-11-05", featured=True),
    row("d/", "2023-11-30", DEEDS),
    row("e/", "2023-10-31"),
    row("f/", "2024-11-10"),
)


def test_sections_keep_their_order_and_the_featured_article_leads_its_own() -> None:
    issue = issue_of_month(2023, 11, ROWS, (DEEDS, NEWS), lambda row: ())
    assert issue
    assert [(p.title, p.articles) for p in issue.parts] == [
        ("Gương tốt", ("d/",)),
        ("Tin tức", ("c/", "b/", "a/")),
    ]
    assert (issue.name, issue.day) == ("Số 11 – tháng 11 năm 2023", date(2023, 11, 30))


def test_an_empty_month_is_no_issue_and_its_neighbours_are_told() -> None:
    assert issue_of_month(2023, 12, ROWS, (DEEDS, NEWS), lambda row: ()) is None
    assert nearest_months(2023, 12, ROWS) == ["2023-10", "2023-11", "2024-11"]
    assert nearest_months(2023, 12, ()) == []
