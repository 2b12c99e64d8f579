"""The articles on which tagging is timed."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parent.parent.parent / "benchmarks"


@pytest.fixture
def tagging(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(FOLDER)  # it is a script and finds its neighbours there
    return importlib.import_module("tagging")


@pytest.mark.parametrize(("words", "turns"), [(1, 990), (400, 3), (990, 1), (1500, 1)])
def test_an_article_is_repeated_until_it_has_enough_words(
    tagging: ModuleType, words: int, turns: int
) -> None:
    body = " ".join(["tin"] * words)
    assert tagging.repeated(f"Title: Một\n\n{body}\n") == "\n\n".join(
        ["Title: Một", *[body] * turns]
    )


def test_all_annotated_articles_are_there_and_none_is_short(tagging: ModuleType) -> None:
    files = tagging.annotated()
    assert len(files) >= 64
    assert min(len(text.split("\n\n", 1)[1].split()) for text in files) >= tagging.WORDS


def test_the_rate_is_that_of_all_steps(tagging: ModuleType) -> None:
    seen: list[tuple[str, str]] = []

    def step(story: str) -> str:
        seen.append(("first", story))
        return story + "!"

    def then(story: str) -> str:
        seen.append(("then", story))
        return story

    assert tagging.rate(["a", "b"], (step, then)) > 0
    assert seen == [("first", "a"), ("then", "a!"), ("first", "b"), ("then", "b!")]
