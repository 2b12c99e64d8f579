"""How problems are told: where, what, how to mend, and how many. Desk and press speak alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import click

from plugins.bulletin.problem import Gravity, Problem, notices, refusals

GIVEN_UP = "Đã dừng theo yêu cầu. Trang đã có trước đó giữ nguyên."


def tell(problems: Iterable[Problem], err: bool = False) -> None:
    """Prints every problem once, by file and line: what must be mended, a blank line, notices.

    Coloured in a terminal only.
    """
    found = tuple(problems)
    blocks = (("red", refusals(found)), ("yellow", notices(found)))
    told = [
        "\n".join(_said(problem, colour) for problem in block) for colour, block in blocks if block
    ]
    if told:
        click.echo("\n\n".join(told), err=err)


def _said(problem: Problem, colour: str) -> str:
    where, _, fix = str(problem).partition("\n")
    return f"{click.style(where, fg=colour)}\n{fix}"


def count(problems: Iterable[Problem]) -> str:
    """“3 lỗi phải sửa, 1 lưu ý”; “không có lỗi”."""
    found = tuple(problems)
    refused, noticed = len(refusals(found)), len(notices(found))
    parts = [f"{refused} lỗi phải sửa" if refused else "không có lỗi"]
    return ", ".join(parts + [f"{noticed} lưu ý"] * bool(noticed))


def not_built(problems: Iterable[Problem]) -> str:
    """The last line of a build that was refused."""
    return f"Chưa dựng trang: {count(problems)}. Trang đã có trước đó giữ nguyên."


def parts_of(problems: Iterable[Problem]) -> list[list[Any]]:
    """Problems as JSON has them; ``problems_of`` turns them back."""
    return [[p.path, p.line, p.what, p.fix, p.gravity.value] for p in problems]


def problems_of(parts: Iterable[Sequence[Any]]) -> tuple[Problem, ...]:
    """The problems of their parts."""
    return tuple(
        Problem(path, line, what, fix, Gravity(gravity)) for path, line, what, fix, gravity in parts
    )
