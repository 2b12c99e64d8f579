"""What the headers say of an article’s way to readers: ``Status``, ``Submitted``, ``Approved``,
``Correction``, ``Withdrawn``.

An article that has none of them is published, as articles were before there were these headers.
Without ``Status`` the last step that is signed counts: handed in and not approved is not published.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.text.dates import NoDate, parse_day, short_day
from plugins.bulletin.text.vietnamese import shortened, slug_of
from plugins.bulletin.workflow import Correction, Signature, State, Withdrawal, Workflow
from plugins.manuscript.clean import one_line
from plugins.manuscript.headers import Header, Manuscript

# What editors call a state, without marks; “đăng” and “đang” are one without them.
STATE_WORDS = {
    **dict.fromkeys(("draft", "nhap", "ban-nhap", "du-thao", "dang-viet"), State.DRAFT),
    **dict.fromkeys(
        ("submitted", "da-gui", "da-trinh", "da-nop", "cho-duyet", "trinh-duyet", "gui-duyet"),
        State.SUBMITTED,
    ),
    **dict.fromkeys(("approved", "da-duyet", "duoc-duyet", "duyet", "phe-duyet"), State.APPROVED),
    **dict.fromkeys(("published", "da-dang", "xuat-ban", "da-xuat-ban"), State.PUBLISHED),
    **dict.fromkeys(
        ("withdrawn", "da-rut", "rut", "rut-bai", "go", "da-go", "go-bai", "thu-hoi", "da-thu-hoi"),
        State.WITHDRAWN,
    ),
}
_SHOWN = (
    "draft (nháp), submitted (đã gửi), approved (đã duyệt), published (đã đăng), withdrawn (đã rút)"
)
_HEADERS = ("Status", "Submitted", "Approved", "Correction", "Withdrawn")
_OUT = (State.APPROVED, State.PUBLISHED)
_LONGEST = 2_000  # letters of a correction or a reason


def workflow_of(
    manuscript: Manuscript, day: date | None, problems: list[Problem]
) -> Workflow | None:
    """The way of an article of a day; what is wrong is added to the problems.

    None where no header speaks of it, or readers are told nothing: the article is published.
    """
    if not any(key in manuscript.headers for key in _HEADERS):
        return None
    reader = _Reader(manuscript, day, problems)
    return reader.workflow()


class _Reader:
    """Reads the headers of one article."""

    def __init__(self, manuscript: Manuscript, day: date | None, problems: list[Problem]) -> None:
        self._manuscript, self._day, self._problems = manuscript, day, problems

    def workflow(self) -> Workflow:
        submitted, approved = self._signature("Submitted"), self._signature("Approved")
        withdrawal = self._withdrawal()
        if submitted and approved and approved.day < submitted.day:
            what = (
                f"bài được duyệt ngày {short_day(approved.day)}, "
                f"trước ngày gửi {short_day(submitted.day)}"
            )
            self._tell("Approved", what, "sửa ngày ở “Submitted:” hoặc “Approved:”")
        state = self._state()
        if state is State.WITHDRAWN:
            withdrawal = withdrawal or Withdrawal()
        return Workflow(state, submitted, approved, self._corrections(), withdrawal)

    def _state(self) -> State:
        """What the article is. One of which that cannot be told is refused: were it taken for a
        draft, its faults would be none."""
        said = self._has("Status")
        implied = State.PUBLISHED
        for key, state in (
            ("Withdrawn", State.WITHDRAWN),
            ("Approved", State.APPROVED),
            ("Submitted", State.SUBMITTED),
        ):
            if self._has(key):
                implied = state
                break
        if not said:
            return implied
        value = one_line(self._manuscript.value("Status"))
        declared = STATE_WORDS.get(slug_of(value))
        if declared is None:
            near = difflib.get_close_matches(slug_of(value), STATE_WORDS, n=1, cutoff=0.6)
            fix = f"có phải  Status: {STATE_WORDS[near[0]]}  ? " if near else ""
            if value:
                what = f"không hiểu “Status: {shortened(value, 40)}”"
                self._tell("Status", what, f"{fix}Các trạng thái: {_SHOWN}")
            return State.PUBLISHED
        self._check(declared)
        return declared

    def _check(self, state: State) -> None:
        """That the other headers bear a declared state out."""
        if self._has("Withdrawn") and state is not State.WITHDRAWN:
            what = f"bài có “Withdrawn:” mà “Status:” là {state}"
            self._tell("Status", what, "viết  Status: withdrawn  , hoặc bỏ dòng “Withdrawn:”")
        elif state in _OUT and not self._has("Approved"):
            what = f"“Status:” là {state} mà chưa ghi ai duyệt"
            fix = "thêm dòng  Approved: họ tên; năm-tháng-ngày"
            refused = self._has("Submitted")  # handed in, and nobody signed
            self._tell("Status", what, fix, Gravity.REFUSED if refused else Gravity.NOTICE)
        elif state is State.SUBMITTED and not self._has("Submitted"):
            fix = "thêm dòng  Submitted: họ tên; năm-tháng-ngày"
            self._tell("Status", "chưa ghi ai gửi bài, ngày nào", fix, Gravity.NOTICE)
        elif state is State.WITHDRAWN and not self._has("Withdrawn"):
            fix = "thêm dòng  Withdrawn: năm-tháng-ngày; lý do"
            self._tell("Status", "chưa ghi rút bài ngày nào, vì sao", fix, Gravity.NOTICE)

    def _signature(self, key: str) -> Signature | None:
        """“Nguyễn Văn A; 2026-11-20”, in either order."""
        value = one_line(self._manuscript.value(key))
        if not value:
            return None
        parts = [part.strip() for part in value.split(";") if part.strip()]
        days, names, wrong = [], [], ""
        for part in parts:
            try:
                days.append(parse_day(part))
            except NoDate as no_date:
                if any(sign.isdecimal() for sign in part):
                    wrong = str(no_date)
                else:
                    names.append(part)
        if len(days) == 1 and len(names) == 1 and not wrong:
            return Signature(names[0], days[0])
        if not wrong:
            wrong = "thiếu ngày" if not days else "thiếu họ tên" if not names else "ghi thừa"
        fix = f"viết  {key}: họ tên; năm-tháng-ngày  , ví dụ  {key}: Nguyễn Văn A; 2026-11-20"
        self._tell(key, f"“{key}:” {wrong}", fix)
        return None

    def _corrections(self) -> tuple[Correction, ...]:
        found = [*self._dated("Correction", "nội dung đính chính")]
        told = [Correction(day, text) for day, text in found if day]
        return tuple(sorted(told, key=lambda each: each.day, reverse=True))

    def _withdrawal(self) -> Withdrawal | None:
        said = [*self._dated("Withdrawn", "lý do")]
        return Withdrawal(*said[0]) if said else None

    def _dated(self, key: str, noun: str) -> Iterator[tuple[date | None, str]]:
        """The day and the text of each header of a key: “2026-11-21; text”."""
        example = f"viết  {key}: năm-tháng-ngày; {noun}"
        for header in self._manuscript.all(key):
            typed, _, text = one_line(header.value).partition(";")
            if not header.value:
                continue
            text = text.strip()
            try:
                day = parse_day(typed)
            except NoDate as no_date:
                self._tell(key, f"“{key}:” {no_date}", example, header=header)
                continue
            if not text:
                self._tell(key, f"“{key}:” thiếu {noun}", example, header=header)
            elif len(text) > _LONGEST:
                what = f"{noun} dài {len(text)} chữ cái, nhiều nhất được {_LONGEST}"
                self._tell(key, what, "viết ngắn lại", header=header)
            elif self._day and day < self._day:
                what = f"“{key}:” ghi ngày {short_day(day)}, trước ngày đăng bài"
                self._tell(key, what, "sửa ngày ấy, hoặc “Date:”", header=header)
            else:
                yield day, text

    def _has(self, key: str) -> bool:
        return key in self._manuscript.headers

    def _tell(
        self,
        key: str,
        what: str,
        fix: str,
        gravity: Gravity = Gravity.REFUSED,
        header: Header | None = None,
    ) -> None:
        line = header.line if header else self._manuscript.line(key)
        self._problems.append(Problem(self._manuscript.path, line, what, fix, gravity))
