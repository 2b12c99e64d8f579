"""What ``bulletin links`` looks through: every article and page, those at fault among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from plugins.bulletin.pages.index import Gathered, Row, ready_on
from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem, Refused, refusals
from plugins.desk.linked import Book, Broken, Nearest, Source
from plugins.desk.workplace import Press
from plugins.manuscript.reader import ArticleReader, Reading
from plugins.press.links import HOME, page_facts
from plugins.press.live import Live
from plugins.press.render import Printing
from plugins.press.site import with_pages

# What readers of articles say of links, pictures and old addresses: a check tells them as well.
_OF_LINKS = re.compile(
    r"(?:không dùng được liên kết|không đọc được địa chỉ của liên kết|không hiểu liên kết"
    r"|liên kết|không có ảnh|không mở được ảnh|ảnh|địa chỉ cũ)"
    r" “(?P<link>[^”]*)”(?! (?:không|chưa) có (?:lời )?mô tả)"
)
_MEANT = re.compile(r"có phải\s+“?(?P<near>[^”?]+?)”?\s*\?")

Found = tuple[Site, list[Source], Book, Nearest, Gathered]


def book_of(press: Press, public: str) -> Found:
    """All that links are typed in, and all they may lead to; ``public`` is the site's address.

    Raises :class:`Refused` where registers or settings are at fault: nobody knows the pages then.
    """
    registry, gathered = press.survey()
    if wrong := refusals(registry.problems):
        raise Refused(wrong)
    unread = [*_unread(press, gathered)]
    edition = press.edition(registry, replace(gathered, problems=()))
    names = frozenset(sheaf.name for sheaf in press.sheaves(edition))
    rows = {row.url: row for row in gathered.rows}
    site, _ = with_pages(edition.site, names)
    live = Live(
        press.sheaves(edition),
        lambda leaves: press.closing(edition, leaves),
        lambda url: gathered.articles.entry(rows[url]),
        Printing(press.templates(), press.printers(), site),
    )
    ready = {row.url: _ready(row) for row in gathered.rows}
    ready |= {each.url: None if each.held else date.min for each in unread}
    anchors = {
        f"{each.url}{HOME}": page_facts(each.story.body_html).anchors
        for each in unread
        if each.story
    }
    withdrawn = frozenset(row.url for row in gathered.withdrawn)
    book = Book(names, live.page, ready, withdrawn, dict(anchors))
    files = {Path(row.path).stem: row.url for row in (*gathered.rows, *gathered.withdrawn)}
    files |= {Path(page.path).stem: page.url for page in gathered.pages}
    sources = [*_sources(gathered, unread)]
    return (
        replace(site, address=public.rstrip("/")),
        sources,
        book,
        Nearest(sorted({*names, *ready}), files),
        gathered,
    )


def _ready(row: Row) -> date | None:
    return None if row.workflow and row.workflow.held else ready_on(row)


def _sources(gathered: Gathered, unread: Iterable[Reading]) -> Iterator[Source]:
    for row in gathered.rows:
        if links := gathered.articles.entry(row).links:
            yield Source(row.path, f"{row.url}{HOME}", links, _ready(row))
    for reading in unread:
        if reading.story:
            ready = None if reading.held else date.min
            yield Source(reading.path, f"{reading.url}{HOME}", reading.story.links, ready)
    for page in gathered.pages:
        yield Source(page.path, f"{page.url}{HOME}", page.links)
    for each in gathered.introductions:
        yield Source(each.path, f"{each.url}{HOME}", each.links)
    for issue in gathered.issues:
        yield Source(issue.path, f"{issue.url}{HOME}", issue.links, issue.day)


def _unread(press: Press, gathered: Gathered) -> Iterator[Reading]:
    """What can be known of articles at fault, so that their links are looked at as well."""
    known = {row.path for row in (*gathered.rows, *gathered.held, *gathered.withdrawn)}
    paths = {problem.path for problem in gathered.problems}
    known |= {page.path for page in gathered.pages}
    known |= {each.path for each in gathered.introductions}
    reader = None
    for path in sorted(paths - known):
        file = Path(path)
        if path.endswith(".md") and file.is_file():
            reader = reader or ArticleReader(press.registers(), (), press.content())
            reading = reader.read(path, file.read_bytes())
            if reading.url:
                yield reading


def of_other_faults(problems: Iterable[Problem]) -> list[Broken]:
    """Those of the problems that are of a picture, an old address or a link that is none."""
    found = []
    for problem in sorted(set(problems)):
        if link := _OF_LINKS.match(problem.what):
            meant = _MEANT.search(problem.fix)
            found.append(Broken(problem, link["link"], meant["near"] if meant else None))
    return found
