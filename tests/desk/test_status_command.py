"""``bulletin status``: every article with its stage, who and when."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.desk.conftest import ARTICLE, Bulletin

HERE = "content/articles/2023/11"
CONTENT = ("--content", "content")
OF_STATES = {
    "draft": "Status: nháp\n",
    "submitted": "Submitted: Trần Thị B; 2023-11-08\n",
    "scheduled": "Approved: Nguyễn Văn A; 2999-01-02\n",
    "approved": "Status: approved\nApproved: Nguyễn Văn A; 2023-11-09\n",
    "withdrawn": "Withdrawn: 2023-11-12; số liệu sai\n",
}


@pytest.fixture
def every(article: Path) -> Path:
    """An article of each stage."""
    for name, headers in OF_STATES.items():
        text = ARTICLE.replace("Section", f"{headers}Section").replace("Tết Sum vầy ở", name)
        article.with_name(f"{name}.md").write_text(text, encoding="utf-8")
    return article


def listed(bulletin: Bulletin, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(bulletin("status", "--json", *arguments, *CONTENT).stdout)
    return found


def test_every_article_is_told_with_its_stage_who_and_when(bulletin: Bulletin, every: Path) -> None:
    told = {each["path"]: each for each in listed(bulletin)["articles"]}
    states = {path.removeprefix(f"{HERE}/"): each["state"] for path, each in told.items()}
    assert states == {f"{name}.md": name for name in OF_STATES} | {"tet-sum-vay.md": "published"}
    who = {each["state"]: (each["who"], each["when"]) for each in told.values()}
    assert who["submitted"] == ("Trần Thị B", "2023-11-08")
    assert who["scheduled"] == ("Nguyễn Văn A", "2999-01-02")
    assert who["withdrawn"][1] == "2023-11-12"
    assert who["draft"] == ("Thu Thủy", None)


def test_people_read_stages_in_their_order_with_a_count(bulletin: Bulletin, every: Path) -> None:
    lines = bulletin("status", *CONTENT).output.split("\n")
    headings = [line for line in lines if line.endswith("(1)")]
    assert headings == [
        "Bản nháp (1)",
        "Đã gửi, chờ duyệt (1)",
        "Chờ đến ngày đăng (1)",
        "Đã duyệt, đăng ở lần dựng tới (1)",
        "Đã đăng (1)",
        "Đã rút (1)",
    ]
    assert f"              {HERE}/submitted.md – Trần Thị B" in lines
    assert lines[-2].startswith("6 bài: 1 bản nháp, 1 đã gửi, chờ duyệt,")


def test_one_stage_can_be_asked_for(bulletin: Bulletin, every: Path) -> None:
    found = listed(bulletin, "--state", "scheduled")["articles"]
    assert [each["path"] for each in found] == [f"{HERE}/scheduled.md"]


def test_two_stages_can_be_asked_for(bulletin: Bulletin, every: Path) -> None:
    found = listed(bulletin, "--state", "draft", "--state", "submitted")["articles"]
    assert [each["state"] for each in found] == ["draft", "submitted"]


def test_a_stage_that_there_is_none_of_is_told_with_all_there_are(
    bulletin: Bulletin, article: Path
) -> None:
    result = bulletin("status", "--state", "nháp", *CONTENT)
    assert result.exit_code == 2
    assert "chọn một trong: draft, submitted, scheduled, approved" in result.stderr


@pytest.mark.parametrize(("headers", "code"), [("Status: draft\n", 0), ("", 1)])
def test_an_article_that_cannot_be_read_is_listed_with_its_fault(
    bulletin: Bulletin, article: Path, headers: str, code: int
) -> None:
    text = ARTICLE.replace("2023-11-10", "hôm qua").replace("Section", f"{headers}Section")
    article.with_name("sai.md").write_text(text, encoding="utf-8")
    result = bulletin("status", *CONTENT)
    assert result.exit_code == code
    assert "Không đọc được, chưa biết ở bước nào" in result.output
    assert "không đọc được ngày “hôm qua”" in result.output
    (one,) = listed(bulletin)["unreadable"]
    assert (one["path"], one["line"]) == (f"{HERE}/sai.md", 2)


def test_notices_of_articles_with_a_stage_are_not_told(bulletin: Bulletin, article: Path) -> None:
    article.write_text(ARTICLE.replace("Section: Phong trào thi đua\n", ""), encoding="utf-8")
    assert listed(bulletin)["unreadable"] == []


def test_no_article_at_all_is_said(bulletin: Bulletin, article: Path) -> None:
    article.unlink()
    assert bulletin("status", *CONTENT).stdout.startswith("Không có bài nào.")
