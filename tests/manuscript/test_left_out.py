from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bulletin.problem import Gravity
from plugins.manuscript.left_out import closed, left_out
from plugins.manuscript.tree import tree_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một <script>a\n\nHai", "Một <script>a</script>\n\nHai"),
        ("<STYLE>\n \nHai", "<STYLE></style>\n \nHai"),
        ("a <iframe src=x> b\nc", "a <iframe src=x> b\nc</iframe>"),
        ("<title>a\n\n<title>b\n\n", "<title>a</title>\n\n<title>b</title>\n\n"),
        ("<script>a</script> <script>b", "<script>a</script> <script>b</script>"),
    ],
)
def test_what_is_left_open_ends_with_its_paragraph(text: str, expected: str) -> None:
    assert closed(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "Một đoạn.", "a < b", "<script>a\n\nb</script> c", "<b>a\n\nb", "<scripts>a", "<script"],
)
def test_other_texts_stay(text: str) -> None:
    assert closed(text) == text


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["<script>", "</script>", "<title>", "</TITLE>", "\n\n", "a", "<"]))
)
def test_nothing_goes_and_lines_stay(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert closed(text).count("\n") == text.count("\n")
    assert closed(closed(text)) == closed(text)
    assert len(closed(text)) >= len(text)


def told(text: str) -> list[tuple[int, str]]:
    problems = list(left_out(tree_of(text, []).soup, "a.md", text, 5))
    assert all(problem.gravity is Gravity.NOTICE for problem in problems)
    return [(problem.line, problem.what.split("”")[0]) for problem in problems]


def test_each_kind_of_what_is_left_out_is_told_once() -> None:
    text = "a\n<iframe src=x></iframe>\n<svg></svg><iframe></iframe>\nÔng <Nguyễn Văn A> nói"
    assert told(text) == [(6, "“<iframe>"), (7, "“<svg>"), (8, "“<nguyễn>")]


@pytest.mark.parametrize(
    "text",
    ["<b>a</b>", "<font color=red>a</font>", "<center>a</center>", "<o:p>a</o:p>",
     "<h1>a</h1>", "<details>a</details>", "a &lt;b&gt;"],
)  # fmt: skip
def test_that_whose_words_stay_is_not_told(text: str) -> None:
    assert told(text) == []
