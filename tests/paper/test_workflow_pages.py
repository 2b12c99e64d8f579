"""Corrections, articles that were withdrawn, and addresses that have moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.workflow import Correction, State, Withdrawal, Workflow
from plugins.paper import corrections as told
from plugins.paper.corrections import corrections, corrections_of, notices_of
from plugins.paper.moved import moved
from plugins.paper.withdrawn import withdrawn
from tests.editions import article, edition, plans_of


def row(slug: str, workflow: Workflow | None = None, was: tuple[str, ...] = ()) -> Row:
    return replace(article(slug, "2024-05-06").row, workflow=workflow, was=was)


def of(*rows: Row, gone: tuple[Row, ...] = ()) -> Edition:
    return replace(edition(()), rows=rows, withdrawn=gone)


def corrected(day: date, text: str) -> Workflow:
    return Workflow(State.PUBLISHED, corrections=(Correction(day, text),))


def test_corrections_stand_on_one_page_newest_first() -> None:
    first, second = corrected(date(2024, 5, 7), "Một."), corrected(date(2024, 5, 9), "Hai.")
    [plan] = plans_of([corrections(of(row("a", first), row("b", second), row("c")))])
    items = plan.records["page"].items
    assert plan.address == "dinh-chinh/index.html"
    assert [(i.day, i.article.url, i.text) for i in items] == [
        ("9/5/2024", "2024/05/b/", "Hai."),
        ("7/5/2024", "2024/05/a/", "Một."),
    ]


def test_the_page_of_corrections_says_when_there_is_none() -> None:
    [plan] = plans_of([corrections(of(row("a")))])
    assert plan.records["page"].items == ()
    assert plan.records["page"].empty == "Chưa có bài nào phải đính chính."


def test_a_correction_changes_the_key_of_the_page_and_another_article_does_not() -> None:
    first = corrected(date(2024, 5, 7), "Một.")
    keys = [corrections(of(row("a", first), *more)).key for more in ((), (row("b"),))]
    assert keys[0] == keys[1]
    other = corrected(date(2024, 5, 7), "Khác.")
    assert corrections(of(row("a", other))).key != keys[0]


def test_a_correction_names_title_section_and_day_of_what_was_wrong() -> None:
    [plan] = plans_of([corrections(of(row("a", corrected(date(2024, 5, 7), "Một."))))])
    [item] = plan.records["page"].items
    assert plan.records["page"].title == "Thông tin cải chính, xin lỗi"
    assert (item.published, item.section) == ("6/5/2024", row("a").section)


def test_the_byline_tells_the_day_of_the_last_correction() -> None:
    put_right = (Correction(date(2024, 5, 9), "Hai."), Correction(date(2024, 5, 7), "Một."))
    twice = row("a", Workflow(State.PUBLISHED, corrections=put_right))
    assert told.corrected(twice) == "Đã đính chính 9/5/2024"
    assert told.corrected(row("a")) == ""
    assert [notice.text for notice in corrections_of(twice)] == ["Hai.", "Một."]


def test_an_article_tells_its_corrections_and_a_draft_that_it_is_one() -> None:
    [notice] = corrections_of(row("a", corrected(date(2024, 5, 7), "Một.")))
    assert list(notices_of(row("a", corrected(date(2024, 5, 7), "Một.")))) == []
    assert (notice.kind, notice.title[0].text, notice.text) == (
        "correction",
        "Đính chính ngày 7 tháng 5 năm 2024",
        "Một.",
    )
    [notice] = notices_of(row("a", Workflow(State.DRAFT)))
    assert notice.kind == "draft"
    assert notice.title[0].text.startswith("Bản nháp")
    assert [*notices_of(row("a")), *notices_of(row("a", Workflow(State.APPROVED)))] == []


def test_a_withdrawn_article_answers_with_its_title_its_day_and_why_and_is_no_page_to_read() -> (
    None
):
    gone = row("a", Workflow(State.WITHDRAWN, withdrawal=Withdrawal(date(2024, 6, 1), "số sai")))
    [plan] = plans_of(withdrawn(of(gone=(gone,))))
    page = plan.records["page"]
    assert (plan.address, plan.is_page) == ("2024/05/a/index.html", False)
    assert (page.title, page.published) == ("Bài a", "Bài đăng ngày 6 tháng 5 năm 2024.")
    assert page.notice.title[0].text == "Bài này đã được rút ngày 1 tháng 6 năm 2024."
    assert page.notice.text == "Lý do: số sai"


def test_a_withdrawal_without_day_and_reason_is_told_all_the_same() -> None:
    [plan] = plans_of(
        withdrawn(of(gone=(row("a", Workflow(State.WITHDRAWN, withdrawal=Withdrawal())),)))
    )
    assert plan.records["page"].notice.title[0].text == "Bài này đã được rút."


def test_old_addresses_lead_to_the_article_whatever_became_of_it() -> None:
    gone = row("b", Workflow(State.WITHDRAWN, withdrawal=Withdrawal()), ("cu/b/",))
    plans = plans_of(moved(of(row("a", was=("tin-tuc/a.html", "2020/05/a/")), gone=(gone,))))
    assert {plan.address: plan.records["page"].target.url for plan in plans} == {
        "tin-tuc/a.html": "2024/05/a/",
        "2020/05/a/index.html": "2024/05/a/",
        "cu/b/index.html": "2024/05/b/",
    }
    assert not any(plan.is_page for plan in plans)
