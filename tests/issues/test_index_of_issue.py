"""The index of an issue tells each page once, and runs of pages as one."""

from __future__ import annotations

import pytest

from plugins.issues.index import with_pages
from plugins.issues.printed import IndexGroup, IndexLine


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ({"a": 3}, ["3"]),
        ({"a": 3, "b": 3}, ["3"]),
        ({"a": 3, "b": 5}, ["3", "5"]),
        ({"a": 5, "b": 3, "c": 4}, ["3–5"]),
        ({}, []),
    ],
)
def test_pages_of_a_name(pages: dict[str, int], told: list[str]) -> None:
    index = (IndexGroup("Đơn vị", (IndexLine("Tỉnh Lạng Sơn", ("a", "b", "c")),)),)
    (group,) = with_pages(index, pages)
    assert [number for number, _ in group.lines[0].pages] == told
