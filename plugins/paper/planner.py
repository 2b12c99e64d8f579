"""Every page of the paper itself."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.plan import Sheaf
from plugins.paper.archive import archive
from plugins.paper.article import articles
from plugins.paper.corrections import corrections
from plugins.paper.feed_list import feed_list
from plugins.paper.fixed import fixed_pages, not_found
from plugins.paper.home import home
from plugins.paper.lists import all_news, authors, sections
from plugins.paper.moved import moved
from plugins.paper.site_map import site_map
from plugins.paper.withdrawn import withdrawn


def plan_paper(edition: Edition) -> Iterator[Sheaf]:
    """Home, articles, lists, archive, feeds, site map, fixed pages, corrections, withdrawn, 404."""
    yield home(edition)
    yield from articles(edition)
    yield from all_news(edition)
    yield from sections(edition)
    yield from authors(edition)
    yield from archive(edition)
    yield from feed_list(edition)
    yield site_map(edition)
    yield from fixed_pages(edition)
    yield corrections(edition)
    yield from withdrawn(edition)
    yield from moved(edition)
    yield not_found(edition)
