"""How problems and what came of a command are told: where, what, how to mend, how many."""

from __future__ import annotations

from collections.abc import Iterable

import click

from plugins.bulletin.problem import Gravity, Problem, refusals


def tell(problems: Iterable[Problem], err: bool = False) -> None:
    """Prints every problem once, by file and line; coloured in a terminal only."""
    for problem in sorted(set(problems)):
        where, _, fix = str(problem).partition("\n")
        colour = "yellow" if problem.gravity is Gravity.NOTICE else "red"
        click.echo(f"{click.style(where, fg=colour)}\n{fix}", err=err)


def count(problems: Iterable[Problem]) -> str:
    """“3 lỗi phải sửa, 1 lưu ý”; “không có lỗi”."""
    found = set(problems)
    refused = len(refusals(found))
    noticed = len(found) - refused
    parts = [f"{refused} lỗi phải sửa" if refused else "không có lỗi"]
    return ", ".join(parts + [f"{noticed} lưu ý"] * bool(noticed))
