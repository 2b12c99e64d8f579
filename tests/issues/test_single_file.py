"""An issue as one HTML file: everything within, and an index that leads to articles."""

from __future__ import annotations

from pathlib import Path

from plugins.issues.index import UNITS
from plugins.issues.printed import (
    IndexGroup,
    IndexLine,
    PrintedArticle,
    PrintedIssue,
    PrintedPart,
)
from plugins.issues.single_file import html_of


def article(anchor: str) -> PrintedArticle:
    return PrintedArticle(anchor, "T", "", "", "", '<img alt="" src="picture:a b.jpg">', "")


PARTS = (PrintedPart("phan-1", "", (article("bai-1"),)), PrintedPart("phan-2", "Gương", (
    article("bai-2"), article("bai-3"))))  # fmt: skip
PLACES = ("bai-1-don-vi-xa-a", "bai-2", "bai-3")
INDEX = (IndexGroup(UNITS, (IndexLine("Xã A", PLACES),)),)
ISSUE = PrintedIssue("Số 1", "", "", "", None, None, PARTS, INDEX, ())


def test_pictures_lie_within_and_the_index_tells_articles(tmp_path: Path) -> None:
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "screen.css").write_text("p {}", encoding="utf-8")
    seen: list[tuple[PrintedIssue, str]] = []

    def template(issue: PrintedIssue, style: str) -> str:
        seen.append((issue, style))
        return "".join(each.body_html for part in issue.parts for each in part.articles)

    made = html_of(ISSUE, template, tmp_path, lambda address: address.encode())
    assert made.decode() == '<img alt="" src="data:image/jpeg;base64,YSBiLmpwZw==">' * 3
    ((issue, style),) = seen
    assert style == "p {}"
    assert issue.index[0].lines[0].pages == (("1–3", "bai-1-don-vi-xa-a"),)
