from __future__ import annotations

import pytest

from plugins.bulletin.entry import Origin
from plugins.bulletin.problem import Problem
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS
from plugins.manuscript.sources import sources_of

ADDRESS = "https://example.vn/bai.html?a=1"


def read(*lines: str) -> tuple[tuple[Origin, ...], list[Problem]]:
    head = "".join(f"{line}\n" for line in lines)
    problems: list[Problem] = []
    return sources_of(cut("a.md", f"{head}\nThân bài.\n", ARTICLE_KEYS), problems), problems


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Source: Báo Lạng Sơn", [Origin("Báo Lạng Sơn")]),
        (f"Source: Báo Lạng Sơn; {ADDRESS}", [Origin("Báo Lạng Sơn", ADDRESS)]),
        (f"Source: A; {ADDRESS}; B", [Origin("A", ADDRESS), Origin("B")]),
        (f"source: {ADDRESS}", [Origin("example.vn", ADDRESS)]),
        ("Source: Kế hoạch số 12/KH-UBND ngày 2/6/2022", [
            Origin("Kế hoạch số 12/KH-UBND ngày 2/6/2022")
        ]),
    ],
)  # fmt: skip
def test_a_source_is_a_name_and_maybe_an_address(line: str, expected: list[Origin]) -> None:
    assert read(line) == (tuple(expected), [])


def test_each_source_may_have_a_line_and_stands_once() -> None:
    assert read("Source: A", "Source: B", "Source: A")[0] == (Origin("A"), Origin("B"))


def test_an_article_without_sources_has_none() -> None:
    assert read("Title: A") == ((), [])


@pytest.mark.parametrize(
    "address",
    ["javascript://a/%0aalert(1)", "ftp://a.vn/", "https://", "https://[a/", "http://a b/"],
)
def test_what_is_no_address_of_a_page_is_refused_with_its_line(address: str) -> None:
    found, [problem] = read("Title: A", f"Source: A; {address}")
    assert found == ()
    assert problem.line == 2
    assert "không phải địa chỉ của một trang" in problem.what


def test_too_many_are_refused() -> None:
    _, [problem] = read(*(f"Source: {number}" for number in range(11)))
    assert "nhiều nhất được 10" in problem.what
