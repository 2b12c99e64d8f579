"""Where articles were before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from plugins.bulletin.pages.index import Row
from plugins.bulletin.problem import Gravity, Problem
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS
from plugins.manuscript.old_addresses import old_addresses, settled
from tests.editions import article

HERE = "2024/05/bai/"


def read(*values: str) -> tuple[tuple[str, ...], list[str]]:
    head = "".join(f"Was: {value}\n" for value in values)
    problems: list[Problem] = []
    found = old_addresses(cut("a.md", f"Title: Bài\n{head}\nChữ.", ARTICLE_KEYS), HERE, problems)
    return found, [f"{p.line}: {p.what}" for p in problems]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("/tin-tuc/bai-cu.html", "tin-tuc/bai-cu.html"),
        ("tin-tuc/Bai_Cu-123.HTM", "tin-tuc/Bai_Cu-123.HTM"),
        ("/2020/05/ten-cu/", "2020/05/ten-cu/"),
        ("/2020/05/ten-cu", "2020/05/ten-cu/"),
        ("/2020/05/ten-cu/index.html", "2020/05/ten-cu/"),
        ("https://Bantin.example.vn/a/b.html", "//bantin.example.vn/a/b.html"),
        ("/tin/thi%20%C4%91ua.html", "tin/thi đua.html"),
    ],
)
def test_an_old_address_is_kept_as_its_file_is_called(typed: str, address: str) -> None:
    assert read(typed) == ((address,), [])


def test_several_stand_on_one_line_or_on_many_and_each_counts_once() -> None:
    assert read("/a.html; /b.html", "/a.html; /c/") == (("a.html", "b.html", "c/"), [])


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/", "không có gì"),
        ("https://bantin.example.vn/", "trang chủ"),
        ("/index.html", "trang chủ"),
        ("/../../etc/passwd", "không phải một địa chỉ dùng được"),
        ("/a//b/", "không phải một địa chỉ dùng được"),
        ("/%2e%2e/x/", "không phải một địa chỉ dùng được"),
        ("/.git/config/", "không phải một địa chỉ dùng được"),
        ("C:\\bai.html", "không phải"),
        ("/a\\b.html", "không phải một địa chỉ dùng được"),
        ("/xem.aspx?id=5", "sau dấu “?”"),
        ("/xem.aspx", "không chuyển được"),
        ("/bai.html#cuoi", ""),
        ("javascript:alert(1)", "không phải địa chỉ của một trang"),
        ("ftp://example.vn/a.html", "không phải địa chỉ của một trang"),
        ("http://[::1/a.html", "không đọc được"),
        (f"/{'a' * 300}/", "không phải một địa chỉ dùng được"),
        (f"/{HERE}", "chuyển đi chuyển lại"),
        (f"https://bantin.example.vn/{HERE}", "chuyển đi chuyển lại"),
    ],
)
def test_what_is_no_old_address_is_refused_with_its_line(typed: str, words: str) -> None:
    found, told = read(typed)
    if words:
        assert found == ()
        assert len(told) == 1
        assert told[0].startswith("2: ")
        assert words in told[0]
    else:  # what stands behind “#” never reaches a server
        assert (found, told) == (("bai.html",), [])


def row(slug: str, *was: str) -> Row:
    return replace(article(slug, "2024-05-06").row, was=was, path=f"{slug}.md")


def told(rows: Sequence[Row], site: str = "") -> list[tuple[str, int, Gravity, str]]:
    _, problems = settled(rows, (), site, {r.path: 4 for r in rows})
    return [(p.path, p.line, p.gravity, p.what) for p in problems]


def test_an_address_that_a_page_has_now_is_refused() -> None:
    [(path, line, gravity, what)] = told([row("a"), row("b", "2024/05/a/")])
    assert (path, line, gravity) == ("b.md", 4, Gravity.REFUSED)
    assert "a.md" in what


def test_an_address_two_articles_had_is_told_of_both() -> None:
    assert [
        (path, "cũng là" in what)
        for path, _, _, what in told([row("a", "x/"), row("b", "//h.vn/x/")])
    ] == [("a.md", True), ("b.md", True)]


def test_another_host_is_noticed_once_it_is_known_which_is_ours() -> None:
    rows = [row("a", "//cu.example.vn/a.html"), row("b", "//bantin.example.vn/b.html")]
    assert told(rows) == []
    [(path, _, gravity, what)] = told(rows, "https://bantin.example.vn")
    assert (path, gravity) == ("a.md", Gravity.NOTICE)
    assert "cu.example.vn" in what
    assert [r.was for r in settled(rows, (), "", {})[0]] == [("a.html",), ("b.html",)]


def test_rows_without_old_addresses_are_left_alone() -> None:
    rows = (row("a"), row("b"))
    assert settled(rows, (), "", {}) == (rows, ())
