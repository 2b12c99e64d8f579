from __future__ import annotations

import pytest

from plugins.bulletin.problem import Gravity
from plugins.bulletin.story import Focus, Picture
from plugins.manuscript.focus import focus_of, focused
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS

PICTURES = (Picture("images/a.png", "Hồ"), Picture("images/b.png", "Núi"))


def said(value: str, pictures: tuple[Picture, ...] = PICTURES):
    manuscript = cut("a.md", f"Title: A\nPicture-focus: {value}\n\nThân bài.\n", ARTICLE_KEYS)
    assert manuscript.problems == ()
    return focus_of(manuscript, pictures)


@pytest.mark.parametrize(
    ("value", "focus"),
    [
        ("40% 30%", Focus(40, 30)),
        ("40 30", Focus(40, 30)),
        ("0%, 100%", Focus(0, 100)),
        ("40 %  30 %", Focus(40, 30)),
        ("12.5% 7,5%", Focus(12, 7)),
    ],
)
def test_two_percentages_say_where_to_look(value: str, focus: Focus | None) -> None:
    assert said(value) == (focus, ())


@pytest.mark.parametrize("value", ["giữa", "40%", "40% 130%", "-5% 10%", "40% 30% 20%", "٤٠% 30%"])
def test_anything_else_is_told_at_its_line(value: str) -> None:
    focus, (problem,) = said(value)
    assert focus is None
    assert (problem.line, problem.gravity) == (2, Gravity.REFUSED)
    assert value in problem.what
    assert "40% 30%" in problem.fix


def test_without_a_picture_it_is_told_and_the_article_lives() -> None:
    focus, (problem,) = said("40% 30%", ())
    assert focus is None
    assert problem.gravity is Gravity.NOTICE


def test_the_first_picture_gets_it() -> None:
    first, second = focused(PICTURES, Focus(1, 2))
    assert (first.focus, second.focus) == (Focus(1, 2), None)
    assert focused(PICTURES, None) == PICTURES
    assert focused((), None) == ()


def test_an_article_that_does_not_say_has_none() -> None:
    assert focus_of(cut("a.md", "Title: A\n\nThân bài.\n", ARTICLE_KEYS), PICTURES) == (None, ())
