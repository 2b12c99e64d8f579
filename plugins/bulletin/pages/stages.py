"""Where every article stands today, for who keeps an eye on the work of the editors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from plugins.bulletin.pages.index import Gathered, Row, ready_on
from plugins.bulletin.workflow import State


class Stage(StrEnum):
    """The stages in the order in which an article goes through them."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SCHEDULED = "scheduled"  # may be published, but its day has not come
    APPROVED = "approved"  # its day has come: it is published with the next build
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Standing:
    """One article: its stage, who brought it there and when, as far as its headers say."""

    path: str  # of the source file
    title: str
    url: str
    stage: Stage
    who: str  # who submitted a submitted one, who approved those behind it; else its authors
    when: date | None  # handed in; will be or was published; withdrawn; None: nobody says


def standings(gathered: Gathered, today: date) -> tuple[Standing, ...]:
    """Every article that can be read, by stage, within one by day (newest first), then by path.

    Files that cannot be read are none of them: they are in ``gathered.problems``.
    """
    rows = {row.path: row for row in (*gathered.rows, *gathered.held, *gathered.withdrawn)}
    order = list(Stage)
    found = [_standing(row, today) for row in rows.values()]
    return tuple(
        sorted(
            found,
            key=lambda each: (
                order.index(each.stage),
                -(each.when or date.max).toordinal(),
                each.path,
            ),
        )
    )


def _standing(row: Row, today: date) -> Standing:
    workflow = row.workflow
    state = workflow.state if workflow else State.PUBLISHED
    signed = workflow.approved if workflow else None
    who = signed.name if signed else " – ".join(author.name for author in row.authors)
    stage, when = Stage(state.value), ready_on(row)
    if state is State.DRAFT:
        return Standing(row.path, row.title, row.url, stage, who, None)
    if workflow and state is State.SUBMITTED:
        handed_in = workflow.submitted
        who, day = (handed_in.name, handed_in.day) if handed_in else (who, None)
        return Standing(row.path, row.title, row.url, stage, who, day)
    if workflow and state is State.WITHDRAWN:
        day = workflow.withdrawal.day if workflow.withdrawal else None
        return Standing(row.path, row.title, row.url, stage, who, day)
    if when > today:
        stage = Stage.SCHEDULED
    return Standing(row.path, row.title, row.url, stage, who, when)
