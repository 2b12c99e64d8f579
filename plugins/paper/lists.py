"""Lists of articles: all news, sections, authors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.paging import listings
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.pages.views import Card, Group, Head, IndexPage, ListPage, Named
from plugins.bulletin.text.vietnamese import first_letter, sort_key
from plugins.paper.sheet import Sheet

NEWS = Link("Tin mới", "tin/")
SECTIONS = Link("Chuyên mục", "chuyen-muc/")
AUTHORS = Link("Tác giả", "tac-gia/")


def all_news(sheet: Sheet) -> Iterator[Plan]:
    """Every article, newest first, under “tin/”."""
    head = Head(
        title="Tất cả tin",
        description=f"Mọi bài của {sheet.site.name}, mới trước.",
        feed=sheet.site.feed(sheet.site.name),
        url=NEWS.url,
    )
    yield from list_plans(sheet, head, sheet.rows, "Chưa có bài nào.")


def sections(sheet: Sheet) -> Iterator[Plan]:
    """Each section of the register, with or without articles, those that only articles name, and
    the list of them all."""
    names = sections_of(sheet.registers, sheet.rows)
    for section in names:
        rows = sheet.found.sections.get(section.url, ())
        head = Head(
            title=section.name,
            description=f"Bài trong chuyên mục {section.name}, mới trước.",
            path=(SECTIONS,),
            feed=sheet.site.feed(section.name, section.url) if rows else None,
            url=section.url,
        )
        empty = "Chưa có bài nào trong chuyên mục này."
        yield from list_plans(sheet, head, rows, empty)
    groups = (Group("Chuyên mục và số bài", _named(names, sheet.found.sections)),) if names else ()
    yield _names_plan(SECTIONS, "Các chuyên mục của bản tin.", groups)


def authors(sheet: Sheet) -> Iterator[Plan]:
    """Everyone who signed an article, and the list of them in Vietnamese order."""
    names = {author.url: author for row in sheet.rows for author in row.authors}
    ordered = sorted(names.values(), key=lambda author: (sort_key(author.name), author.url))
    for author in ordered:
        head = Head(
            title=author.name,
            description=f"Bài của {author.name}, mới trước.",
            path=(AUTHORS,),
            url=author.url,
        )
        yield from list_plans(sheet, head, sheet.found.authors[author.url], "")
    letters = groupby(ordered, key=lambda author: first_letter(author.name))
    groups = tuple(
        Group(letter, _named(tuple(some), sheet.found.authors), anchor=f"van-{letter.lower()}")
        for letter, some in letters
    )
    yield _names_plan(AUTHORS, "Những người có bài trong bản tin.", groups)


def list_plans(
    sheet: Sheet,
    head: Head,
    rows: Sequence[Row],
    empty: str,
    ways: tuple[Link, ...] = (),
) -> Iterator[Plan]:
    """A list over as many pages as it fills; its address is that of ``head``, whose path says what
    sort of list it is."""
    cards: list[Card] = [sheet.cards[row.url] for row in rows]
    for url, listing in listings(head.url, cards, sheet.site.page_size, empty):
        number = listing.pager.current if listing.pager else 1
        title = head.title if number == 1 else f"{head.title} – trang {number}"
        page = ListPage(replace(head, url=url, title=title), "", head.title, listing, ways)
        changed = date.fromisoformat(listing.cards[0].iso_day) if listing.cards else None
        yield Plan(f"{url}index.html", "list.html", {"page": page}, changed=changed)


def _named(names: Sequence[Link], found: Mapping[str, tuple[Row, ...]]) -> tuple[Named, ...]:
    return tuple(
        Named("", "", name.name, name.url, counted(len(found.get(name.url, ())))) for name in names
    )


def _names_plan(at: Link, lead: str, groups: tuple[Group, ...]) -> Plan:
    head = Head(title=at.name, description=lead, path=(NEWS,), url=at.url)
    page = IndexPage(head=head, title=at.name, lead=lead, groups=groups)
    return Plan(f"{at.url}index.html", "names.html", {"page": page})
