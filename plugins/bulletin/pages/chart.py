"""Bars over time, measured once for whoever draws them: a chart, and the table beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from plugins.bulletin.pages.views import Bar, Chart
from plugins.bulletin.text.vietnamese import with_dots

STEP, BROAD, HIGH = 25, 14, 100  # of the picture: one column, its bar, the highest bar
RISE_REM = 9  # how high the highest bar stands on the page
WITH_VALUES = 16  # columns over which their numbers still fit
LABELLED = 8  # labels under more columns than fit


def chart(
    title: str, head: str, values: Sequence[tuple[str, str, int]], tones: Sequence[str] = ()
) -> Chart | None:
    """A bar for each (label, what stands under it, number); None where all are 0.

    Labels under the bars are thinned out where there are too many; the table has them all. ``head``
    names what the columns are, “Năm”; ``tones`` says of each bar how it is marked (“”, “earlier”).
    """
    highest = max((number for _, _, number in values), default=0)
    if not highest:
        return None
    every = 1 if len(values) <= WITH_VALUES else -(-len(values) // LABELLED)
    bars = []
    for place, (label, short, number) in enumerate(values):
        height = max(round(HIGH * number / highest, 1), 1.0) if number else 0.0
        bars.append(
            Bar(
                label=label,
                short=short if place % every == 0 else "",
                count=with_dots(number),
                x=place * STEP + (STEP - BROAD) // 2,
                y=f"{HIGH - height:g}",
                width=BROAD,
                height=f"{height:g}",
                rise=f"{RISE_REM * height / HIGH:.4g}rem",
                tone=tones[place] if tones else "",
            )
        )
    most = next(label for label, _, number in values if number == highest)
    return Chart(
        title=title,
        told=f"Từ {values[0][0]} đến {values[-1][0]}; nhiều nhất là {most}: "
        f"{with_dots(highest)} bài.",
        head=head,
        width=len(values) * STEP,
        bars=tuple(bars),
        with_values=len(values) <= WITH_VALUES,
    )


def by_year(days: Iterable[date]) -> list[tuple[int, int]]:
    """Each year from the first to the last with the number of days in it; gaps are years with 0."""
    counts: dict[int, int] = {}
    for day in days:
        counts[day.year] = counts.get(day.year, 0) + 1
    if not counts:
        return []
    return [(year, counts.get(year, 0)) for year in range(min(counts), max(counts) + 1)]
