"""Every page of the paper itself."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bulletin.pages.index import Edition
from plugins.bulletin.pages.plan import Plan
from plugins.paper.archive import archive
from plugins.paper.article import articles
from plugins.paper.fixed import fixed_pages, not_found
from plugins.paper.home import home
from plugins.paper.lists import all_news, authors, sections
from plugins.paper.sheet import sheet_of


def plan_paper(edition: Edition, earlier: tuple[Plan, ...] = ()) -> Iterator[Plan]:
    """Home, articles, lists, archive, fixed pages, 404."""
    sheet = sheet_of(edition)
    yield home(sheet)
    yield from articles(sheet)
    yield from all_news(sheet)
    yield from sections(sheet)
    yield from authors(sheet)
    yield from archive(sheet)
    yield from fixed_pages(sheet)
    yield not_found(sheet)
