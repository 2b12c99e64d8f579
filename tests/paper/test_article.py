from __future__ import annotations

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.views import ArticlePage, NameList, Piece
from plugins.paper.article import articles, name_lists
from tests.editions import (
    Article,
    article,
    campaign_mark,
    edition,
    lang_son,
    place_mark,
    plans_of,
    unit_mark,
)


def pages(*asked: Article) -> dict[str, tuple[Plan, ArticlePage]]:
    plans = plans_of(articles(edition(asked)))
    return {
        plan.records["page"].head.title: (plan, plan.records["page"])
        for plan in plans
        if plan.printer == "article.html"
    }


def lists(asked: Article) -> list[NameList]:
    return list(name_lists(asked.brief, lambda slug: ()))


def test_the_plan_names_the_entry_its_template_needs() -> None:
    plan, page = pages(article("a", "2023-11-10"))["Bài a"]
    assert (plan.address, plan.entry) == ("2023/11/a/index.html", "2023/11/a/")
    assert plan.root == "../../../"
    assert (page.day, page.iso_day) == ("Thứ Sáu, 10/11/2023", "2023-11-10")
    assert page.day_within == "thứ Sáu, 10/11/2023"
    assert [link.url for link in page.head.path] == ["tin/", "chuyen-muc/tin-tuc/"]


def test_an_article_has_a_copy_to_print_and_to_keep() -> None:
    plan, copy = plans_of(articles(edition([article("a", "2023-11-10")])))
    assert plan.records["page"].copy == Link("a.html", "2023/11/a/ban-in.html")
    assert (copy.address, copy.entry) == ("2023/11/a/ban-in.html", "2023/11/a/")
    assert not copy.is_page  # the article itself is the page to be found


def test_previous_is_older_and_next_is_newer() -> None:
    found = pages(
        article("cu", "2023-01-01"), article("giua", "2023-02-01"), article("moi", "2023-03-01")
    )
    _, page = found["Bài giua"]
    assert page.previous
    assert page.next
    assert (page.previous.name, page.next.name) == ("Bài cu", "Bài moi")
    assert found["Bài cu"][1].previous is None
    assert found["Bài moi"][1].next is None


def test_a_name_that_stands_out_is_the_main_one() -> None:
    [names] = lists(article("a", "2023-01-01", [campaign_mark("it"), campaign_mark("ba", 3)]))
    assert [(each.name, each.note) for each in names.items] == [("Ba", "Chủ đề chính"), ("It", "")]


def test_where_two_names_are_equal_none_is_the_main_one() -> None:
    [names] = lists(article("a", "2023-01-01", [campaign_mark("b", 2), campaign_mark("a", 2)]))
    assert [(each.name, each.note) for each in names.items] == [("B", ""), ("A", "")]


def test_a_name_mentioned_once_is_the_main_one_only_in_the_title() -> None:
    [names] = lists(article("a", "2023-01-01", [campaign_mark("mot")]))
    assert [each.note for each in names.items] == [""]
    [names] = lists(article("a", "2023-01-01", [campaign_mark("mot", in_title=True)]))
    assert [each.note for each in names.items] == ["Chủ đề chính"]


def test_a_name_in_the_title_goes_before_one_mentioned_more_often() -> None:
    marks = [campaign_mark("nhieu", 5), campaign_mark("tua", 2, in_title=True)]
    [names] = lists(article("a", "2023-01-01", marks))
    assert [(each.name, each.note) for each in names.items] == [
        ("Tua", "Chủ đề chính"),
        ("Nhieu", ""),
    ]


def test_five_names_are_shown_and_the_others_folded_away() -> None:
    marks = [unit_mark(f"u{number}") for number in range(8)]
    [names] = lists(article("a", "2023-01-01", units=marks))
    assert (len(names.items), len(names.more)) == (5, 3)
    assert names.more_title == "3 đơn vị khác được nhắc đến"


def test_five_names_leave_nothing_to_fold_away() -> None:
    marks = [campaign_mark(f"c{number}") for number in range(5)]
    [names] = lists(article("a", "2023-01-01", marks))
    assert (names.more_title, names.more) == ("", ())


def test_an_article_that_names_nothing_has_no_empty_list() -> None:
    assert lists(article("a", "2023-01-01")) == []


def test_a_place_that_has_ended_says_what_it_is_now() -> None:
    marks = [place_mark(lang_son()[slug]) for slug in ("xa-loc-yen", "tinh-lang-son")]
    _, page = pages(article("a", "2023-11-10", units=marks))["Bài a"]
    fates = {named.name: named.fate for named in page.names[0].items}
    assert fates["Xã Lộc Yên"] == (
        Piece("Từ 1/7/2025 thuộc "),
        Piece("xã Cao Lộc", "don-vi/xa-cao-loc/"),
    )
    assert fates["Tỉnh Lạng Sơn"] == ()
