"""An article that was taken back: its address answers, its text is gone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.plan import WITHDRAWN, Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Head, Notice, Piece, WithdrawnPage
from plugins.bulletin.text.dates import spoken_day
from plugins.bulletin.workflow import Withdrawal
from plugins.paper.lists import NEWS


def withdrawn(edition: Edition) -> Iterator[Sheaf]:
    """A page for each article that was withdrawn; nothing but its title and day is shown of it."""
    for row in edition.withdrawn:
        gone = _withdrawal(row)
        yield sheaf(
            row.url,
            partial(_page, row),
            row.title,
            row.date,
            gone.day,
            gone.reason,
            registers=False,
        )


def _page(row: Row) -> Iterator[Plan]:
    gone = _withdrawal(row)
    day = f" {spoken_day(gone.day)}" if gone.day else ""
    reason = f"Lý do: {gone.reason}" if gone.reason else ""
    page = WithdrawnPage(
        head=Head(
            title=f"Bài đã rút: {row.title}",
            description="Bài này đã được rút, không còn trên trang.",
            path=(NEWS,),
            url=row.url,
        ),
        title=row.title,
        notice=Notice("withdrawn", (Piece(f"Bài này đã được rút{day}."),), reason),
        published=f"Bài đăng {spoken_day(row.date)}.",
    )
    yield Plan(f"{row.url}index.html", WITHDRAWN, {"page": page})


def _withdrawal(row: Row) -> Withdrawal:
    gone = row.workflow.withdrawal if row.workflow else None
    return gone or Withdrawal()
