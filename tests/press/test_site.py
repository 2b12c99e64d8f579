"""A setting that is missing or wrong is refused in words; head and foot lead to pages there are."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.site import FeedLink, Imprint
from plugins.bulletin.problem import Gravity, Refused
from plugins.press.site import site_of, with_pages

SECTIONS = (Link("Tin tức", "chuyen-muc/tin-tuc/"),)


def settings(**changed: Any) -> dict[str, Any]:
    told = {
        "name": "Bản tin",
        "body": "Ban biên tập",
        "tagline": "",
        "identity": "bantin.example.vn,2026",
        "notice": "",
        "legal": ["Giấy phép số 000."],
        "page_size": 20,
        "navigation": [("Phong trào", "phong-trao/")],
        "footer": [("Chuyên mục", "sections"), ("Tra cứu", [("Lưu trữ", "luu-tru/")])],
    }
    told = {name: value for name, value in (told | changed).items() if value is not None}
    return {"BULLETIN": told, "SITEURL": "https://bantin.example.vn", "DEFAULT_LANG": "vi"}


def test_the_site_is_what_the_settings_say() -> None:
    site = site_of(settings(), SECTIONS)
    assert (site.name, site.address, site.page_size) == ("Bản tin", "https://bantin.example.vn", 20)
    assert site.navigation == (Link("Phong trào", "phong-trao/"),)
    assert site.footer == (
        ("Chuyên mục", SECTIONS),
        ("Tra cứu", (Link("Lưu trữ", "luu-tru/"),)),
    )


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"name": None}, "thiếu “name”"),
        ({"name": ""}, "“name” để trống"),
        ({"name": 5}, "“name” phải là một dòng chữ"),
        ({"page_size": "20"}, "“page_size” phải là một số nguyên"),
        ({"page_size": True}, "“page_size” phải là một số nguyên"),
        ({"page_size": -1}, "“page_size” viết chưa đúng"),
        ({"legal": "Giấy phép"}, "“legal” phải là một danh sách"),
        ({"legal": [1]}, "“legal” viết chưa đúng"),
        ({"imprint": "Giấy phép"}, "“imprint” phải là một bảng"),
        ({"imprint": {"license": "Giấy phép"}}, "“imprint” viết chưa đúng"),
        ({"identity": "bantin"}, "“identity” viết chưa đúng"),
        ({"navigation": [("Phong trào", "/phong-trao/")]}, "“navigation” viết chưa đúng"),
        ({"navigation": ["Phong trào"]}, "“navigation” viết chưa đúng"),
        ({"footer": [("Tra cứu", "archive")]}, "“footer” viết chưa đúng"),
        ({"colour": "đỏ"}, "có “colour” mà bản tin không biết"),
    ],
)
def test_a_wrong_setting_is_refused_with_an_example(changed: dict[str, Any], told: str) -> None:
    with pytest.raises(Refused) as refused:
        site_of(settings(**changed), SECTIONS)
    (problem,) = refused.value.problems
    assert told in problem.what
    assert problem.fix


def test_the_imprint_is_that_of_the_settings_and_may_be_left_out() -> None:
    told = settings(imprint={"licence": "Giấy phép số 000", "email": "a@example.vn"})
    assert site_of(told, SECTIONS).imprint == Imprint(
        licence="Giấy phép số 000", email="a@example.vn"
    )
    assert site_of(settings(legal=None), SECTIONS).imprint == Imprint()


@pytest.mark.parametrize("address", ["bantin.example.vn", "https://b.vn/", "ftp://b.vn", None, 5])
def test_a_wrong_address_is_refused(address: Any) -> None:
    with pytest.raises(Refused, match="không phải là địa chỉ"):
        site_of(settings() | {"SITEURL": address}, SECTIONS)


@pytest.mark.parametrize(
    "address", ["", "https://b.vn", "http://localhost:8000", "https://b.vn/a/b"]
)
def test_a_good_address_is_taken(address: str) -> None:
    assert site_of(settings() | {"SITEURL": address}, SECTIONS).address == address


def test_all_wrong_settings_are_told_at_once() -> None:
    with pytest.raises(Refused) as refused:
        site_of(settings(name=None, body=None, page_size="x") | {"SITEURL": "x"}, SECTIONS)
    assert len(refused.value.problems) == 4


@pytest.mark.parametrize("told", [None, "Bản tin", []])
def test_without_the_bulletin_there_is_no_site(told: Any) -> None:
    with pytest.raises(Refused, match="thiếu BULLETIN"):
        site_of({"BULLETIN": told, "SITEURL": ""}, SECTIONS)


def test_links_without_a_page_go_and_are_told() -> None:
    site, notices = with_pages(site_of(settings(), SECTIONS), {"luu-tru/"})
    assert site.navigation == ()
    assert site.footer == (("Tra cứu", (Link("Lưu trữ", "luu-tru/"),)),)
    assert [n.gravity for n in notices] == [Gravity.NOTICE] * 2
    assert "phong-trao/" in notices[0].what
    assert notices[0].fix.startswith("sửa địa chỉ trong BULLETIN")


def test_an_editor_is_told_how_to_write_a_page_of_words_that_is_missing() -> None:
    told = settings(navigation=[("Giới thiệu", "gioi-thieu/")])
    _, notices = with_pages(site_of(told, SECTIONS), {"phong-trao/", "luu-tru/"})
    assert [n.fix.partition(" trong")[0] for n in notices if "gioi-thieu/" in n.what] == [
        "viết trang ấy vào tệp pages/gioi-thieu.md"
    ]


def test_what_plugins_offer_is_the_sites() -> None:
    whole = site_of(settings(), SECTIONS, ("topics", "feeds"))
    assert whole.topic("phong-trao/tet/") == "phong-trao/tet/"
    assert whole.feed("Tết", "phong-trao/tet/") == FeedLink(
        "Tết", "phong-trao/tet/atom.xml", "phong-trao/tet/feed.json"
    )
    assert whole.feed("Bản tin") == FeedLink("Bản tin", "atom.xml", "feed.json")
    bare = site_of(settings(), SECTIONS)
    assert (bare.topic("phong-trao/tet/"), bare.feed("Bản tin")) == (None, None)


def test_where_all_pages_are_nothing_is_told() -> None:
    whole = site_of(settings(), SECTIONS)
    urls = {"phong-trao/", "chuyen-muc/tin-tuc/", "luu-tru/"}
    assert with_pages(whole, urls) == (whole, ())
