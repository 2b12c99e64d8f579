"""The page of an article: what stands around its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import main_first, named
from plugins.bulletin.pages.fate import in_short
from plugins.bulletin.pages.index import Mark, Row
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.views import ArticlePage, Head, NameList, Piece
from plugins.bulletin.text.dates import weekday_day, weekday_within
from plugins.paper.lists import NEWS
from plugins.paper.related import Kinship
from plugins.paper.sheet import Sheet

SHOWN = 5  # names of one sort beside an article; the others are folded away
MAIN = "Chủ đề chính"
LEAST = 2  # mentions of a main name that is not in the title


def articles(sheet: Sheet) -> Iterator[Plan]:
    """A plan for each row; the template also needs the entry, which the plan names.

    The page says nothing that another article could change, but for its neighbours in time and
    its related articles: no count of articles stands beside a name.
    """
    kinship = Kinship(sheet.found, sheet.cards)
    fates = {
        slug: tuple(
            replace(piece, url=piece.url and sheet.site.topic(piece.url))
            for piece in in_short(sheet.registers, slug)
        )
        for slug in sheet.found.units
    }
    for place, row in enumerate(sheet.rows):
        newer = sheet.rows[place - 1] if place else None
        older = sheet.rows[place + 1] if place + 1 < len(sheet.rows) else None
        page = ArticlePage(
            head=Head(
                title=row.title,
                description=row.summary,
                path=(NEWS, row.section),
                url=row.url,
            ),
            day=weekday_day(row.date),
            day_within=weekday_within(row.date),
            iso_day=row.date.isoformat(),
            names=tuple(name_lists(row, fates)),
            related=kinship.related(row),
            previous=Link(older.title, older.url) if older else None,
            next=Link(newer.title, newer.url) if newer else None,
        )
        yield Plan(
            address=f"{row.url}index.html",
            printer="article.html",
            records={"page": page},
            entry=row.url,
            changed=row.date,
        )


def name_lists(row: Row, fates: Mapping[str, tuple[Piece, ...]]) -> Iterator[NameList]:
    """Campaigns, units and awards of an article, the main one first; no list that is empty.

    ``fates``: what became of units and places, by slug.

    The main campaign or unit is one named in the title, or else one mentioned twice or more; it
    is called so only where it stands out from the next by these two.
    """
    for title, other, shape, marks in (
        ("Phong trào trong bài", "tên", "campaign", row.campaigns),
        ("Đơn vị trong bài", "đơn vị", "unit", row.units),
        ("Khen thưởng trong bài", "hình thức", "award", row.awards),
    ):
        ordered = main_first(marks)
        main = shape != "award" and _stands_out(ordered)
        items = tuple(
            named(
                shape,
                mark,
                note=MAIN if main and place == 0 else "",
                fate=fates.get(mark.slug or "", ()),
            )
            for place, mark in enumerate(ordered)
        )
        if items:
            more = items[SHOWN:]
            more_title = f"{len(more)} {other} khác được nhắc đến" if more else ""
            yield NameList(title, items[:SHOWN], more_title, more)


def _stands_out(ordered: tuple[Mark, ...]) -> bool:
    if not ordered or not (ordered[0].in_title or ordered[0].mentions >= LEAST):
        return False
    ranks = [(mark.in_title, mark.mentions) for mark in ordered[:2]]
    return len(ranks) == 1 or ranks[0] > ranks[1]
