"""What was put right in published articles: beside each of them, and all on one page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import CorrectedArticle, CorrectionsPage, Head, Notice, Piece
from plugins.bulletin.text.dates import short_day, spoken_day
from plugins.bulletin.workflow import State

CORRECTIONS = Link("Đính chính", "dinh-chinh/")
HEADING = "Thông tin cải chính, xin lỗi"  # the law's words: Luật Báo chí 2016, điều 42
_NO_CORRECTION = "Chưa có bài nào phải đính chính."
_WAITS = {
    State.DRAFT: "Bản nháp",
    State.SUBMITTED: "Bài đã gửi, chưa duyệt",
}


def notices_of(row: Row) -> Iterator[Notice]:
    """What stands above the text of an article: that it is a draft."""
    if row.workflow and row.workflow.held:
        title = f"{_WAITS[row.workflow.state]}: chỉ thấy khi xem trước"
        text = "Bài này không có trên trang đã xuất bản cho đến khi được duyệt."
        yield Notice("draft", (Piece(title),), text)


def corrections_of(row: Row) -> Iterator[Notice]:
    """What was put right in an article, newest first: it stands below the text."""
    for correction in row.workflow.corrections if row.workflow else ():
        title = f"Đính chính {spoken_day(correction.day)}"
        yield Notice("correction", (Piece(title),), correction.text)


def corrected(row: Row) -> str:
    """“Đã đính chính 21/11/2026”, the day of the last correction; “” where there is none."""
    if not row.workflow or not row.workflow.corrections:
        return ""
    return f"Đã đính chính {short_day(row.workflow.corrections[0].day)}"


def corrections(edition: Edition) -> Sheaf:
    """The page of all corrections, the newest first; it is there even if there is none."""
    rows = [row for row in edition.rows if row.workflow and row.workflow.corrections]
    found = [
        (correction.day, row.title, row.url, correction.text, *_where(row))
        for row in rows
        for correction in (row.workflow.corrections if row.workflow else ())
    ]
    told = tuple(sorted(found, key=lambda each: (-each[0].toordinal(), *each[1:4])))
    items = tuple(
        CorrectedArticle(
            short_day(day), day.isoformat(), Link(title, url), text, Link(*section), published
        )
        for day, title, url, text, section, published in told
    )
    return sheaf(CORRECTIONS.url, partial(_page, items, edition.site.name), told, registers=False)


def _where(row: Row) -> tuple[tuple[str, str], str]:
    return (row.section.name, row.section.url), short_day(row.date)


def _page(items: tuple[CorrectedArticle, ...], site: str) -> Iterator[Plan]:
    head = Head(
        title=CORRECTIONS.name,
        description=f"Những điều {site} đã đăng chưa đúng và đã sửa.",
        url=CORRECTIONS.url,
    )
    page = CorrectionsPage(head, HEADING, items, "" if items else _NO_CORRECTION)
    yield Plan(f"{CORRECTIONS.url}index.html", "corrections.html", {"page": page})
