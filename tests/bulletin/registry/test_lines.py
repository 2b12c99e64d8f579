"""Lines of tables, keys and list items in TOML."""

from __future__ import annotations

import pytest

from plugins.bulletin.registry.lines import Lines

TEXT = '''\
a = 1
[[campaign]]
slug = "x" # [[no]] = "
note = """
[[no]]
key = 1
"""
raw = \'\'\'[[no]]
key = 1\'\'\'
decisions = [
  { number = "1" },

  { number = "2, [", date = "x" },  # ]
]
[[campaign]]
"tên" = 'a # b'
[campaign.sub]
x.y = [1, [2,
  3], 4]
[[campaign.periods]]
from = 1
[[campaign.periods]]
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a",), 1),
        (("campaign", 0), 2),
        (("campaign", 0, "slug"), 3),
        (("campaign", 0, "note"), 4),
        (("campaign", 0, "raw"), 8),
        (("campaign", 0, "decisions"), 10),
        (("campaign", 0, "decisions", 0), 11),
        (("campaign", 0, "decisions", 1), 13),
        (("campaign", 1), 15),
        (("campaign", 1, "tên"), 16),
        (("campaign", 1, "sub"), 17),
        (("campaign", 1, "sub", "x", "y", 1), 18),
        (("campaign", 1, "sub", "x", "y", 2), 19),
        (("campaign", 1, "periods", 0, "from"), 21),
        (("campaign", 1, "periods", 1), 22),
    ],
)
def test_a_thing_stands_on_its_line(path, line):
    assert Lines(TEXT).at(path) == line


def test_what_is_not_there_stands_where_it_would(tmp_path):
    assert Lines(TEXT).at(("campaign", 0, "kind")) == 2
    assert Lines(TEXT).at(("campaign", 0, "decisions", 1, "place")) == 13


def test_an_array_of_tables_stands_where_its_first_table_does():
    assert Lines(TEXT).at(("campaign",)) == 2


def test_headers_inside_strings_are_no_tables():
    assert Lines(TEXT).at(("no",)) == 1
    assert Lines(TEXT).at(("campaign", 2)) == 2


def test_an_empty_text_has_one_line():
    assert Lines("").at(("campaign", 0)) == 1


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a",), 1),
        (("campaign", 0, "note"), 7),
        (("campaign", 0, "raw"), 9),
        (("campaign", 0), 14),
        (("campaign", 1, "sub"), 19),
        (("campaign", 1), 22),
        (("campaign",), 22),
        ((), 22),
        (("campaign", 7), 0),
    ],
)
def test_the_line_on_which_it_ends(path, line):
    assert Lines(TEXT).last(path) == line
