"""Names in ``Campaigns:`` and ``Units:`` that nobody knows, and what may be meant."""

from __future__ import annotations

import pytest

from plugins.bulletin.registry.registers import Campaign, Registers
from plugins.bulletin.tagging.overrides import Overrides
from plugins.manuscript.chosen import campaign_choices, overrides_of
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS

KNOWN = {
    slug: Campaign(slug, slug.capitalize(), "mo-hinh")
    for slug in ("thang-cong-nhan", "tet-sum-vay", "hien-mau-tet-am")
}


def told(value: str, **more: object) -> list[tuple[int, str, str]]:
    manuscript = cut("bai.md", f"Title: Một\nCampaigns: {value}\n\nThân bài.", ARTICLE_KEYS)
    registers = Registers(campaigns=KNOWN, **more)  # type: ignore[arg-type]
    _, problems = overrides_of(manuscript, "Campaigns", campaign_choices(registers))
    return [(problem.line, problem.what, problem.fix) for problem in problems]


@pytest.mark.parametrize("value", ["-", "- ", "tet-sum-vay; -"])
def test_a_dash_without_a_name_is_told_as_that(value: str) -> None:
    assert told(value) == [
        (
            2,
            "“Campaigns:” có dấu “-” mà không có tên theo sau",
            "viết tên cần bỏ liền sau dấu “-”, hoặc xóa dấu ấy",
        )
    ]


@pytest.mark.parametrize(
    ("value", "fix"),
    [
        ("tet-sum-vai", "có phải tet-sum-vay?"),
        ("tet", "có phải tet-sum-vay hoặc hien-mau-tet-am?"),
        ("khong-co-cha", "ghi tên ấy vào danh mục trước, hoặc bỏ"),
        ("te", "ghi tên ấy vào danh mục trước, hoặc bỏ"),
    ],
)
def test_only_what_is_near_or_holds_all_its_words_is_suggested(value: str, fix: str) -> None:
    assert [problem[2] for problem in told(value)] == [fix]


def test_who_takes_away_a_name_the_article_does_not_have_is_not_sent_to_the_register() -> None:
    assert [problem[2] for problem in told("-khong-co-cha; khong-co-cha = tet-sum-vay")] == [
        "viết tên ấy đúng như trong bài, hoặc bỏ"
    ] * 2


def test_a_long_name_is_shortened() -> None:
    [(_, what, _)] = told("dài " * 100)
    assert len(what) < 130


def test_a_name_that_may_stand_in_a_register_nobody_could_read_is_no_fault() -> None:
    assert told("ten-moi", holes=frozenset({"campaigns"})) == []
    assert told("ten-moi", holes=frozenset({"units"})) != []
    assert told("-", holes=frozenset({"campaigns"})) != []


def chosen(value: str, body: str = "Thân bài.") -> Overrides:
    text = f"Title: Một\nCampaigns: {value}\n\n{body}"
    choices = campaign_choices(Registers(campaigns=KNOWN))
    overrides, problems = overrides_of(cut("bai.md", text, ARTICLE_KEYS), "Campaigns", choices)
    assert problems == ()
    return overrides


def test_one_line_adds_removes_and_replaces() -> None:
    assert chosen("tet-sum-vay; -thang-cong-nhan; hien-mau-tet-am = tet-sum-vay") == Overrides(
        added=("tet-sum-vay",),
        removed=("thang-cong-nhan",),
        replaced=(("hien-mau-tet-am", "tet-sum-vay"),),
    )


@pytest.mark.parametrize("typed", ["Làn đi chợ", "“Làn đi chợ”", '"làn đi chợ"', "LÀN ĐI CHỢ"])
def test_a_name_of_the_article_that_no_register_has_is_removed_as_it_is_written(typed: str) -> None:
    body = "Mô hình **“Làn đi chợ”** của Hội."
    assert chosen(f"-{typed}", body).removed == ("làn đi chợ",)
    assert chosen(f"{typed} = tet-sum-vay", body).replaced == (("làn đi chợ", "tet-sum-vay"),)


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("-Làn đi chợ", "“Campaigns:” có tên không ai biết: “Làn đi chợ”"),
        ("Làn đi chợ = tet-sum-vay", "“Campaigns:” có tên không ai biết: “Làn đi chợ”"),
        ("tet-sum-vay = khong-co-cha", "“Campaigns:” có tên không ai biết: “khong-co-cha”"),
        ("= tet-sum-vay", "“Campaigns:” có dấu “=” mà thiếu tên ở trước hoặc ở sau"),
        ("tet-sum-vay =", "“Campaigns:” có dấu “=” mà thiếu tên ở trước hoặc ở sau"),
        (
            "-tet-sum-vay; thang-cong-nhan = tet-sum-vay",
            "“Campaigns:” vừa thêm vừa bỏ “tet-sum-vay”",
        ),
    ],
)
def test_what_cannot_be_meant_is_told(value: str, what: str) -> None:
    assert [problem[1] for problem in told(value)] == [what]
