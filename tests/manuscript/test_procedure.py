"""What the headers say of an article's way to readers."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.workflow import Correction, Signature, State, Withdrawal, Workflow
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS
from plugins.manuscript.procedure import workflow_of

SENT = Signature("Trần Thị B", date(2024, 5, 1))
SIGNED = Signature("Nguyễn Văn A", date(2024, 5, 2))


def read(*headers: str) -> tuple[Workflow | None, list[str], list[Gravity]]:
    text = "\n".join(("Title: Bài", "Date: 2024-05-06", *headers, "", "Chữ."))
    manuscript = cut("a.md", text, ARTICLE_KEYS)
    assert manuscript.problems == ()
    problems: list[Problem] = []
    workflow = workflow_of(manuscript, date(2024, 5, 6), problems)
    return (
        workflow,
        [f"{p.line}: {p.what} | {p.fix}" for p in problems],
        [p.gravity for p in problems],
    )


def test_an_article_without_such_headers_is_published_and_has_no_workflow() -> None:
    assert read("Featured: yes") == (None, [], [])


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("draft", State.DRAFT),
        ("Nháp", State.DRAFT),
        ("bản nháp", State.DRAFT),
        ("đã gửi", State.SUBMITTED),
        ("chờ duyệt", State.SUBMITTED),
        ("ĐÃ DUYỆT", State.APPROVED),
        ("đã đăng", State.PUBLISHED),
        ("đã rút", State.WITHDRAWN),
        ("withdrawn", State.WITHDRAWN),
    ],
)
def test_a_state_is_understood_in_both_languages(said: str, state: State) -> None:
    workflow, _, gravities = read(f"Status: {said}")
    assert workflow is not None
    assert workflow.state is state
    assert Gravity.REFUSED not in gravities


def test_without_status_the_last_signature_counts() -> None:
    sent, signed = "Submitted: Trần Thị B; 2024-05-01", "Approved: Nguyễn Văn A; 2024-05-02"
    assert read(sent)[0] == Workflow(State.SUBMITTED, SENT)
    assert read(sent, signed) == (Workflow(State.APPROVED, SENT, SIGNED), [], [])
    gone = Workflow(State.WITHDRAWN, None, SIGNED, (), Withdrawal(date(2024, 6, 1), "số sai"))
    assert read(signed, "Withdrawn: 2024-06-01; số sai") == (gone, [], [])


def test_name_and_day_may_change_places() -> None:
    assert read("Approved: 2024-05-02; Nguyễn Văn A")[0] == Workflow(State.APPROVED, None, SIGNED)


def test_corrections_may_be_several_and_come_newest_first() -> None:
    workflow, told, _ = read("Correction: 2024-05-07; Một.", "Correction: 2024-05-08; Hai; ba.")
    assert told == []
    assert workflow == Workflow(
        State.PUBLISHED,
        corrections=(
            Correction(date(2024, 5, 8), "Hai; ba."),
            Correction(date(2024, 5, 7), "Một."),
        ),
    )


@pytest.mark.parametrize(
    ("headers", "line", "words"),
    [
        (("Status: hidden",), 3, "không hiểu “Status: hidden”"),
        (("Status: aproved",), 3, "Status: approved"),
        (("Approved: Nguyễn Văn A",), 3, "thiếu ngày"),
        (("Approved: 2024-05-02",), 3, "thiếu họ tên"),
        (("Approved: A; B; 2024-05-02",), 3, "ghi thừa"),
        (("Approved: A; 2024-13-02",), 3, "2024-13-02"),
        (("Approved: A; 02/05/2024",), 3, "có thể là"),
        (("Submitted: B; 2024-05-03", "Approved: A; 2024-05-02"), 4, "trước ngày gửi"),
        (("Status: approved", "Submitted: B; 2024-05-03"), 3, "chưa ghi ai duyệt"),
        (("Status: published", "Withdrawn: 2024-06-01; sai"), 3, "Status: withdrawn"),
        (("Withdrawn: 2024-06-01",), 3, "thiếu lý do"),
        (("Withdrawn: 2024-05-01; sai",), 3, "trước ngày đăng bài"),
        (("Correction: Số người là 120.",), 3, "không đọc được ngày"),
        (("Correction: 2024-05-07; Một.", "Correction: 2024-05-08"), 4, "thiếu nội dung"),
        ((f"Correction: 2024-05-07; {'x' * 3000}",), 3, "nhiều nhất được 2000"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(
    headers: tuple[str, ...], line: int, words: str
) -> None:
    _, told, gravities = read(*headers)
    assert gravities == [Gravity.REFUSED], told
    assert told[0].startswith(f"{line}: ")
    assert words in told[0]


@pytest.mark.parametrize("state", ["approved", "published", "submitted", "withdrawn"])
def test_a_state_nobody_signed_is_noticed(state: str) -> None:
    _, told, gravities = read(f"Status: {state}")
    assert gravities == [Gravity.NOTICE]
    assert "thêm dòng" in told[0]


def test_an_unknown_state_is_no_draft_whose_faults_are_only_noticed() -> None:
    workflow, _, gravities = read("Status: hidden", "Submitted: Nguyễn Văn A; 2024-05-02")
    assert workflow is not None
    assert not workflow.held
    assert gravities == [Gravity.REFUSED]
