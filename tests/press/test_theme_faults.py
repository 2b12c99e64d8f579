from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from plugins.bulletin.problem import Refused
from plugins.press.jinja import strict
from plugins.press.theme_faults import theme_faults


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\n{% if %}", 2, "sai cú pháp"),
        ("a\n\n{{ khong_co.ten }}", 3, "khong_co"),
        ("{% include 'mat.html' %}", 0, "không có mẫu trang “mat.html”"),
    ],
)
def test_a_fault_of_a_template_is_told_with_its_place(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    environment = strict(Environment(loader=FileSystemLoader(tmp_path), autoescape=True))
    with pytest.raises(Refused) as refused, theme_faults():
        environment.get_template("a.html").render()
    (problem,) = refused.value.problems
    assert words in problem.what
    assert (problem.line, Path(problem.path).name) == (line, "a.html" if line else "theme")


def test_other_faults_are_raised_as_they_are() -> None:
    with pytest.raises(ZeroDivisionError), theme_faults():
        raise ZeroDivisionError
