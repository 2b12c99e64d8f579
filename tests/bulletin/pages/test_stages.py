"""Where every article stands, who brought it there and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.bulletin.pages.index import Gathered, Row
from plugins.bulletin.pages.stages import Stage, standings
from plugins.bulletin.workflow import Signature, State, Withdrawal, Workflow
from tests.editions import article

TODAY = date(2024, 5, 10)
SENT = Signature("Trần Thị B", date(2024, 5, 1))
SIGNED = Signature("Nguyễn Văn A", date(2024, 5, 8))


def row(slug: str, workflow: Workflow | None = None, day: str = "2024-05-06") -> Row:
    return replace(article(slug, day).row, workflow=workflow)


def stages(**gathered: tuple[Row, ...]) -> list[tuple[str, Stage, str, date | None]]:
    found = standings(Gathered(**gathered), TODAY)  # type: ignore[arg-type]
    return [(each.title, each.stage, each.who, each.when) for each in found]


def test_each_article_has_one_stage_and_they_come_in_the_order_of_the_work() -> None:
    assert stages(
        rows=(
            row("out"),
            row("approved", Workflow(State.APPROVED, SENT, SIGNED)),
            row("later", Workflow(State.APPROVED, SENT, SIGNED), "2024-06-01"),
            row("to-come", day="2024-07-01"),
        ),
        held=(row("draft", Workflow(State.DRAFT)), row("sent", Workflow(State.SUBMITTED, SENT))),
        withdrawn=(
            row("gone", Workflow(State.WITHDRAWN, withdrawal=Withdrawal(date(2024, 5, 9), "sai"))),
        ),
    ) == [
        ("Bài draft", Stage.DRAFT, "Thu Thủy", None),
        ("Bài sent", Stage.SUBMITTED, "Trần Thị B", date(2024, 5, 1)),
        ("Bài to-come", Stage.SCHEDULED, "Thu Thủy", date(2024, 7, 1)),
        ("Bài later", Stage.SCHEDULED, "Nguyễn Văn A", date(2024, 6, 1)),
        ("Bài approved", Stage.APPROVED, "Nguyễn Văn A", date(2024, 5, 8)),
        ("Bài out", Stage.PUBLISHED, "Thu Thủy", date(2024, 5, 6)),
        ("Bài gone", Stage.WITHDRAWN, "Thu Thủy", date(2024, 5, 9)),
    ]


def test_nothing_is_published_before_the_day_it_was_approved() -> None:
    signed = Workflow(State.APPROVED, None, Signature("A", date(2024, 5, 11)))
    assert stages(rows=(row("a", signed),))[0][1:] == (Stage.SCHEDULED, "A", date(2024, 5, 11))


def test_a_draft_that_a_preview_shows_is_told_once() -> None:
    draft = row("a", Workflow(State.DRAFT))
    assert len(stages(rows=(draft,), held=(draft,))) == 1
