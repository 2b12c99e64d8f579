"""A file that was begun means the issue it was begun from, whatever its articles are called."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from plugins.bulletin.issue import Issue, Part
from plugins.bulletin.story import Picture
from plugins.issues.begun import begun

PARTS = (Part('Tin “mới” \\ "lạ"', ("2023/11/a/", "2023/11/b/")), Part("Gương", ("2023/11/c/",)))


@pytest.mark.parametrize("title", ["Bình thường", '"""', "a\nb = 1\n]", "# x", "\x7f\u2028"])
def test_it_reads_back(title: str) -> None:
    cover = Picture("images/ảnh.png", "")
    issue = Issue("", "2023-11", "11", date(2023, 11, 30), PARTS, cover=cover)
    assert tomllib.loads(begun(issue, lambda url: title)) == {
        "number": "11",
        "date": date(2023, 11, 30),
        "cover": "images/ảnh.png",
        "section": [
            {"name": 'Tin “mới” \\ "lạ"', "articles": ["2023/11/a", "2023/11/b"]},
            {"name": "Gương", "articles": ["2023/11/c"]},
        ],
    }
