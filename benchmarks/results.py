"""What was measured as one table: what the issue of speed asks for, row by row."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Run = Mapping[str, float]  # a figure of one run by its name: wall, cpu, memory
Runs = Mapping[tuple[str, str], Sequence[Run]]  # by peer and phase, one for each round

OURS = "product"


@dataclass(frozen=True)
class Row:
    """One line of the table: a figure of a phase, and how much of a peer's it may be."""

    title: str
    phase: str
    figure: str = "wall"
    aims: tuple[tuple[str, float], ...] = ()  # peer, at most so much of its figure


ROWS = (
    Row("cold build, s", "cold", aims=(("hugo", 1.5), ("pelican", 0.3))),
    Row("nothing changed, fresh process, s", "warm", aims=(("hugo", 0.1), ("pelican", 0.02))),
    Row("one body edited, fresh process, s", "edit", aims=(("hugo", 0.1), ("pelican", 0.02))),
    Row("one register entry added, s", "register"),
    Row("save to visible in the preview, s", "save", aims=(("hugo", 0.1),)),
    Row("peak memory of a cold build, all processes, MiB", "cold", "memory", (("hugo", 0.6),)),
    Row("cold build, processor seconds", "cold", "cpu"),
)
_AIMED_AT = 10_000  # articles
_OF_OUR_COLD = 0.25  # one register entry, of our own cold build


def table(names: Sequence[str], runs: Runs, articles: int) -> str:
    """Medians for each peer, then ours as a part of each other's, beside the aim. Markdown.

    Ratios are medians of the ratios round by round, which hold when the machine drifts. What was
    not measured of a peer is left empty. Aims are told at the size they were set for.
    """
    judged = articles >= _AIMED_AT
    others = [name for name in names if name != OURS] if OURS in names else []
    head = ["", *names, *(f"{OURS} ÷ {name}" for name in others)]
    lines = [head, ["---", *["---:"] * (len(head) - 1)]]
    for row in ROWS:
        figures = [_median(runs, name, row) for name in names]
        if any(figures):
            ratios = [_compared(runs, row, name, judged) for name in others]
            lines.append([row.title, *figures, *ratios])
    text = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"{text}\n{_register(runs, judged)}" if (OURS, "register") in runs else f"{text}\n"


def pages_line(written: Mapping[str, tuple[int, float]]) -> str:
    """“Written: product 2044 pages, 26 MiB; …”"""
    said = (f"{name} {pages} pages, {size:.0f} MiB" for name, (pages, size) in written.items())
    return f"Written: {'; '.join(said)}."


def _median(runs: Runs, name: str, row: Row) -> str:
    found = runs.get((name, row.phase), ())
    return f"{statistics.median(one[row.figure] for one in found):.2f}" if found else ""


def _compared(runs: Runs, row: Row, name: str, judged: bool) -> str:
    """“0.085 (aim 0.1: met)”; the ratio alone where nothing is aimed at."""
    if (OURS, row.phase) not in runs or (name, row.phase) not in runs:
        return ""
    ratio = _ratio(runs[OURS, row.phase], runs[name, row.phase], row.figure)
    return f"{ratio:.3f}{_verdict(ratio, dict(row.aims).get(name) if judged else None)}"


def _register(runs: Runs, judged: bool) -> str:
    ratio = _ratio(runs[OURS, "register"], runs[OURS, "cold"], "wall")
    verdict = _verdict(ratio, _OF_OUR_COLD if judged else None)
    return f"\nOne register entry takes {ratio:.3f}{verdict} of our own cold build.\n"


def _ratio(ours: Sequence[Run], theirs: Sequence[Run], figure: str) -> float:
    pairs = zip(ours, theirs, strict=True)
    return statistics.median(one[figure] / other[figure] for one, other in pairs)


def _verdict(ratio: float, aim: float | None) -> str:
    return "" if aim is None else f" (aim {aim:g}: {'met' if ratio <= aim else 'not met'})"
