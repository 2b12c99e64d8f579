"""One value more or less in a header, every other byte as it was."""

from __future__ import annotations

import pytest

from plugins.manuscript.choice_lines import NoHeader, with_value

BODY = "\nThân bài; Campaigns: không phải đầu bài.\n\n  Hết.  "
HEAD = "Title: A\nDate: 2023-11-10\n"


@pytest.mark.parametrize(
    ("head", "value", "after"),
    [
        (HEAD, "-b", HEAD + "Campaigns: -b\n"),
        (HEAD + "Campaigns: a\n", "-b", HEAD + "Campaigns: a; -b\n"),
        (HEAD + "campaigns:a ;  c;\n", "-b", HEAD + "campaigns:a ;  c; -b\n"),
        (HEAD + "Campaigns: b; a\n", "-b", HEAD + "Campaigns: a; -b\n"),
        (HEAD + "Campaigns: b = c\n", "-b", HEAD + "Campaigns: -b\n"),
        (HEAD + "Campaigns: -B; a\n", "b", HEAD + "Campaigns: a; b\n"),
        (HEAD + "Campaigns: “b”\n", "", HEAD),
        (HEAD + "Campaigns: a; b\nSlug: x\n", "", HEAD + "Campaigns: a\nSlug: x\n"),
        (HEAD + "Campaigns: a\n", "", HEAD + "Campaigns: a\n"),
        (HEAD, "", HEAD),
        ("---\n" + HEAD + "---\n", "b", "---\n" + HEAD + "Campaigns: b\n---\n"),
        (HEAD + "Summary: x\n  y\n", "b", HEAD + "Summary: x\n  y\nCampaigns: b\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_the_header_changes(head: str, value: str, after: str, end: str) -> None:
    text = (head + BODY).replace("\n", end)
    assert with_value(text, "Campaigns", value, ("b",)) == (after + BODY).replace("\n", end)


def test_writing_twice_is_writing_once() -> None:
    once = with_value(HEAD + BODY, "Units", "-b", ("b",))
    assert with_value(once, "Units", "-b", ("b",)) == once


def test_a_file_without_headers_is_left_alone() -> None:
    with pytest.raises(NoHeader):
        with_value("Chỉ có chữ.\n\nHết.\n", "Units", "b", ("b",))
