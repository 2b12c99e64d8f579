"""What an article may hold at most, and where it is told that it holds more."""

from __future__ import annotations

import pytest

from plugins.manuscript.bounds import (
    LONGEST_TAG,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_LETTERS,
    MOST_LINES,
    MOST_MARKS,
    MOST_NOTES,
    bound_problem,
    size_problem,
)

ROW = "| a " * 10 + "|\n"
TABLE = ROW + "|-" * 10 + "|\n" + ROW * 1_000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Chữ. " * 10_000,
        "Số liệu [1] và [2](/tin/) trong ngoặc [chưa đóng.\n\n" * 500,
        "**Bằng khen** cho *ông* A & bà B\n" * 2_000,
        TABLE,
        "5 < 6 và " + "chữ " * 20_000,
        "[" * 1_500 + "]" * 1_500,
        "a[^1] " * 200 + "\n\n[^1]: b",
    ],
)
def test_what_a_long_article_holds_is_no_problem(text: str) -> None:
    assert bound_problem("a.md", text, 5) is None
    assert size_problem("a.md", text) is None


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("Chữ.\n\n" + "[" * 5_000, 7, "5.000 dấu “[”"),
        ("Chữ.\n\n" + "[a][" * 4_000, 7, "4.000 dấu “[”"),
        ("Chữ.\r\n\r\n" + "[a](" * 3_000, 7, "3.000 dấu “[”"),
        ("[" * 500 + "\n" + "x" * 100_000, 5, "nhiều nhất được 5.000.000"),
        ("a\n" * 10 + "*" * (MOST_MARKS + 1), 15, "nhiều nhất được 20.000"),
        ("a\n\n" + "|a" * (MOST_COLUMNS + 1), 7, "nhiều nhất được 100"),
        ("a\n\n" + "|a" * 90 + "\n" + "|-" * 90 + "\n|" * 300, 7, f"{MOST_CELLS // 1000}.000 ô"),
        ("a\n" + "b[^1] " * (MOST_NOTES + 1), 6, "1.001 dấu chú thích"),
        ("a\n<b " + "c" * LONGEST_TAG, 6, "“>”"),
    ],
)
def test_too_much_is_told_with_its_line_and_how_much_may_be(
    text: str, line: int, words: str
) -> None:
    problem = bound_problem("a.md", text, 5)
    assert problem is not None
    assert problem.line == line
    assert words in problem.what
    assert problem.fix


def test_a_file_of_too_many_letters_or_lines_is_told_how_many_may_be() -> None:
    long, high = size_problem("a.md", "x" * (MOST_LETTERS + 1)), size_problem("a.md", "\n" * 20_000)
    assert long is not None
    assert "300.001 chữ cái, nhiều nhất được 300.000" in long.what
    assert high is not None
    assert (high.line, "20.001 dòng" in high.what) == (MOST_LINES + 1, True)
