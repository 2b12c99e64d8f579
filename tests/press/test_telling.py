"""How problems are told and counted."""

from __future__ import annotations

import pytest

from plugins.bulletin.problem import Gravity, Problem
from plugins.press.telling import count, tell

REFUSED = Problem("b.md", 2, "bài không có tên", "thêm dòng  Title: tên bài")
EARLIER = Problem("a.md", 9, "ảnh hỏng", "chép lại ảnh")
NOTICE = Problem("a.md", 1, "bài chưa có chuyên mục", "thêm dòng  Section:", Gravity.NOTICE)


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ([], "không có lỗi"),
        ([NOTICE], "không có lỗi, 1 lưu ý"),
        ([REFUSED], "1 lỗi phải sửa"),
        ([REFUSED, NOTICE, REFUSED], "1 lỗi phải sửa, 1 lưu ý"),
    ],
)
def test_problems_are_counted_once_each(problems: list[Problem], words: str) -> None:
    assert count(problems) == words


def test_what_must_be_mended_is_told_before_notices_each_by_file_and_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell([REFUSED, NOTICE, EARLIER, REFUSED])
    assert capsys.readouterr().out == (
        "a.md:9: ảnh hỏng\n    chép lại ảnh\n"
        "b.md:2: bài không có tên\n    thêm dòng  Title: tên bài\n"
        "\n"
        "a.md:1: lưu ý: bài chưa có chuyên mục\n    thêm dòng  Section:\n"
    )


@pytest.mark.parametrize("problems", [[], [NOTICE], [REFUSED]])
def test_no_blank_line_stands_where_there_is_one_sort_or_none(
    problems: list[Problem], capsys: pytest.CaptureFixture[str]
) -> None:
    tell(problems)
    assert capsys.readouterr().out == "".join(f"{problem}\n" for problem in problems)


def test_problems_can_go_to_the_error_stream(capsys: pytest.CaptureFixture[str]) -> None:
    tell([REFUSED], err=True)
    out, err = capsys.readouterr()
    assert (out, err[:22]) == ("", "b.md:2: bài không có t")
