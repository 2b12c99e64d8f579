"""Lists of articles: all news, sections, authors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.occurrences import NONE, Rows
from plugins.bulletin.pages.paging import Part, parts
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.sections import sections_of
from plugins.bulletin.pages.views import Group, Head, IndexPage, ListPage, Named
from plugins.bulletin.text.vietnamese import first_letter, sort_key

NEWS = Link("Tin mới", "tin/")
SECTIONS = Link("Chuyên mục", "chuyen-muc/")
AUTHORS = Link("Tác giả", "tac-gia/")

Counts = tuple[tuple[str, str, int], ...]  # name, address, articles


def all_news(edition: Edition) -> Iterator[Sheaf]:
    """Every article, newest first, under “tin/”."""
    head = Head(
        title="Tất cả tin",
        description=f"Mọi bài của {edition.site.name}, mới trước.",
        feed=edition.site.feed(edition.site.name),
        url=NEWS.url,
    )
    yield from list_sheaves(edition, head, edition.found.all, "Chưa có bài nào.")


def sections(edition: Edition) -> Iterator[Sheaf]:
    """Each section of the register, with or without articles, those that only articles name, and
    the list of them all."""
    names = sections_of(edition.registers, edition.rows)
    for section in names:
        rows = edition.found.sections.get(section.url, NONE)
        head = Head(
            title=section.name,
            description=f"Bài trong chuyên mục {section.name}, mới trước.",
            path=(SECTIONS,),
            feed=edition.site.feed(section.name, section.url) if rows else None,
            url=section.url,
        )
        yield from list_sheaves(edition, head, rows, "Chưa có bài nào trong chuyên mục này.")
    counts = tuple(
        (name.name, name.url, len(edition.found.sections.get(name.url, ()))) for name in names
    )
    yield sheaf(SECTIONS.url, partial(_section_index, counts), counts, registers=False)


def _section_index(counts: Counts) -> Iterator[Plan]:
    groups = (Group("Chuyên mục và số bài", _named(counts)),) if counts else ()
    yield _names_plan(SECTIONS, "Các chuyên mục của bản tin.", groups)


def authors(edition: Edition) -> Iterator[Sheaf]:
    """Everyone who signed an article, and the list of them in Vietnamese order."""
    found = edition.found.authors
    names = {author.url: author.name for row in edition.rows for author in row.authors}
    for url, name in names.items():
        head = Head(title=name, description=f"Bài của {name}, mới trước.", path=(AUTHORS,), url=url)
        yield from list_sheaves(edition, head, found[url])
    counts = tuple((name, url, len(found[url])) for url, name in names.items())
    yield sheaf(AUTHORS.url, partial(_author_index, counts), counts, registers=False)


def _author_index(counts: Counts) -> Iterator[Plan]:
    ordered = sorted(counts, key=lambda author: (sort_key(author[0]), author[1]))
    groups = tuple(
        Group(letter, _named(tuple(some)), anchor=f"van-{letter.lower()}")
        for letter, some in groupby(ordered, key=lambda author: first_letter(author[0]))
    )
    yield _names_plan(AUTHORS, "Những người có bài trong bản tin.", groups)


def list_sheaves(
    edition: Edition,
    head: Head,
    rows: Rows,
    empty: str = "",
    ways: tuple[Link, ...] = (),
) -> Iterator[Sheaf]:
    """A list over as many pages as it fills, each a sheaf, so that a change in one article makes
    one page anew; its address is that of ``head``, whose path says what sort of list it is."""
    said = tuple((way.name, way.url) for way in ways)
    for part in parts(head.url, rows, edition.site.page_size):
        plans = partial(_list_page, edition, head, part, empty, ways)
        needs = (head.title, said, part.total, part.told)
        yield sheaf(part.url, plans, *needs, registers=False)


def _list_page(
    edition: Edition, head: Head, part: Part, empty: str, ways: tuple[Link, ...]
) -> Iterator[Plan]:
    title = head.title if part.number == 1 else f"{head.title} – trang {part.number}"
    listing = part.listing(edition.cards, empty)
    page = ListPage(replace(head, url=part.url, title=title), "", head.title, listing, ways)
    changed = part.rows[0].date if part.rows else None
    yield Plan(f"{part.url}index.html", "list.html", {"page": page}, changed=changed)


def _named(counts: Counts) -> tuple[Named, ...]:
    return tuple(Named("", "", name, url, counted(count)) for name, url, count in counts)


def _names_plan(at: Link, lead: str, groups: tuple[Group, ...]) -> Plan:
    head = Head(title=at.name, description=lead, path=(NEWS,), url=at.url)
    page = IndexPage(head=head, title=at.name, lead=lead, groups=groups)
    return Plan(f"{at.url}index.html", "names.html", {"page": page})
