"""Every duty that the settings leave empty is told; none of them stops a build."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.bulletin.problem import Gravity
from plugins.press.duties import FIELDS, is_imprint, unmet

LINKS = [
    ("Tìm kiếm", "tim-kiem/"),
    ("Liên hệ", "lien-he/"),
    ("Đính chính", "dinh-chinh/"),
    ("RSS", "rss/"),
    ("Sơ đồ trang", "so-do/"),
]
WHOLE = dict.fromkeys(FIELDS, "có")


def told(links: list[tuple[str, str]] = LINKS, **imprint: str) -> list[str]:
    footer: list[Any] = [("Chuyên mục", "sections"), ("Bản tin", links)]
    settings = {"BULLETIN": {"imprint": imprint, "navigation": [], "footer": footer}}
    problems = list(unmet(settings))
    assert all(each.gravity is Gravity.NOTICE and each.fix for each in problems)
    return [each.what for each in problems]


def test_nothing_is_told_of_settings_that_tell_all() -> None:
    assert told(**WHOLE) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("authority", "cơ quan chủ quản"),
        ("licence", "giấy phép"),
        ("responsible", "người chịu trách nhiệm"),
        ("address", "địa chỉ"),
        ("telephone", "điện thoại"),
        ("email", "thư điện tử"),
        ("reuse", "cách ghi nguồn"),
    ],
)
@pytest.mark.parametrize("empty", ["", "  "])
def test_what_is_empty_is_told(name: str, words: str, empty: str) -> None:
    (what,) = told(**WHOLE | {name: empty})
    assert words in what


def test_without_an_imprint_each_of_its_parts_is_told() -> None:
    settings = {"BULLETIN": {"navigation": LINKS, "footer": []}}
    printed = {"print_licence", "printer", "print_run", "frequency"}  # an issue tells of these
    assert len(list(unmet(settings))) == len(set(FIELDS) - printed)


@pytest.mark.parametrize(("name", "url"), LINKS)
def test_a_page_that_head_and_foot_do_not_lead_to_is_told(name: str, url: str) -> None:
    (what,) = told([link for link in LINKS if link != (name, url)], **WHOLE)
    assert what.endswith(f"trang {name}")


@pytest.mark.parametrize("value", [{"license": "Giấy phép"}, {"licence": 5}, ["a"], "a", None])
def test_an_imprint_of_another_form_is_none(value: Any) -> None:
    assert not is_imprint(value)


@pytest.mark.parametrize("value", [{}, {"licence": ""}, WHOLE])
def test_an_imprint_may_tell_as_much_as_it_likes(value: Any) -> None:
    assert is_imprint(value)
