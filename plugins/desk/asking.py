"""Questions to who sits at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click

from plugins.bulletin.text.vietnamese import fold, nfc
from plugins.desk.speech import Misuse

_YES = ("có", "co", "c", "y", "yes")
_NO = ("không", "khong", "k", "n", "no")


def in_terminal() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def question(words: str, answer_of: Callable[[str], str] = str) -> str:
    """What was answered, asked again until ``answer_of`` takes it.

    It raises :class:`Misuse` to say what is wrong. Ctrl-C raises :class:`click.Abort`.
    """
    while True:
        typed = click.prompt(words, default="", show_default=False, prompt_suffix="")
        try:
            return answer_of(nfc(str(typed)).strip())
        except Misuse as wrong:
            click.echo(f"    {wrong.message}")


def yes(words: str, unless_said: bool) -> bool:
    """Whether the answer is “có”; an empty one is what holds unless something is said."""
    usual = _YES[0] if unless_said else _NO[0]

    def answer_of(typed: str) -> str:
        answer = fold(typed or usual)
        if answer not in (*map(fold, _YES), *map(fold, _NO)):
            raise Misuse("trả lời có hoặc không")
        return answer

    answer = question(f"{words} (có/không, Enter: {usual}) ", answer_of)
    return answer in map(fold, _YES)
