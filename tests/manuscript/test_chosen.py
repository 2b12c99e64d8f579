"""Names in ``Campaigns:`` and ``Units:`` that nobody knows, and what may be meant."""

from __future__ import annotations

import pytest

from plugins.bulletin.registry.registers import Campaign, Registers
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


def test_a_long_name_is_shortened() -> None:
    [(_, what, _)] = told("dài " * 100)
    assert len(what) < 130


def test_a_name_that_may_stand_in_a_register_nobody_could_read_is_no_fault() -> None:
    assert told("ten-moi", holes=frozenset({"campaigns"})) == []
    assert told("ten-moi", holes=frozenset({"units"})) != []
    assert told("-", holes=frozenset({"campaigns"})) != []
