from __future__ import annotations

from collections.abc import Iterable

from plugins.bulletin.pages.plan import Plan, Sheaf
from plugins.bulletin.registry.registers import Section
from plugins.paper.archive import archive
from plugins.paper.lists import all_news, authors, sections
from tests.editions import EXAMPLES, article, edition, plans_of


def by_address(sheaves: Iterable[Sheaf]) -> dict[str, Plan]:
    return {plan.address: plan for plan in plans_of(sheaves)}


def test_all_news_are_paged_and_later_pages_say_their_number() -> None:
    rows = [article(f"a{day}", f"2024-05-{day:02}") for day in range(1, 5)]
    found = by_address(all_news(edition(rows)))
    assert list(found) == ["tin/index.html", "tin/trang-2/index.html"]
    first, second = (plan.records["page"] for plan in found.values())
    assert [card.title for card in first.articles.cards] == ["Bài a4", "Bài a3", "Bài a2"]
    assert (first.head.title, second.head.title) == ("Tất cả tin", "Tất cả tin – trang 2")
    assert second.head.url == "tin/trang-2/"


def test_every_section_of_the_register_has_a_page_even_without_articles() -> None:
    found = by_address(sections(edition([article("a", "2024-05-01", section=EXAMPLES)])))
    empty = found["chuyen-muc/tin-tuc/index.html"].records["page"]
    assert empty.articles.empty == "Chưa có bài nào trong chuyên mục này."
    assert empty.head.feed is None
    full = found["chuyen-muc/guong-tot/index.html"].records["page"]
    assert [card.title for card in full.articles.cards] == ["Bài a"]
    assert full.head.feed.url == "chuyen-muc/guong-tot/atom.xml"
    index = found["chuyen-muc/index.html"].records["page"]
    notes = [(each.name, each.note) for each in index.groups[0].items]
    assert notes == [("Tin tức", "0 bài"), ("Gương người tốt", "1 bài")]


def test_a_section_that_only_articles_name_has_a_page_behind_the_registered_ones() -> None:
    rows = [
        article("b", "2024-05-02", section=Section("tin-xa", "Tin xã")),
        article("a", "2024-05-01", section=Section("tin-xa", "Tin Xã")),
    ]
    found = by_address(sections(edition(rows)))
    page = found["chuyen-muc/tin-xa/index.html"].records["page"]
    assert (page.title, page.articles.total) == ("Tin xã", 2)
    index = found["chuyen-muc/index.html"].records["page"]
    assert [(each.name, each.note) for each in index.groups[0].items] == [
        ("Tin tức", "0 bài"),
        ("Gương người tốt", "0 bài"),
        ("Tin xã", "2 bài"),
    ]


def test_authors_are_listed_by_letter_in_vietnamese_order() -> None:
    names = ("Đức Anh", "Dung", "Ánh", "An", "Ân")
    found = by_address(authors(edition([article("a", "2024-05-01", authors=names)])))
    index = found["tac-gia/index.html"].records["page"]
    assert [(group.title, [each.name for each in group.items]) for group in index.groups] == [
        ("A", ["An", "Ánh"]),
        ("Â", ["Ân"]),
        ("D", ["Dung"]),
        ("Đ", ["Đức Anh"]),
    ]
    assert "tac-gia/dung/index.html" in found


def test_the_archive_has_a_page_for_each_year_and_month_that_has_articles() -> None:
    rows = [article("a", "2023-11-10"), article("b", "2023-11-09"), article("c", "2021-01-01")]
    found = by_address(archive(edition(rows)))
    assert sorted(found) == [
        "luu-tru/2021/01/index.html",
        "luu-tru/2021/index.html",
        "luu-tru/2023/11/index.html",
        "luu-tru/2023/index.html",
        "luu-tru/index.html",
    ]
    month = found["luu-tru/2023/11/index.html"].records["page"]
    assert (month.title, month.articles.total) == ("Tháng 11 năm 2023", 2)
    assert [link.url for link in month.head.path] == ["luu-tru/", "luu-tru/2023/"]
    assert {plan.records["page"].head.active for plan in found.values()} == {"luu-tru/"}
    index = found["luu-tru/index.html"].records["page"]
    assert [(group.title, group.note) for group in index.groups] == [
        ("Năm 2023", "2 bài"),
        ("Năm 2021", "1 bài"),
    ]


def test_lists_know_the_day_of_their_newest_article_for_the_sitemap() -> None:
    [plan] = plans_of(all_news(edition([article("a", "2023-11-10"), article("b", "2021-01-01")])))
    assert plan.changed
    assert plan.changed.isoformat() == "2023-11-10"
    [empty] = plans_of(all_news(edition([])))
    assert empty.changed is None
    assert empty.records["page"].articles.empty == "Chưa có bài nào."
